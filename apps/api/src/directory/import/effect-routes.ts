import { importRequest, missingRecordPage, missingRecordQuery } from '@countersign/contract/directory-import';
import { id } from '@countersign/contract/fields';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { z } from 'zod';
import { whatIfRoutes } from '../../assignments/what-if-routes.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { actorOf } from '../../plugins/access.ts';
import { failures } from '../../plugins/openapi.ts';
import { askedImport, findImport } from './imports.ts';
import { exportMissing, listMissing } from './missing-list.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date };

const params = z.object({ id });
const tags = ['Import'];
const config = { access: 'directory.write' } as const;

/** What comes of a file beside its rows: devices that get or lose something, and records that it ends. */
export function effectRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(
      whatIfRoutes(deps, {
        path: '/directory/imports/:id/what-if',
        access: 'directory.write',
        tag: 'Import',
        what: 'importing a file without the rows with errors',
        body: importRequest,
        patient: true,
        change: (request) =>
          askedImport(deps, { actor: actorOf(request), id: request.params.id, request: request.body }),
      }),
    );

    app.get(
      '/directory/imports/:id/missing',
      {
        config,
        schema: {
          tags,
          summary: 'Records that the file does not have and that its last run ends, by name',
          params,
          querystring: missingRecordQuery,
          response: { 200: missingRecordPage, ...failures },
        },
      },
      async (request) => {
        const { no } = await findImport(deps.db, request.params.id);
        return listMissing(deps.pool, { importNo: no, query: request.query });
      },
    );

    app.get(
      '/directory/imports/:id/missing/export',
      {
        config,
        schema: {
          tags,
          summary: 'The same as CSV, all of them',
          params,
          response: { 200: z.any().describe('The records as a file'), ...failures },
        },
      },
      async (request, reply) => {
        const { no } = await findImport(deps.db, request.params.id);
        void reply.header('content-disposition', 'attachment; filename="missing.csv"');
        return reply.type('text/csv; charset=utf-8').send(exportMissing(deps.pool, no));
      },
    );
  };
}
