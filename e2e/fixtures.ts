import { test as base } from '@playwright/test';
import { Server } from './server.ts';

export { expect } from '@playwright/test';

/** One server per worker, fresh: no administrator yet. */
export const test = base.extend<object, { server: Server }>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const server = await Server.start();
      await use(server);
      await server.remove();
    },
    { scope: 'worker' },
  ],
});
