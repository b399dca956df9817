import { id } from '@countersign/contract/fields';
import {
  filter,
  filterAssignmentPage,
  filterAssignmentQuery,
  filterFields,
  filterPage,
  filterQuery,
  previewPage,
  previewQuestion,
  ruleQuestion,
  ruleVerdict,
} from '@countersign/contract/filters';
import { readFilter } from '@countersign/targeting/filter/read';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { tagVersion, versionSeen } from '../plugins/etag.ts';
import { failures, noContent } from '../plugins/openapi.ts';
import { createFilter, deleteFilter, findFilter, readOneFilter, replaceFilter } from './filters.ts';
import { listFilterAssignments, listFilters } from './filter-list.ts';
import { previewDevices } from './preview-devices.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date };

const params = z.object({ id });
const tags = ['Filters'];

export function filterRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(filterCollectionRoutes(deps));
    await app.register(oneFilterRoutes(deps));
    await app.register(ruleRoutes(deps));
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

    app.get(
      '/filters/:id/assignments',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'The assignments that choose a filter',
          params,
          querystring: filterAssignmentQuery,
          response: { 200: filterAssignmentPage, ...failures },
        },
      },
      async (request) => {
        const { no } = await findFilter(deps.db, request.params.id);
        const { cursor, limit } = request.query;
        return listFilterAssignments(deps.pool, { actor: actorOf(request), no, cursor, limit });
      },
    );
  };
}

function ruleRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.post(
      '/filters::validate',
      {
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary: 'All that would be said of a rule, at its characters, without saving it',
          body: ruleQuestion,
          response: { 200: ruleVerdict, ...failures },
        },
      },
      async (request) => {
        const { condition, findings } = readFilter(request.body.rule, request.body.platform);
        return { valid: condition !== undefined, findings: findings.map(asVerdict) };
      },
    );

    app.post(
      '/filters::preview',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'The devices that a rule is true of, page by page, without saving it',
          body: previewQuestion,
          response: { 200: previewPage, ...failures },
        },
      },
      async (request) => previewDevices(deps.pool, request.body),
    );
  };
}

function asVerdict({ fix, ...finding }: ReturnType<typeof readFilter>['findings'][number]) {
  return { ...finding, ...(fix ? { fix: { label: fix.label, edits: [...fix.edits] } } : {}) };
}
