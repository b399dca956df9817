import { expect, test } from './fixtures.ts';
import { AccountsPage } from './pages/accounts-page.ts';
import { AuditPage } from './pages/audit-page.ts';
import { Door } from './pages/door.ts';
import { SettingsPage } from './pages/settings-page.ts';
import { Shell } from './pages/shell.ts';
import { ada } from './people.ts';

const noor = {
  displayName: 'Noor Haddad',
  email: 'noor.haddad@example.org',
  password: 'seven slow tidal pools',
};

test('an invited Reader comes in and sees what a Reader may', async ({ portal, visit }) => {
  const link = await test.step('Ada invites Noor', async () => {
    const page = await visit(portal.server, { as: ada });
    const accounts = new AccountsPage(page);
    await accounts.open();
    const made = await accounts.invite({ ...noor, roles: ['Reader'] });
    await expect(accounts.list.row(noor.displayName)).toContainText('Invited');
    return made;
  });

  const page = await visit(portal.server);
  const shell = new Shell(page);

  await test.step('Noor opens the link in a browser of her own', async () => {
    await page.goto(link);
    await expect(new Door(page).title('Welcome')).toBeVisible();
    await expect(page).toHaveURL('/welcome');
    await new Door(page).accept(noor.password);
    await expect(shell.greeting).toContainText(noor.displayName);
  });

  await test.step('the link has done its work', async () => {
    const stranger = await visit(portal.server);
    await stranger.goto(link);
    await new Door(stranger).accept('another password altogether');
    await expect(stranger.getByRole('alert')).toContainText('This link is no longer valid');
  });

  await test.step('the navigation has what she may open', async () => {
    for (const name of ['Home', 'Roles', 'Audit log', 'Settings', 'Health'])
      await expect(shell.entry(name)).toBeVisible();
    for (const name of ['Accounts', 'API tokens']) await expect(shell.entry(name)).toHaveCount(0);
  });

  await test.step('pages offer only what she may do', async () => {
    await shell.goTo('Settings');
    await expect(page.getByText('Only an administrator can change them.')).toBeVisible();
    await expect(new SettingsPage(page).name).toHaveCount(0);
    await shell.goTo('Audit log');
    const audit = new AuditPage(page);
    await expect(audit.list.row(noor.displayName).first()).toBeVisible();
    await expect(audit.exportButton).toHaveCount(0);
  });

  await test.step('what she may not open says why', async () => {
    await page.goto('/admin/accounts');
    await expect(shell.title('Your roles do not open this page')).toBeVisible();
    await expect(page.getByText('That comes with the role Administrator.')).toBeVisible();
    await page.getByRole('link', { name: 'Go to Home' }).click();
    await expect(shell.greeting).toBeVisible();
  });

  await test.step('nor does the API tell her', async () => {
    for (const path of ['accounts', 'tokens', 'audit/export']) {
      const answer = await page.request.get(`/api/v1/${path}`);
      expect(answer.status(), path).toBe(403);
      expect(await answer.json()).toMatchObject({ code: 'auth.forbidden' });
    }
  });
});
