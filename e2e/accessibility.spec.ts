import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { adminPages, arriveAt, doors, panels, type Place, preparations } from './pages/every-page.ts';
import { SearchPalette } from './pages/search-palette.ts';
import { ada } from './people.ts';

test.describe.configure({ mode: 'parallel' });

async function judgeAll(page: Page, places: readonly Place[], { forced = false } = {}): Promise<void> {
  for (const place of places) {
    await test.step(place.path, async () => {
      await arriveAt(page, place);
      await expect.soft(page).toBeAccessible();
      await expect.soft(page).toFitNarrowly();
      if (forced && !place.path.includes('?')) await expect.soft(page).toBeAccessibleInForcedColours();
    });
  }
}

const isAdministration = ({ path }: Place) => path.startsWith('/admin/');

test('everybody can use the pages, where the system forces its colours too', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: ada });
  const places = adminPages.filter((place) => !isAdministration(place));
  await judgeAll(page, places, { forced: true });
});

test('and every step of the preparation', async ({ portal, visit }) => {
  await judgeAll(await visit(portal.server, { as: ada }), preparations);
});

test('and those of the administration', async ({ portal, visit }) => {
  const { id } = await portal.invite({
    displayName: 'Lena Fischer',
    email: 'lena.fischer@example.org',
    roles: ['profileManager', 'helpDesk'],
  });
  const page = await visit(portal.server, { as: ada });
  const account = { path: `/admin/accounts/${id}`, title: 'Lena Fischer' };
  await judgeAll(page, [...adminPages.filter(isAdministration), account], { forced: true });
});

test('and the panels over them', async ({ portal, visit }) => {
  await judgeAll(await visit(portal.server, { as: ada }), panels);
});

test('and the doors', async ({ portal, visit }) => {
  await judgeAll(await visit(portal.server), doors);
});

test('and what a Reader may not see or change', async ({ portal, visit }) => {
  await judgeAll(await visit(portal.server, { as: await portal.reader() }), [
    { path: '/admin/tokens', title: 'Your roles do not open this page' },
    { path: '/admin/settings', title: 'Settings' },
  ]);
});

test('and see where they are where the system forces its colours', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: ada });
  await arriveAt(page, {
    path: '/devices/configuration/new?kind=trusted.windows10',
    title: /^New profile/,
  });
  await expect.soft(page).toBeAccessibleInForcedColours();
  const step = page.getByRole('button', { name: 'Basics' });
  await expect(step.locator('span').first()).toStayMarked();
  const here = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Configuration' });
  await expect(here).toStayMarked('::before');
});

test('and the menus', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: ada });
  await arriveAt(page, { path: '/admin/accounts', title: 'Accounts' });
  for (const name of ['Theme', ada.displayName, 'Role', 'Columns', 'Export', 'Notifications']) {
    await test.step(name, async () => {
      const opened = page.getByRole(name === 'Notifications' ? 'dialog' : 'menu');
      await page.getByRole('button', { name, exact: true }).click();
      await expect(opened).toBeVisible();
      await expect.soft(page).toBeAccessible({ covered: true });
      await page.keyboard.press('Escape');
      await expect(opened).toHaveCount(0);
    });
  }
});

test('and search, shortcuts, chosen rows and mistakes', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: ada });
  await arriveAt(page, { path: '/admin/accounts', title: 'Accounts' });
  await test.step('search', async () => {
    const search = new SearchPalette(page);
    await search.open();
    await search.type('ada');
    await expect(search.hit(ada.displayName)).toBeVisible();
    await expect.soft(page).toBeAccessible();
    await page.keyboard.press('Escape');
    await expect(search.dialog).toHaveCount(0);
  });
  await test.step('shortcuts', async () => {
    const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await page.keyboard.press('?');
    await expect(shortcuts).toBeVisible();
    await expect.soft(page).toBeAccessible();
    await page.keyboard.press('Escape');
    await expect(shortcuts).toHaveCount(0);
  });
  await test.step('chosen rows', async () => {
    await page.getByRole('checkbox', { name: `Choose ${ada.displayName}` }).check();
    await expect(page.getByRole('toolbar', { name: 'With the chosen ones' })).toBeVisible();
    await expect.soft(page).toBeAccessible();
  });
  await test.step('a form with mistakes', async () => {
    await arriveAt(page, { path: '/admin/accounts?open=new', title: 'New account', over: true });
    await page.getByRole('button', { name: 'Create the account' }).click();
    await expect(page.getByText('Choose at least one role.')).toBeVisible();
    await expect.soft(page).toBeAccessible();
  });
});
