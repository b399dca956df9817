import { Writable } from 'node:stream';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { openLog } from '../log.ts';
import { requestLog } from './request-log.ts';

test('a request is one line that names its path and status, and nothing of its query or headers', async () => {
  const lines: string[] = [];
  const into = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const app = fastify({ loggerInstance: openLog({ into }), logController: requestLog() });
  app.get('/list', async () => ({}));
  await app.inject({ url: '/list?search=secret', headers: { cookie: 'secret', authorization: 'secret' } });
  await app.close();
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 30,
    req: { method: 'GET', path: '/list' },
    res: { status: 200 },
  });
  expect(lines[0]).not.toContain('secret');
});
