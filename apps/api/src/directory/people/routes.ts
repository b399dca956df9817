import { id } from '@countersign/contract/fields';
import {
  person,
  personExportQuery,
  personFields,
  personPage,
  personQuery,
  personValues,
} from '@countersign/contract/people';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../../plugins/access.ts';
import { tagVersion, versionSeen } from '../../plugins/etag.ts';
import { failures, noContent } from '../../plugins/openapi.ts';
import type { DirectoryDeps } from '../routes.ts';
import { exportPeople } from './export-people.ts';
import { createPerson, deletePerson, readPerson, replacePerson } from './people.ts';
import { listPeople } from './person-list.ts';
import { readPersonValues } from './person-values.ts';

const params = z.object({ id });
const tags = ['Users'];

export function peopleRoutes(deps: DirectoryDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/people',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'List users',
          querystring: personQuery,
          response: { 200: personPage, ...failures },
        },
      },
      async (request) => listPeople(deps.pool, request.query),
    );

    app.get(
      '/people/values',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'List the departments that users have',
          response: { 200: personValues, ...failures },
        },
      },
      async () => readPersonValues(deps.pool),
    );

    app.get(
      '/people/export',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'Download what the filters find, as CSV that an import takes again',
          querystring: personExportQuery,
          response: { 200: z.any().describe('The rows as a file'), ...failures },
        },
      },
      async (request, reply) => {
        const day = deps.now().toISOString().slice(0, 10);
        void reply.header('content-disposition', `attachment; filename="users-${day}.csv"`);
        return reply.type('text/csv; charset=utf-8').send(exportPeople(deps.pool, request.query));
      },
    );

    app.post(
      '/people',
      {
        config: { access: 'directory.write' },
        schema: {
          tags,
          summary: 'Create a user',
          body: personFields,
          response: { 201: person, ...failures },
        },
      },
      async (request, reply) => {
        const made = await createPerson(deps, { actor: actorOf(request), fields: request.body });
        tagVersion(reply, made.version);
        return reply.status(201).send(made);
      },
    );

    await app.register(onePersonRoutes(deps));
  };
}

function onePersonRoutes(deps: DirectoryDeps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/people/:id',
      {
        config: { access: 'inventory.read' },
        schema: { tags, summary: 'Read a user', params, response: { 200: person, ...failures } },
      },
      async (request, reply) => {
        const found = await readPerson(deps.db, request.params.id);
        tagVersion(reply, found.version);
        return found;
      },
    );

    app.put(
      '/people/:id',
      {
        config: { access: 'directory.write' },
        schema: {
          tags,
          summary: 'Change a user',
          params,
          body: personFields,
          response: { 200: person, ...failures },
        },
      },
      async (request, reply) => {
        const changed = await replacePerson(deps, {
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
      '/people/:id',
      {
        config: { access: 'directory.write' },
        schema: { tags, summary: 'Delete a user', params, response: { 204: noContent, ...failures } },
      },
      async (request, reply) => {
        await deletePerson(deps, {
          actor: actorOf(request),
          id: request.params.id,
          seen: versionSeen(request),
        });
        return reply.status(204).send(null);
      },
    );
  };
}
