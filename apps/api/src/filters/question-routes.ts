import { id } from '@countersign/contract/fields';
import {
  filterAssignmentPage,
  filterAssignmentQuery,
  filterFields,
  previewPage,
  previewQuestion,
  ruleQuestion,
  ruleVerdict,
} from '@countersign/contract/filters';
import { readFilter } from '@countersign/targeting/filter/read';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { z } from 'zod';
import { whatIfRoutes } from '../assignments/what-if-routes.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { failures } from '../plugins/openapi.ts';
import { listFilterAssignments } from './filter-list.ts';
import { findFilter, saveFilter } from './filters.ts';
import { previewDevices } from './preview-devices.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date };

const params = z.object({ id });
const tags = ['Filters'];

/** What is to be known of a filter before it is saved: what is wrong with it, whom it is true of, who relies on it, what would happen. */
export function filterQuestionRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(ruleRoutes(deps));

    await app.register(
      whatIfRoutes(deps, {
        path: '/filters/:id/what-if',
        access: 'profiles.write',
        tag: 'Filters',
        what: 'changing a filter',
        body: filterFields,
        change: (request) => {
          const { id } = request.params;
          const asked = { actor: actorOf(request), id, fields: request.body, at: deps.now() };
          return (tx) => saveFilter(tx, asked);
        },
      }),
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
