import {
  certificate,
  certificatePage,
  certificateQuery,
  reading,
  thumbprint,
} from '@countersign/contract/certificates';
import { uploadLimits } from '@countersign/x509/limits';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type pg from 'pg';
import { z } from 'zod';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { actorOf } from '../plugins/access.ts';
import { attachment } from '../plugins/attachment.ts';
import { failures } from '../plugins/openapi.ts';
import { Problem } from '../problem.ts';
import { listCertificates } from './certificate-list.ts';
import { describeCertificates } from './describe-certificates.ts';
import { findCertificates } from './known-certificate.ts';
import { readUploadedFile } from './read-upload.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date };

const params = z.object({ sha256: thumbprint });
const tags = ['Certificates'];

export function certificateRoutes(deps: Deps): FastifyPluginAsyncZod {
  async function known(sha256: string) {
    const found = (await findCertificates(deps.db, { sha256s: [sha256], now: deps.now() })).get(sha256);
    if (found) return found;
    throw new Problem('certificate.not-found', 'It is stored with the first profile that carries it.');
  }

  return async (app) => {
    await app.register(readingRoutes(deps));

    app.get(
      '/certificates',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'List the certificates that profiles carry',
          querystring: certificateQuery,
          response: { 200: certificatePage, ...failures },
        },
      },
      async (request) => listCertificates({ pool: deps.pool, actor: actorOf(request) }, request.query),
    );

    app.get(
      '/certificates/:sha256',
      {
        config: { access: 'inventory.read' },
        schema: { tags, summary: 'Read a certificate', params, response: { 200: certificate, ...failures } },
      },
      async (request) => {
        const found = await known(request.params.sha256);
        const [described] = await describeCertificates(deps, {
          certificates: [found],
          now: deps.now(),
          actor: actorOf(request),
        });
        if (!described) throw new Error('a certificate was described as nothing');
        return described;
      },
    );

    app.get(
      '/certificates/:sha256/file',
      {
        config: { access: 'inventory.read' },
        schema: {
          tags,
          summary: 'Download the certificate as a DER-encoded .cer file',
          params,
          response: { 200: z.any().describe('The bytes'), ...failures },
        },
      },
      async (request, reply) => {
        const { name, facts } = await known(request.params.sha256);
        return reply
          .type('application/pkix-cert')
          .header('content-disposition', attachment(name, '.cer'))
          .send(Buffer.from(facts.derBase64, 'base64'));
      },
    );
  };
}

/** The one place that takes raw bytes. */
function readingRoutes(deps: Deps): FastifyPluginAsyncZod {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

    app.post(
      '/certificates/readings',
      {
        // One byte more than is allowed, so that the reader itself says what is too large.
        bodyLimit: uploadLimits.bytes + 1,
        config: { access: 'profiles.write' },
        schema: {
          tags,
          summary:
            'Read a certificate file: .cer, .crt, .der, .pem, .p7b or .p7c, sent as it is. Stores nothing',
          consumes: ['application/octet-stream'],
          response: { 200: reading, ...failures },
        },
      },
      async (request) =>
        readUploadedFile(
          { ...deps, actor: actorOf(request) },
          request.body instanceof Uint8Array ? request.body : new Uint8Array(),
        ),
    );
  };
}
