import { targetPage } from '@countersign/contract/assignments';
import { id } from '@countersign/contract/fields';
import { concernedExportQuery, concernedQuery, profileCoverage } from '@countersign/contract/states';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { z } from 'zod';
import { actorOf } from '../plugins/access.ts';
import { sendCsv } from '../plugins/attachment.ts';
import { failures } from '../plugins/openapi.ts';
import { exportConcerned, listConcerned, readProfileCoverage } from './profile-coverage.ts';

type Deps = { pool: pg.Pool; now: () => Date };

const params = z.object({ id });
const tags = ['States'];
const config = { access: 'inventory.read' } as const;

/** What the devices of a saved profile lack, and which these are. */
export function coverageRoutes(deps: Deps): FastifyPluginAsyncZod {
  const asking = (request: FastifyRequest) => ({ ...deps, actor: actorOf(request) });
  return async (app) => {
    app.get(
      '/profiles/:id/coverage',
      {
        config,
        schema: {
          tags,
          summary: 'What the devices that get a profile lack, each with its number',
          params,
          response: { 200: profileCoverage, ...failures },
        },
      },
      async (request) => readProfileCoverage(asking(request), request.params.id),
    );

    app.get(
      '/profiles/:id/coverage/devices',
      {
        config,
        schema: {
          tags,
          summary: 'The devices that a finding about a profile counts, page by page',
          params,
          querystring: concernedQuery,
          response: { 200: targetPage, ...failures },
        },
      },
      async (request) => listConcerned(asking(request), request.params.id, request.query),
    );

    app.get(
      '/profiles/:id/coverage/devices/export',
      {
        config,
        schema: {
          tags,
          summary: 'Download the devices that a finding about a profile counts as CSV',
          params,
          querystring: concernedExportQuery,
          response: { 200: z.any().describe('The rows as a file'), ...failures },
        },
      },
      async (request, reply) => {
        const file = await exportConcerned(asking(request), request.params.id, request.query);
        return sendCsv(reply, { name: 'devices-concerned', at: deps.now() }, file);
      },
    );
  };
}
