import { expect, test } from './fixtures.ts';
import { Shell } from './pages/shell.ts';
import { ada } from './people.ts';

test('on a narrow screen the navigation is behind a button', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: ada, viewport: { width: 400, height: 800 } });
  const shell = new Shell(page);
  await page.goto('/');
  await expect(shell.greeting).toBeVisible();
  await expect(shell.navigation).toHaveCount(0);
  await page.getByRole('button', { name: 'Navigation' }).click();
  await shell.goTo('Roles');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
