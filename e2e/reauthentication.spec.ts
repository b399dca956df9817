import { letPasswordsGrowOld } from './database.ts';
import { expect, test } from './fixtures.ts';
import { IdentityDialog } from './pages/identity-dialog.ts';
import { TokensPage } from './pages/tokens-page.ts';
import { ada } from './people.ts';

test('after five minutes the password is asked for, and the action goes on', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: ada });
  const tokens = new TokensPage(page);
  const identity = new IdentityDialog(page);
  const form = page.getByRole('dialog', { name: 'New token' });
  await tokens.open();
  await tokens.list.settle();
  await letPasswordsGrowOld(portal.server);

  await test.step('giving up makes nothing and keeps the form', async () => {
    await tokens.ask({ name: 'Backup at night', role: 'Reader' });
    await identity.cancel();
    await expect(form.getByRole('alert')).toContainText('Confirm your password first');
    await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('Backup at night');
  });

  await test.step('a wrong password is not enough', async () => {
    await form.getByRole('button', { name: 'Make the token' }).click();
    await identity.confirm('not her password');
    await expect(identity.dialog.getByRole('alert')).toBeVisible();
  });

  await test.step('the right one is, without another click', async () => {
    await identity.confirm(ada.password);
    await expect(tokens.made('Backup at night')).toBeVisible();
  });

  await test.step('and for five minutes nobody asks again', async () => {
    await tokens.made('Backup at night').getByRole('button', { name: 'Done' }).click();
    await tokens.ask({ name: 'Backup at noon', role: 'Reader' });
    await expect(tokens.made('Backup at noon')).toBeVisible();
  });
});
