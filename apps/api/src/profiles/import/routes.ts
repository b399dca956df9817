import { importLimits, profileImport, profileImportQuery } from '@countersign/contract/profile-import';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import { actorOf } from '../../plugins/access.ts';
import { doOnce } from '../../plugins/idempotency.ts';
import { failures } from '../../plugins/openapi.ts';
import { importProfiles, previewImport } from './import-profiles.ts';

type Deps = { db: PrismaClient; now: () => Date };

/** Takes raw bytes, because exports come in several encodings (spec 7.9); whatever they are called. */
export function profileImportRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

    app.post(
      '/profiles/import',
      {
        bodyLimit: importLimits.bytes,
        config: { access: 'profiles.write' },
        schema: {
          tags: ['Profiles'],
          summary:
            'Import Graph JSON: an object, a list, a page of a list, or a list of those. Without `dryRun=false` it only tells what it would do',
          consumes: ['application/json', 'application/octet-stream'],
          querystring: profileImportQuery,
          response: { 200: profileImport, ...failures },
        },
      },
      async (request, reply) => {
        const { dryRun, platform: platforms = [] } = request.query;
        const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array();
        if (dryRun) return previewImport(deps, { bytes, platforms });
        const actor = actorOf(request);
        const { body } = await doOnce({ ...deps, request, actor }, async (remember) => {
          let body = '';
          await importProfiles(deps, { actor, bytes, platforms }, async (tx, imported) => {
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
  };
}
