import { type BrowserContextOptions, type Page, test as base } from '@playwright/test';
import type { Person } from './people.ts';
import { Portal } from './portal.ts';
import { signIn } from './program.ts';
import { Server } from './server.ts';
import { watchForTrouble } from './trouble.ts';
import { expect } from './matchers.ts';

export { expect };

type Visit = (server: Server, options?: { as?: Person } & BrowserContextOptions) => Promise<Page>;

type Tests = {
  /** A browser of somebody's own at a server, signed in or a stranger. Whatever its pages complain of fails the test. */
  visit: Visit;
  /** A first start of one's own: no administrator yet. */
  freshServer: Server;
  /** A portal of one's own, for what others would be disturbed by. */
  ownPortal: Portal;
};

type Workers = {
  /** Shared by the tests of a worker, which runs them one after the other: each makes what it changes. */
  portal: Portal;
};

export const test = base.extend<Tests, Workers>({
  portal: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    async ({}, give) => {
      const portal = await Portal.open();
      await give(portal);
      await portal.server.remove();
    },
    { scope: 'worker' },
  ],
  // oxlint-disable-next-line no-empty-pattern -- as above
  freshServer: async ({}, give) => {
    const server = await Server.start();
    await give(server);
    await server.remove();
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  ownPortal: async ({}, give) => {
    const portal = await Portal.open();
    await give(portal);
    await portal.server.remove();
  },
  visit: async ({ browser }, give) => {
    const complaints: string[] = [];
    await give(async (server, { as, ...options } = {}) => {
      const context = await browser.newContext({ baseURL: server.url, ...options });
      await watchForTrouble(context, complaints);
      if (as) await context.addCookies([asCookie(await signIn(server, as))]);
      return context.newPage();
    });
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints, 'what the pages complained of').toEqual([]);
  },
});

/** As the browser keeps it: for this host alone, and Secure, which loopback counts as. */
function asCookie(cookie: string) {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value, url: 'https://127.0.0.1', httpOnly: true, sameSite: 'Lax' as const };
}
