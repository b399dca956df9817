import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from './root.mjs';
import { hashOf, unlessDone } from './stamp.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-stamp-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'src/a.ts'), 'one');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hash = (...facts: string[]) => hashOf([relative(root, folder)], facts);

test.each([
  ['another content', () => writeFileSync(join(folder, 'src/a.ts'), 'two')],
  ['another name', () => renameSync(join(folder, 'src/a.ts'), join(folder, 'src/b.ts'))],
  ['another file', () => writeFileSync(join(folder, 'src/c.ts'), '')],
])('%s is another hash', (_what, change) => {
  const before = hash();
  change();
  expect(hash()).not.toBe(before);
});

test('another fact is another hash, another time is not', () => {
  const before = hash('1');
  utimesSync(join(folder, 'src/a.ts'), 0, 0);
  expect(hash('1')).toBe(before);
  expect(hash('2')).not.toBe(before);
});

test('what is built or installed does not count', () => {
  const before = hash();
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/a.js'), 'built');
  expect(hash()).toBe(before);
});

test('work is done again when its input changes, its product is gone or it failed', async () => {
  const stamp = relative(root, join(folder, 'dist/.stamp'));
  const done: string[] = [];
  const build = (input: string) => unlessDone(stamp, input, async () => void done.push(input));
  await build('one');
  await build('one');
  await build('two');
  rmSync(join(folder, 'dist'), { recursive: true });
  await build('two');
  const fails = unlessDone(stamp, 'three', () => Promise.reject(new Error('no')));
  await expect(fails).rejects.toThrow('no');
  await build('three');
  expect(done).toEqual(['one', 'two', 'two', 'three']);
});
