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

/** One file for the web build and for the test projects; Playwright's stands in e2e/. */
export default defineConfig({
  root: 'apps/web',
  plugins: [react(), precompress],
  // The server replaces the word in every response (apps/api/src/plugins/web.ts).
  html: { cspNonce: '__NONCE__' },
  build: { outDir: 'dist', emptyOutDir: true, manifest: true, target: 'es2022', reportCompressedSize: false },
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
