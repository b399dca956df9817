import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const dist = resolve(import.meta.dirname, '../apps/web/dist');
const most = 250_000;

type Manifest = Record<string, { file: string; imports?: string[] }>;

/** The entry and everything it imports without being asked to: what a browser loads before the first page. */
function staticClosure(manifest: Manifest, entry: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[entry];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) staticClosure(manifest, imported, seen);
  return seen;
}

test('the shell loads with at most 250 kB of gzipped JavaScript', async () => {
  const manifest = JSON.parse(await readFile(resolve(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  const files = [...staticClosure(manifest, 'index.html')];
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(resolve(dist, file))).length),
  );
  const sum = sizes.reduce((total, size) => total + size, 0);
  process.stdout.write(`first load: ${(sum / 1_000).toFixed(1)} kB\n`);
  expect(sum).toBeGreaterThan(100_000);
  expect(sum).toBeLessThanOrEqual(most);
});
