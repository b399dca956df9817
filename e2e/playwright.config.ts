import { defineConfig } from '@playwright/test';

/** The browser's path comes from `npm test` (packages/setup/src/stages/browser.mjs). */
const executablePath = process.env['E2E_BROWSER'] ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: '.',
  globalSetup: './prepared-data.ts',
  outputDir: '../test-results',
  // Two cores are what everybody has; each worker runs a server and a database of its own.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  // Guards against what hangs, not judgements: two slow cores are shared with other work.
  timeout: 300_000,
  expect: { timeout: 30_000, toPass: { timeout: 60_000 } },
  reporter: 'line',
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Pages are judged at rest.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace costs a third of the time; when one is wanted: --trace retain-on-failure.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      // With its sandbox Chromium does not start in containers; it only ever sees our own pages.
      chromiumSandbox: false,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A name that is not this machine's own, for what browsers do differently there (plain-http.spec.ts).
        '--host-resolver-rules=MAP portal.example 127.0.0.1',
      ],
    },
  },
});
