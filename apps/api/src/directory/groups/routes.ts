import { id } from '@countersign/contract/fields';
import {
  group,
  groupExportQuery,
  groupFields,
  groupPage,
  groupQuery,
  membersChange,
  membersChanged,
} from '@countersign/contract/groups';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../../plugins/access.ts';
import { tagVersion, versionSeen } from '../../plugins/etag.ts';
import { failures, noContent } from '../../plugins/openapi.ts';
import type { DirectoryDeps } from '../routes.ts';
import { exportGroups } from './export-groups.ts';
import { createGroup, deleteGroup, readGroup, replaceGroup } from './groups.ts';
import { listGroups } from './group-list.ts';
import { changeMembers } from './members.ts';
import { groupQuestionRoutes } from './question-routes.ts';

const params = z.object({ id });
const tags = ['Groups'];

export function groupRoutes(deps: DirectoryDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/groups',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'List groups',
          querystring: groupQuery,
          response: { 200: groupPage, ...failures },
        },
      },
      async (request) => listGroups(deps.pool, request.query),
    );

    app.get(
      '/groups/export',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'Download what the filters find, as CSV',
          querystring: groupExportQuery,
          response: { 200: z.any().describe('The rows as a file'), ...failures },
        },
      },
      async (request, reply) => {
        const day = deps.now().toISOString().slice(0, 10);
        void reply.header('content-disposition', `attachment; filename="groups-${day}.csv"`);
        return reply.type('text/csv; charset=utf-8').send(exportGroups(deps.pool, request.query));
      },
    );

    app.post(
      '/groups',
      {
        config: { access: 'directory.write' },
        schema: {
          tags,
          summary: 'Create a group',
          body: groupFields,
          response: { 201: group, ...failures },
        },
      },
      async (request, reply) => {
        const made = await createGroup(deps, { actor: actorOf(request), fields: request.body });
        tagVersion(reply, made.version);
        return reply.status(201).send(made);
      },
    );

    await app.register(oneGroupRoutes(deps));
    await app.register(groupQuestionRoutes(deps));
  };
}

function oneGroupRoutes(deps: DirectoryDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/groups/:id',
      {
        config: { access: 'inventory.read' },
        schema: { tags, summary: 'Read a group', params, response: { 200: group, ...failures } },
      },
      async (request, reply) => {
        const found = await readGroup(deps.db, request.params.id);
        tagVersion(reply, found.version);
        return found;
      },
    );

    app.put(
      '/groups/:id',
      {
        config: { access: 'directory.write' },
        schema: {
          tags,
          summary: 'Change a group',
          params,
          body: groupFields,
          response: { 200: group, ...failures },
        },
      },
      async (request, reply) => {
        const changed = await replaceGroup(deps, {
          actor: actorOf(request),
          id: request.params.id,
          seen: versionSeen(request),
          fields: request.body,
        });
        tagVersion(reply, changed.version);
        return changed;
      },
    );

    app.delete(
      '/groups/:id',
      {
        config: { access: 'directory.write' },
        schema: { tags, summary: 'Delete a group', params, response: { 204: noContent, ...failures } },
      },
      async (request, reply) => {
        await deleteGroup(deps, {
          actor: actorOf(request),
          id: request.params.id,
          seen: versionSeen(request),
        });
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/groups/:id/members',
      {
        config: { access: 'directory.write' },
        schema: {
          tags,
          summary: 'Add and remove members, up to ten thousand at once',
          params,
          body: membersChange,
          response: { 200: membersChanged, ...failures },
        },
      },
      async (request) =>
        changeMembers(deps, { actor: actorOf(request), id: request.params.id, change: request.body }),
    );
  };
}
