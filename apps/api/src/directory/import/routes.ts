import {
  directoryImport,
  importRequest,
  importUpload,
  importedRowPage,
  importedRowQuery,
} from '@countersign/contract/directory-import';
import { id } from '@countersign/contract/fields';
import { importLimits } from '@countersign/contract/import-fields';
import { job } from '@countersign/contract/jobs';
import { Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import { z } from 'zod';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { actorOf } from '../../plugins/access.ts';
import { failures, noContent } from '../../plugins/openapi.ts';
import { exportFindings } from './export-findings.ts';
import { effectRoutes } from './effect-routes.ts';
import { deleteImport, listImportedRows, readImport, startImport } from './imports.ts';
import { receiveUpload } from './receive-upload.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; boss: PgBoss; now: () => Date };

const params = z.object({ id });
const tags = ['Import'];
const config = { access: 'directory.write' } as const;

export function importRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    await app.register(uploadRoutes(deps));
    await app.register(runRoutes(deps));
    await app.register(effectRoutes(deps));
  };
}

/** Takes raw bytes as they come, whatever they are called: a file may be larger than memory should hold. */
function uploadRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));

    app.post(
      '/directory/imports',
      {
        bodyLimit: importLimits.bytes,
        config,
        schema: {
          tags,
          summary:
            'Send a file of users, devices or groups, CSV or JSON. Nothing goes into the directory yet',
          consumes: ['text/csv', 'application/json', 'application/octet-stream'],
          querystring: importUpload,
          response: { 201: directoryImport, ...failures },
        },
      },
      async (request, reply) => {
        const { kind, fileName } = request.query;
        const bytes = request.body instanceof Readable ? request.body : Readable.from([]);
        const made = await receiveUpload(deps, { kind, fileName, bytes });
        return reply.status(201).send(await readImport(deps, { actor: actorOf(request), id: made }));
      },
    );
  };
}

function runRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/directory/imports/:id',
      {
        config,
        schema: {
          tags,
          summary: 'Read what is known of a file: its columns, their assignment, its last run',
          params,
          response: { 200: directoryImport, ...failures },
        },
      },
      async (request) => readImport(deps, { actor: actorOf(request), id: request.params.id }),
    );

    app.delete(
      '/directory/imports/:id',
      {
        config,
        schema: { tags, summary: 'Forget a file', params, response: { 204: noContent, ...failures } },
      },
      async (request, reply) => {
        await deleteImport(deps, request.params.id);
        return reply.status(204).send(null);
      },
    );

    app.post(
      '/directory/imports/:id/runs',
      {
        config,
        schema: {
          tags,
          summary:
            'Import a file, or with `dryRun` only tell what that would do. The job tells how far it is',
          params,
          body: importRequest,
          response: { 202: job, ...failures },
        },
      },
      async (request, reply) => {
        const { id: asked } = request.params;
        const started = await startImport(deps, {
          actor: actorOf(request),
          id: asked,
          request: request.body,
        });
        return reply.status(202).send(started);
      },
    );

    app.get(
      '/directory/imports/:id/rows',
      {
        config,
        schema: {
          tags,
          summary: 'What the last run says of each row',
          params,
          querystring: importedRowQuery,
          response: { 200: importedRowPage, ...failures },
        },
      },
      async (request) => listImportedRows(deps, { id: request.params.id, query: request.query }),
    );

    app.get(
      '/directory/imports/:id/findings',
      {
        config,
        schema: {
          tags,
          summary: 'Download what the last run has to say, by row and column, as CSV',
          params,
          response: { 200: z.any().describe('The rows as a file'), ...failures },
        },
      },
      async (request, reply) => {
        void reply.header('content-disposition', 'attachment; filename="import-findings.csv"');
        await readImport(deps, { actor: actorOf(request), id: request.params.id });
        return reply.type('text/csv; charset=utf-8').send(exportFindings(deps, request.params.id));
      },
    );
  };
}
