import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { Door } from './pages/door.ts';
import { Shell } from './pages/shell.ts';
import { ada } from './people.ts';

test('the first start hands out one link that makes one administrator', async ({ freshServer, visit }) => {
  const link = await freshServer.setUpLink();
  const page = await visit(freshServer);
  const door = new Door(page);
  const shell = new Shell(page);

  await test.step('without the link nobody comes in', async () => {
    await page.goto('/');
    await expect(door.title('One step before you start')).toBeVisible();
    await expect(page).toBeAccessible();
  });

  const late = await visit(freshServer);
  await late.goto(link);

  await test.step('with it Ada makes her account and is home', async () => {
    const titles = await rememberTitles(page);
    await page.goto(link);
    await expect(door.title('Make the first account')).toBeVisible();
    expect(page.url(), 'no history and no screenshot holds the link').toBe(`${freshServer.url}/set-up`);
    await expect(page).toBeAccessible();
    await door.setUp(ada);
    await expect(shell.greeting).toContainText(ada.displayName);
    await expect(page).toHaveURL('/');
    expect(await titles()).not.toContain('Already set up');
  });

  await test.step('who opened it too comes too late', async () => {
    await new Door(late).setUp({ ...ada, email: 'late@example.org' });
    await expect(late.getByRole('alert')).toContainText('This link is no longer valid');
  });

  await test.step('who opens it now is told so', async () => {
    const stranger = await visit(freshServer);
    await stranger.goto(link);
    const door = new Door(stranger);
    await expect(door.title('Already set up')).toBeVisible();
    await stranger.getByRole('link', { name: 'Sign in' }).click();
    await door.signIn(ada);
    await expect(new Shell(stranger).greeting).toBeVisible();
  });
});

/** Every title that stood on the page, however short. */
async function rememberTitles(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { titlesSeen: seen });
    new MutationObserver(() => {
      const title = document.querySelector('h1')?.textContent;
      if (title && title !== seen.at(-1)) seen.push(title);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { titlesSeen: string[] }).titlesSeen);
}
