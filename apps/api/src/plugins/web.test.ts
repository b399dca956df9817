import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { sendProblem } from './problem-details.ts';
import { web } from './web.ts';

let root: string;
let app: FastifyInstance;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-web-'));
  await mkdir(join(root, 'assets'));
  await writeFile(join(root, 'index.html'), '<script nonce="__NONCE__"></script>');
  app = fastify();
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new Problem('request.not-found')));
  app.get('/api/v1/me', async () => ({}));
  await app.register(web, { root });
});
afterAll(async () => {
  await app.close();
  await rm(root, { recursive: true });
});

test.each(['/', '/devices/configuration', '/apiary', '/somewhere/api/v1'])(
  'the page answers at %s',
  async (url) => {
    const reply = await app.inject(url);
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  },
);

test.each([
  ['GET', '/api'],
  ['GET', '/api/'],
  ['GET', '/api/v1/nothing-here'],
  ['GET', '/api/v2/profiles?limit=1'],
  ['GET', '/%61pi/v1/nothing-here'],
  ['GET', '/API/v1/me'],
  ['GET', '/api/v1/me/nothing'],
  ['HEAD', '/api/v1/nothing-here'],
  ['POST', '/api/v1/nothing-here'],
  ['PUT', '/api/v1/me'],
  ['DELETE', '/api/anything'],
] as const)('%s %s, where nothing is, is told so in a way that programs read', async (method, url) => {
  const reply = await app.inject({ method, url });
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([
    404,
    expect.stringContaining('application/problem+json'),
  ]);
  if (method !== 'HEAD') expect(reply.json()).toMatchObject({ code: 'request.not-found', status: 404 });
});
