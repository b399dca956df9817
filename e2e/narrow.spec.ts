import { expect, test } from './fixtures.ts';
import { adminPages, arriveAt, doors, panels } from './pages/every-page.ts';
import { Shell } from './pages/shell.ts';
import { ada } from './people.ts';

test.use({ viewport: { width: 400, height: 800 } });

test('on a narrow screen no page scrolls sideways', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: ada });
  for (const place of [...adminPages, ...panels]) {
    await test.step(place.path, async () => {
      await arriveAt(page, place);
      await expect.soft(page).toFitItsWidth();
    });
  }
  const stranger = await visit(portal.server);
  for (const place of doors) {
    await test.step(place.path, async () => {
      await arriveAt(stranger, place);
      await expect.soft(stranger).toFitItsWidth();
    });
  }
});

test('on a narrow screen the navigation is behind a button', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: ada });
  const shell = new Shell(page);
  await page.goto('/');
  await expect(shell.greeting).toBeVisible();
  await expect(shell.navigation).toHaveCount(0);
  await page.getByRole('button', { name: 'Navigation' }).click();
  await shell.goTo('Roles');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
