import { assignmentList, assignments, whatIfAnswer } from '@countersign/contract/assignments';
import { id } from '@countersign/contract/fields';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../plugins/access.ts';
import { tagVersion, versionSeen } from '../plugins/etag.ts';
import { failures } from '../plugins/openapi.ts';
import { readAssignments, replaceAssignments } from './assignments.ts';
import type { Deps } from './preview-targets.ts';
import { exportWhatIf, whatIfAssigned } from './what-if.ts';

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
      async (request) => whatIfAssigned(deps, { id: request.params.id, drafts: request.body.assignments }),
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
      async (request, reply) => {
        const rows = await exportWhatIf(deps, {
          id: request.params.id,
          drafts: request.body.assignments,
        });
        return reply.type('text/csv; charset=utf-8').send(rows);
      },
    );
  };
}
