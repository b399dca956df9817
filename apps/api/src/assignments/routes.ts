import { assignmentList, assignments, whatIfAnswer } from '@countersign/contract/assignments';
import { id } from '@countersign/contract/fields';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../plugins/access.ts';
import { tagVersion, versionSeen } from '../plugins/etag.ts';
import { failures } from '../plugins/openapi.ts';
import { readAssignments, replaceAssignments, saveAssignments } from './assignments.ts';
import type { Deps } from './preview-targets.ts';
import { type Change, exportWhatIf, tellWhatIf } from './what-if.ts';

const params = z.object({ id });
const tags = ['Assignments'];

export function assignmentRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/profiles/:id/assignments',
      {
        config: { access: 'inventory.read' },
        schema: { tags, summary: 'Who gets a profile', params, response: { 200: assignments, ...failures } },
      },
      async (request, reply) => {
        const found = await readAssignments(deps.db, request.params.id);
        tagVersion(reply, found.version);
        return found;
      },
    );

    app.put(
      '/profiles/:id/assignments',
      {
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'Say anew who gets a profile; what is not in the list is assigned no longer',
          params,
          body: assignmentList,
          response: { 200: assignments, ...failures },
        },
      },
      async (request, reply) => {
        const replaced = await replaceAssignments(deps, {
          actor: actorOf(request),
          id: request.params.id,
          seen: versionSeen(request),
          drafts: request.body.assignments,
        });
        tagVersion(reply, replaced.version);
        return replaced;
      },
    );

    app.post(
      '/profiles/:id/assignments::what-if',
      {
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'What other assignments would do to devices; nothing is saved',
          params,
          body: assignmentList,
          response: { 200: whatIfAnswer, ...failures },
        },
      },
      async (request) => tellWhatIf(deps, otherAssignments(request)),
    );

    app.post(
      '/profiles/:id/assignments::what-if-export',
      {
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'Every device that other assignments would do something to, as CSV; nothing is saved',
          params,
          body: assignmentList,
          response: { 200: z.any().describe('The rows as a file'), ...failures },
        },
      },
      async (request, reply) =>
        reply.type('text/csv; charset=utf-8').send(await exportWhatIf(deps, otherAssignments(request))),
    );
  };
}

type Asked = { params: z.infer<typeof params>; body: z.infer<typeof assignmentList> };

function otherAssignments({ params, body }: Asked): Change {
  return (tx) => saveAssignments(tx, { id: params.id, drafts: body.assignments });
}
