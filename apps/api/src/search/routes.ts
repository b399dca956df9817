import { searchAnswer, searchQuery } from '@countersign/contract/search';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { actorOf } from '../plugins/access.ts';
import { failures } from '../plugins/openapi.ts';
import { searchEverything } from './search.ts';

export function searchRoutes({ pool }: { pool: pg.Pool }): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/search',
      {
        // Everybody finds what they may read; who may read nothing finds nothing.
        config: { access: 'signed-in' },
        schema: {
          tags: ['Search'],
          summary: 'Search devices, users, groups, profiles, filters and accounts',
          querystring: searchQuery,
          response: { 200: searchAnswer, ...failures },
        },
      },
      async (request) => searchEverything(pool, actorOf(request), request.query.q),
    );
  };
}
