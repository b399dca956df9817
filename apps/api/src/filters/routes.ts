import { filter, filterFields, filterPage, filterQuery } from '@countersign/contract/filters';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { recordRoutes } from '../plugins/record-routes.ts';
import { createFilter, deleteFilter, readOneFilter, replaceFilter } from './filters.ts';
import { listFilters } from './filter-list.ts';
import { filterQuestionRoutes } from './question-routes.ts';
import { taggingRoutes } from '../scope-tags/tagging-routes.ts';
import { tagFilter } from './tag-filter.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date };

export function filterRoutes(deps: Deps): FastifyPluginAsyncZod {
  const { pool, db } = deps;
  return async (app) => {
    await app.register(
      recordRoutes({
        path: '/filters',
        tag: 'Filters',
        words: { one: 'a filter', many: 'filters' },
        access: { write: 'profiles.write', remove: 'profiles.write' },
        query: filterQuery,
        page: filterPage,
        fields: filterFields,
        found: filter,
        change: { method: 'PUT', fields: filterFields },
        use: {
          list: ({ actor, query }) => listFilters({ pool, actor }, query),
          read: ({ id }) => readOneFilter(db, id),
          create: (asked) => createFilter(deps, asked),
          change: (asked) => replaceFilter(deps, asked),
          remove: (asked) => deleteFilter(deps, asked),
        },
      }),
    );
    await app.register(
      taggingRoutes({
        path: '/filters::scope-tags',
        tag: 'Filters',
        many: 'filters',
        give: (one) => tagFilter(deps, one),
      }),
    );
    await app.register(filterQuestionRoutes(deps));
  };
}
