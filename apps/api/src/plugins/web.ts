import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { pagePolicy } from './security-headers.ts';

/** What is asked there is asked by a program, which a page would tell that all is well. */
const ofPrograms = /^api(\/|$)/i;

/** The built portal: immutable assets, and one page for every address that people can open. */
export async function web(app: FastifyInstance, { root }: { root: string }): Promise<void> {
  const page = await readFile(join(root, 'index.html'), 'utf8');

  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, access: 'public' };
    route.schema = { ...route.schema, hide: true };
  });

  await app.register(fastifyStatic, {
    root: join(root, 'assets'),
    prefix: '/assets/',
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply) => {
      void reply.header('cache-control', 'public, max-age=31536000, immutable');
    },
  });

  app.get('/favicon.svg', async (_request, reply) => reply.sendFile('favicon.svg', root));

  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    if (ofPrograms.test(request.params['*'])) return reply.callNotFound();
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', pagePolicy(nonce))
      .send(page.replaceAll('__NONCE__', nonce));
  });
}
