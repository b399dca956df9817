import { id } from '@countersign/contract/fields';
import { filter, filterFields, filterPage, filterQuery } from '@countersign/contract/filters';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { tagVersion, versionSeen } from '../plugins/etag.ts';
import { failures, noContent } from '../plugins/openapi.ts';
import { createFilter, deleteFilter, readOneFilter, replaceFilter } from './filters.ts';
import { listFilters } from './filter-list.ts';
import { filterQuestionRoutes } from './question-routes.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date };

const params = z.object({ id });
const tags = ['Filters'];

export function filterRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(filterCollectionRoutes(deps));
    await app.register(oneFilterRoutes(deps));
    await app.register(filterQuestionRoutes(deps));
  };
}

function filterCollectionRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/filters',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'List filters',
          querystring: filterQuery,
          response: { 200: filterPage, ...failures },
        },
      },
      async (request) => listFilters({ pool: deps.pool, actor: actorOf(request) }, request.query),
    );

    app.post(
      '/filters',
      {
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'Create a filter',
          body: filterFields,
          response: { 201: filter, ...failures },
        },
      },
      async (request, reply) => {
        const made = await createFilter(deps, { actor: actorOf(request), fields: request.body });
        tagVersion(reply, made.version);
        return reply.status(201).send(made);
      },
    );
  };
}

function oneFilterRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/filters/:id',
      {
        config: { access: 'inventory.read' },
        schema: { tags, summary: 'Read a filter', params, response: { 200: filter, ...failures } },
      },
      async (request, reply) => {
        const found = await readOneFilter(deps.db, request.params.id);
        tagVersion(reply, found.version);
        return found;
      },
    );

    app.put(
      '/filters/:id',
      {
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'Change a filter',
          params,
          body: filterFields,
          response: { 200: filter, ...failures },
        },
      },
      async (request, reply) => {
        const changed = await replaceFilter(deps, {
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
      '/filters/:id',
      {
        config: { access: 'profiles.write' },
        schema: { tags, summary: 'Delete a filter', params, response: { 204: noContent, ...failures } },
      },
      async (request, reply) => {
        await deleteFilter(deps, {
          actor: actorOf(request),
          id: request.params.id,
          seen: versionSeen(request),
        });
        return reply.status(204).send(null);
      },
    );
  };
}
