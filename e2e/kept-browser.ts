import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import type { Server } from './server.ts';
import { reportBreaches } from './trouble.ts';

/**
 * Where the portal of a worker is visited, one test after the other. What the portal is made of stays in the cache, for
 * loading all of it takes longer than the page; everything else is forgotten in between.
 */
export class KeptBrowser {
  #server: Server | undefined;
  #context: BrowserContext | undefined;
  #isTaken = false;

  keepFor(server: Server): void {
    this.#server = server;
  }

  /** A first page, unless it is for another server, or somebody in this test has it already. */
  async take(browser: Browser, server: Server): Promise<Page | undefined> {
    if (server !== this.#server || this.#isTaken) return undefined;
    this.#isTaken = true;
    this.#context ??= await newContext(browser, { baseURL: server.url });
    // A window that the last test opened at its very end may have come up since.
    await this.#closePages();
    const page = await this.#context.newPage();
    const session = await this.#context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'all' });
    await session.detach();
    return page;
  }

  async giveBack(): Promise<void> {
    this.#isTaken = false;
    await this.#closePages();
    await this.#context?.clearCookies();
  }

  async #closePages(): Promise<void> {
    await Promise.all((this.#context?.pages() ?? []).map((page) => page.close()));
  }
}

export async function newContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await reportBreaches(context);
  return context;
}
