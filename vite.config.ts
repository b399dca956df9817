import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = import.meta.dirname;

/** Compresses the assets once, at build time, for a server that hands out `.br` and `.gz` beside each file. */
const precompress: Plugin = {
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((name) => /^assets\/.*\.(?:js|css|svg)$/u.test(name))) {
      const file = resolve(dir, name);
      const bytes = await readFile(file);
      const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
      await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipSync(bytes))]);
    }
  },
};

/** What each file of the build brings along by itself, and which of them the page begins with. */
const along = new Map<string, readonly string[]>();
const begun: string[] = [];

/** Fills these, before anybody says what is to be fetched ahead. */
const filesAlong: Plugin = {
  name: 'files-along',
  apply: 'build',
  generateBundle: {
    order: 'pre',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        along.set(chunk.fileName, [...chunk.imports, ...(chunk.viteMetadata?.importedCss ?? [])]);
        if (chunk.isEntry) begun.push(chunk.fileName);
      }
    },
  },
};

/** All that is there once these files are. */
function broughtBy(files: readonly string[], there = new Set<string>()): ReadonlySet<string> {
  for (const file of files) {
    if (there.has(file)) continue;
    there.add(file);
    broughtBy(along.get(file) ?? [], there);
  }
  return there;
}

/** What is there already is not fetched ahead: its names alone would be kilobytes of every page. */
function stillMissing(files: string[], host: string): string[] {
  const there = broughtBy([...begun, host]);
  return files.filter((file) => !there.has(file));
}

/** One file for the web build and for the test projects; Playwright's stands in e2e/. */
export default defineConfig({
  root: 'apps/web',
  plugins: [react(), precompress, filesAlong],
  // The server replaces the word in every response (apps/api/src/plugins/web.ts).
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    reportCompressedSize: false,
    modulePreload: {
      resolveDependencies: (_file, files, { hostId, hostType }) =>
        hostType === 'js' ? stillMissing(files, hostId) : files,
    },
  },
  test: {
    root: here,
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          root: here,
          include: ['packages/*/src/**/*.test.ts', 'apps/web/src/**/*.test.ts', 'apps/api/src/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.db.test.ts', 'packages/setup/**', '**/architecture.test.ts'],
          isolate: false,
          // A guard against what hangs, not a judgement: the machine may be busy with other work.
          testTimeout: 60_000,
        },
      },
      { test: { name: 'architecture', root: here, include: ['packages/testkit/src/architecture.test.ts'] } },
      {
        test: {
          name: 'api',
          root: here,
          include: ['apps/api/src/**/*.db.test.ts', 'packages/bench/src/**/*.db.test.ts'],
          globalSetup: ['packages/testkit/src/template-database.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Starts and kills real processes, so it runs alone.
        test: {
          name: 'setup',
          root: here,
          include: ['packages/setup/src/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
