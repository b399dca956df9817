import { expect, test } from './fixtures.ts';
import { Door } from './pages/door.ts';

test('over plain http from elsewhere the page says why nobody can sign in', async ({ portal, visit }) => {
  const page = await visit(portal.server);
  const { port } = new URL(portal.server.url);
  // The browser finds this name on this machine (playwright.config.ts); to the server it is another host.
  const host = `portal.example:${port}`;
  await page.goto(`http://${host}/admin/audit`);
  const door = new Door(page);
  await expect(door.title('This connection is not encrypted')).toBeVisible();
  await expect(page.getByText('COUNTERSIGN_TLS_CERT')).toBeVisible();
  await expect(door.password).toHaveCount(0);
  await expect(page.getByRole('link', { name: `https://${host}` })).toHaveAttribute(
    'href',
    `https://${host}/sign-in`,
  );
  await expect(page).toBeAccessible();
});
