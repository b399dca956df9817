import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { spool } from './spool.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-test-'));
  vi.stubEnv('TMPDIR', folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test('a stream is put aside whole, and its file has no name', async () => {
  const pieces = Array.from({ length: 300 }, (_, at) => `${at},${'x'.repeat(10_000)}\n`);
  const aside = await spool(Readable.from(pieces));
  expect(await readdir(folder)).toEqual([]);
  expect((await buffer(aside)).toString()).toBe(pieces.join(''));
});

test('what breaks off is not handed on', async () => {
  async function* broken() {
    yield 'a row\n';
    throw new Error('the connection is gone');
  }
  await expect(spool(Readable.from(broken()))).rejects.toThrow('the connection is gone');
  expect(await readdir(folder)).toEqual([]);
});
