import { whatIfAnswer } from '@countersign/contract/assignments';
import { importLimits } from '@countersign/contract/limits';
import { profileImport, profileImportQuery } from '@countersign/contract/profile-import';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { exportWhatIf, tellWhatIf } from '../../assignments/what-if.ts';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { actorOf } from '../../plugins/access.ts';
import { doOnce } from '../../plugins/idempotency.ts';
import { readSentFiles } from '../../plugins/multipart.ts';
import { failures } from '../../plugins/openapi.ts';
import { importProfiles, planImporting, previewImport } from './import-profiles.ts';
import type { ImportFile } from './read-import.ts';

type Deps = { db: PrismaClient; now: () => Date };

/** Boundaries, heads and names of as many files as there may be. */
const aroundFiles = importLimits.files * 512;

/** Takes raw bytes, because exports come in several encodings (spec 7.9); whatever they are called. Or a form of files. */
function takeFiles(app: Pick<FastifyInstance, 'removeAllContentTypeParsers' | 'addContentTypeParser'>): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: importLimits.bytesOfFile },
    async (_request: FastifyRequest, bytes: Buffer): Promise<ImportFile[]> => [{ name: null, bytes }],
  );
  app.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: importLimits.bytes + aroundFiles },
    async ({ headers }: FastifyRequest, bytes: Buffer): Promise<ImportFile[]> =>
      readSentFiles(bytes, headers['content-type'], importLimits.files),
  );
}

const nothingSent: ImportFile[] = [{ name: null, bytes: new Uint8Array() }];

type AskedImport = Pick<FastifyRequest, 'body'> & { query: z.infer<typeof profileImportQuery> };

function importOf({ body, query }: AskedImport) {
  const { platform: platforms = [], leaveOut, assignments } = query;
  const files = (body as ImportFile[] | undefined) ?? nothingSent;
  return { files, platforms, leaveOut: new Set(leaveOut), assignments };
}

export function profileImportRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    takeFiles(app);
    app.post(
      '/profiles/import',
      {
        config: { access: 'profiles.write' },
        schema: {
          tags: ['Profiles'],
          summary:
            'Import Graph JSON: an object, a list, a page of a list, or a list of those; or several such files as a form. Without `dryRun=false` it only tells what it would do',
          consumes: ['application/json', 'application/octet-stream', 'multipart/form-data'],
          querystring: profileImportQuery,
          response: { 200: profileImport, ...failures },
        },
      },
      async (request, reply) => {
        const asked = importOf(request);
        const actor = actorOf(request);
        if (request.query.dryRun) return previewImport(deps, { actor, ...asked });
        const content = asked.files.flatMap(({ name, bytes }) => [Buffer.from(name ?? ''), bytes]);
        const { body } = await doOnce({ ...deps, request, actor, content }, async (remember) => {
          let body = '';
          await importProfiles(deps, { actor, ...asked }, async (tx, imported) => {
            body = JSON.stringify(z.encode(profileImport, imported));
            await remember(tx, { status: 200, body });
          });
          return { status: 200, body };
        });
        return reply
          .type('application/json; charset=utf-8')
          .serializer(String)
          .send(body as never);
      },
    );

    const change = async (request: FastifyRequest & AskedImport) =>
      (await planImporting(deps, { actor: actorOf(request), ...importOf(request) })).make;
    const schema = {
      tags: ['Profiles'],
      consumes: ['application/json', 'application/octet-stream', 'multipart/form-data'],
      querystring: profileImportQuery,
    };

    app.post(
      '/profiles/import::what-if',
      {
        config: { access: 'profiles.write' },
        schema: {
          ...schema,
          summary: 'What importing profiles with their assignments would do to devices; nothing is saved',
          response: { 200: whatIfAnswer, ...failures },
        },
      },
      async (request) => tellWhatIf({ ...deps, actor: actorOf(request) }, await change(request)),
    );

    app.post(
      '/profiles/import::what-if-export',
      {
        config: { access: 'profiles.write' },
        schema: {
          ...schema,
          summary: 'Every device that importing profiles would do something to, as CSV; nothing is saved',
          response: { 200: z.any().describe('The rows as a file'), ...failures },
        },
      },
      async (request, reply) =>
        reply
          .type('text/csv; charset=utf-8')
          .send(await exportWhatIf({ ...deps, actor: actorOf(request) }, await change(request))),
    );
  };
}
