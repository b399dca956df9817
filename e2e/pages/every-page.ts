import type { Locator, Page } from '@playwright/test';
import { scenarios } from '../../packages/guidance/src/scenarios.ts';
import { expect } from '../matchers.ts';

export type Place = {
  path: string;
  /** What shows that one has arrived: the title of the page, or of the panel over it. */
  title: string | RegExp;
  over?: boolean;
};

/** Every step of every scenario in sight. */
export const preparations: readonly Place[] = [
  ...scenarios.map(({ id, title, tasks }) => ({
    path: `/preparation/${id}?${tasks.map(({ key }) => `task=${key}`).join('&')}`,
    title,
  })),
  { path: '/preparation/nowhere', title: 'There is no such scenario' },
];

/** What an administrator can go to by its address. */
export const adminPages: readonly Place[] = [
  { path: '/', title: /^(?:Hello|Good \w+), / },
  { path: '/profile', title: 'Your profile' },
  { path: '/devices/all', title: 'All devices' },
  { path: '/devices/all/new', title: 'New device' },
  { path: '/devices/all/not-an-id', title: 'This device does not exist' },
  { path: '/users', title: 'Users' },
  { path: '/users/new', title: 'New user' },
  { path: '/users/not-an-id', title: 'This user does not exist' },
  { path: '/devices/configuration', title: 'Configuration' },
  { path: '/devices/filters', title: 'Filters' },
  { path: '/devices/filters/new?platform=iOS', title: 'New filter' },
  { path: '/groups', title: 'Groups' },
  { path: '/groups/new', title: 'New group' },
  { path: '/groups/not-an-id', title: 'This group does not exist' },
  { path: '/directory-import', title: 'Directory import' },
  { path: '/directory-import?kind=devices', title: 'Directory import' },
  { path: '/certificates', title: 'Certificates' },
  { path: '/preparation', title: 'Preparation' },
  { path: '/admin/accounts', title: 'Accounts' },
  { path: '/admin/accounts?search=nobody-at-all', title: 'Accounts' },
  { path: '/admin/roles', title: 'Roles' },
  { path: '/admin/scope-tags', title: 'Scope tags' },
  { path: '/admin/tokens', title: 'API tokens' },
  { path: '/admin/audit', title: 'Audit log' },
  { path: '/admin/import-export', title: 'Import and export' },
  { path: '/admin/settings', title: 'Settings' },
  { path: '/admin/health', title: 'Health' },
  { path: '/nowhere', title: 'There is nothing at this address' },
];

/** Panels have addresses too. */
export const panels: readonly Place[] = [
  { path: '/admin/accounts?open=new', title: 'New account', over: true },
  { path: '/admin/scope-tags?open=new', title: 'New scope tag', over: true },
  { path: '/admin/tokens?open=new', title: 'New token', over: true },
  { path: '/admin/audit?open=1', title: 'Created an account', over: true },
  { path: '/admin/audit?open=verification', title: 'Verify the audit log', over: true },
];

export const doors: readonly Place[] = [
  { path: '/sign-in', title: 'Sign in' },
  { path: '/set-up', title: 'Already set up' },
  { path: '/welcome#not-a-real-token', title: 'Welcome' },
  { path: '/welcome', title: 'The link is not complete' },
];

/** Goes there and waits until nothing is loading any more. */
export async function arriveAt(page: Page, { path, title, over = false }: Place): Promise<void> {
  await page.goto(path);
  await expect(
    over ? panel(page, title) : page.getByRole('heading', { level: 1, name: title }),
  ).toBeVisible();
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  // Skeletons are progress bars, lists say themselves that they are busy; both count behind a panel too.
  await expect(page.getByRole('progressbar', { includeHidden: true })).toHaveCount(0);
  await expect(page.locator('table[aria-busy="true"]')).toHaveCount(0);
}

function panel(page: Page, name: string | RegExp): Locator {
  return page.getByRole('dialog', { name });
}
