import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tellSetUpLink } from './set-up-link.ts';

const link = 'http://127.0.0.1:4600/set-up#secret';
let dataDirectory: string;
let told: string[];
beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'countersign-link-'));
  told = [];
});
afterEach(() => rm(dataDirectory, { recursive: true }));

const tell = (text: string) => void told.push(text);
const file = () => join(dataDirectory, 'set-up-link');

test('a terminal shows the link, and no file holds it', async () => {
  await tellSetUpLink(link, { terminal: true, dataDirectory, tell });
  expect(told.join()).toContain(link);
  await expect(stat(file())).rejects.toThrow();
});

test('without a terminal the link is in a file for its owner alone, and standard output names only the file', async () => {
  await tellSetUpLink(link, { terminal: false, dataDirectory, tell });
  expect(told.join()).not.toContain('secret');
  expect(told.join()).toContain(file());
  expect(await readFile(file(), 'utf8')).toBe(`${link}\n`);
  expect((await stat(file())).mode & 0o777).toBe(0o600);
});

test('a new start replaces the file, and removes it when there is an administrator', async () => {
  await tellSetUpLink(link, { terminal: false, dataDirectory, tell });
  await tellSetUpLink(`${link}2`, { terminal: false, dataDirectory, tell });
  expect(await readFile(file(), 'utf8')).toBe(`${link}2\n`);
  await tellSetUpLink(undefined, { terminal: false, dataDirectory, tell });
  await expect(stat(file())).rejects.toThrow();
});
