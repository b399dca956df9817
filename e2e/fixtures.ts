import { type BrowserContextOptions, type Page, test as base } from '@playwright/test';
import type { Person } from './people.ts';
import { KeptBrowser, newContext } from './kept-browser.ts';
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
  kept: KeptBrowser;
  /** Shared by the tests of a worker, which runs them one after the other: each makes what it changes. */
  portal: Portal;
};

export const test = base.extend<Tests, Workers>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
  kept: [async ({}, give) => give(new KeptBrowser()), { scope: 'worker' }],
  portal: [
    async ({ kept }, give) => {
      const portal = await Portal.open();
      kept.keepFor(portal.server);
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
  visit: async ({ browser, kept }, give) => {
    const complaints: string[] = [];
    const ends: (() => unknown)[] = [];
    await give(async (server, { as, ...options } = {}) => {
      const isPlain = Object.keys(options).length === 0;
      const first = isPlain ? await kept.take(browser, server) : undefined;
      const context = first?.context() ?? (await newContext(browser, { baseURL: server.url, ...options }));
      ends.push(() => (first ? kept.giveBack() : context.close()), watchForTrouble(context, complaints));
      if (as) await context.addCookies([asCookie(await signIn(server, as))]);
      return first ?? context.newPage();
    });
    for (const end of ends) await end();
    expect(complaints, 'what the pages complained of').toEqual([]);
  },
});

/** As the browser keeps it: for this host alone, and Secure, which loopback counts as. */
function asCookie(cookie: string) {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value, url: 'https://127.0.0.1', httpOnly: true, sameSite: 'Lax' as const };
}
