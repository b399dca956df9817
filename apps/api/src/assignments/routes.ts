import { assignmentList, assignments } from '@countersign/contract/assignments';
import { id } from '@countersign/contract/fields';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../plugins/access.ts';
import { tagVersion, versionSeen } from '../plugins/etag.ts';
import { failures } from '../plugins/openapi.ts';
import { readAssignments, replaceAssignments, saveAssignments } from './assignments.ts';
import type { Deps } from './preview-targets.ts';
import { whatIfRoutes } from './what-if-routes.ts';

const params = z.object({ id });
const tags = ['Assignments'];

export function assignmentRoutes(deps: Omit<Deps, 'actor'>): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/profiles/:id/assignments',
      {
        config: { access: 'inventory.read' },
        schema: { tags, summary: 'Who gets a profile', params, response: { 200: assignments, ...failures } },
      },
      async (request, reply) => {
        const found = await readAssignments(deps.db, { id: request.params.id, actor: actorOf(request) });
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

    await app.register(
      whatIfRoutes(deps, {
        path: '/profiles/:id/assignments::what-if',
        access: 'profiles.write',
        tag: 'Assignments',
        what: 'assigning a profile anew',
        body: assignmentList,
        change: (request) => {
          const { id } = request.params;
          const asked = { actor: actorOf(request), id, drafts: request.body.assignments };
          return (tx) => saveAssignments(tx, asked);
        },
      }),
    );
  };
}
