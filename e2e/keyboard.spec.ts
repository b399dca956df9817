import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Door } from './pages/door.ts';
import { Keyboard } from './pages/keyboard.ts';
import { SearchPalette } from './pages/search-palette.ts';
import { Shell } from './pages/shell.ts';
import { ada } from './people.ts';
import { asAda } from './profiles.ts';

test('a day at the portal without a mouse', async ({ portal, visit }) => {
  await (await asAda(portal)).post('/devices', { family: 'windows', name: 'NOR-W008' });
  const page = await visit(portal.server, { permissions: ['clipboard-read', 'clipboard-write'] });
  const keys = new Keyboard(page);
  const shell = new Shell(page);

  await test.step('sign in', async () => {
    const door = new Door(page);
    await page.goto('/');
    await keys.tabTo(door.email);
    await keys.type(ada.email);
    await keys.press('Tab');
    await expect(door.password).toShowTheFocus();
    await keys.type(ada.password);
    await keys.press('Enter');
    await expect(shell.greeting).toBeVisible();
  });

  await test.step('skip what stands on every page', async () => {
    await page.reload();
    await expect(shell.greeting).toBeVisible();
    await keys.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await expect(skip).toShowTheFocus();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await keys.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  await test.step('look for a page, a person and a device', () => goBySearch(page));
  await test.step('invite a colleague', () => inviteColleague(page));
  await test.step('open what the top bar holds, and be back where one was', () => useTopBar(page));

  await test.step('sign out', async () => {
    const account = page.getByRole('button', { name: ada.displayName });
    await keys.tabTo(account);
    await keys.press('Enter');
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await keys.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeFocused();
    await keys.press('Enter');
    await expect(new Door(page).title('Sign in')).toBeVisible();
  });
});

async function goBySearch(page: Page): Promise<void> {
  const keys = new Keyboard(page);
  const search = new SearchPalette(page);
  const shell = new Shell(page);
  const roles = shell.entry('Roles');
  await keys.tabBackTo(roles);
  await expect(roles).toShowTheFocus();

  await keys.press('/');
  await expect(search.box).toBeFocused();
  await keys.press('Escape');
  await expect(search.dialog).toHaveCount(0);
  await expect(roles).toBeFocused();

  await keys.press('Control+k');
  await expect(search.box).toBeFocused();
  await keys.type(ada.displayName);
  await expect(search.hit(ada.displayName)).toBeVisible();
  await keys.press('ArrowDown');
  await expect(search.hit(ada.displayName)).toShowTheFocus();
  await keys.press('Enter');
  await expect(shell.title(ada.displayName)).toBeFocused();

  await keys.press('/');
  await expect(search.box).toBeFocused();
  await keys.type('nor-w008');
  await keys.press('Enter');
  await expect(shell.title('NOR-W008')).toBeFocused();

  await keys.press('/');
  await expect(search.box).toBeFocused();
  await keys.type('accounts');
  await expect(search.hit('Accounts').first()).toBeVisible();
  await keys.press('Enter');
  await expect(shell.title('Accounts')).toBeFocused();
}

async function inviteColleague(page: Page): Promise<void> {
  const keys = new Keyboard(page);
  const create = page.getByRole('button', { name: 'New account' });
  await keys.tabTo(create);
  await expect(create).toShowTheFocus();
  await keys.press('Enter');
  const panel = page.getByRole('dialog', { name: 'New account' });
  await keys.tabTo(panel.getByRole('textbox', { name: 'Name' }));
  await keys.type('Tomasz Zielinski');
  await keys.press('Tab');
  await keys.type('tomasz.zielinski@example.org');
  await keys.tabTo(panel.getByRole('checkbox', { name: 'Reader' }));
  await keys.press('Space', 'Enter');

  const made = page.getByRole('dialog', { name: 'Tomasz Zielinski can come in' });
  const copy = made.getByRole('button', { name: 'Copy' });
  await keys.tabTo(copy);
  await keys.press('Enter');
  await expect(made.getByRole('button', { name: 'Copied' })).toBeFocused();
  const link = await made.getByRole('textbox', { name: 'Sign-in link' }).inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);

  await keys.press('Escape');
  await expect(made).toHaveCount(0);
  await expect(create).toBeFocused();
  await expect(page.getByRole('link', { name: 'Tomasz Zielinski' })).toBeVisible();
}

async function useTopBar(page: Page): Promise<void> {
  const keys = new Keyboard(page);
  const create = page.getByRole('button', { name: 'New account' });
  const shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await keys.press('?');
  await expect(shortcuts).toBeVisible();
  await keys.press('Escape');
  await expect(shortcuts).toHaveCount(0);
  await expect(create).toBeFocused();

  const bell = page.getByRole('button', { name: 'Notifications' });
  const notifications = page.getByRole('dialog', { name: 'Notifications' });
  await keys.tabBackTo(bell);
  await expect(bell).toShowTheFocus();
  await keys.press('Enter');
  await expect(notifications).toBeFocused();
  await keys.press('Escape');
  await expect(bell).toBeFocused();

  const theme = page.getByRole('button', { name: 'Theme' });
  await keys.press('Tab');
  await expect(theme).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'As the system' })).toBeFocused();
  await keys.press('ArrowDown', 'ArrowDown');
  await expect(page.getByRole('menuitemradio', { name: 'Dark' })).toBeFocused();
  await keys.press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(theme).toBeFocused();
  await expect(page.getByRole('main')).toHaveCSS('color', 'rgb(255, 255, 255)');

  await keys.press('ArrowDown');
  await expect(page.getByRole('menuitemradio', { name: 'As the system' })).toBeFocused();
  await keys.press('Tab');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(page.getByRole('button', { name: ada.displayName })).toBeFocused();
}
