import { expect, test } from './fixtures.ts';
import { Door } from './pages/door.ts';
import { SettingsPage } from './pages/settings-page.ts';
import { Shell } from './pages/shell.ts';
import { ada } from './people.ts';

test('whoever signs in arrives where they wanted to go', async ({ portal, visit }) => {
  const page = await visit(portal.server);
  const door = new Door(page);
  await page.goto('/admin/roles');
  await door.signIn({ ...ada, password: 'not her password' });
  await expect(page.getByRole('alert')).toContainText('E-mail or password is wrong');
  await door.signIn(ada);
  await expect(new Shell(page).title('Roles')).toBeVisible();
});

test('a session that ends in the middle costs nothing that was typed', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: ada });
  const settings = new SettingsPage(page);
  await settings.open();
  await settings.devices.fill('120');

  const elsewhere = await visit(portal.server, { as: ada });
  await elsewhere.goto('/profile');
  await elsewhere.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await elsewhere.getByRole('alertdialog').getByRole('button', { name: 'Sign out' }).click();
  await expect(elsewhere.getByRole('listitem').filter({ hasText: 'This one' })).toBeVisible();
  await expect(elsewhere.getByRole('button', { name: 'End', exact: true })).toHaveCount(0);

  await settings.save();
  const question = page.getByRole('alertdialog', { name: 'You have been signed out' });
  await question.getByRole('textbox', { name: 'Password' }).fill(ada.password);
  await question.getByRole('button', { name: 'Sign in' }).click();
  await expect(question).toHaveCount(0);
  // What was refused is sent again by itself.
  await expect(page.getByText('The settings are saved').first()).toBeVisible();
  await page.reload();
  await expect(settings.devices).toHaveValue('120');
});

test('signing out closes the door behind', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: ada });
  const shell = new Shell(page);
  await page.goto('/admin/accounts');
  await expect(page.getByRole('link', { name: ada.displayName })).toBeVisible();
  await shell.signOut(ada.displayName);
  await expect(new Door(page).title('Sign in')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('link', { name: ada.displayName })).toHaveCount(0);
  expect((await page.request.get('/api/v1/accounts')).status()).toBe(401);
});
