import { expect, test } from './fixtures.ts';
import { AccountPage } from './pages/accounts-page.ts';
import { ConflictDialog } from './pages/conflict-dialog.ts';
import { DirectoryPages } from './pages/directory-pages.ts';
import { SettingsPage } from './pages/settings-page.ts';
import { Shell } from './pages/shell.ts';
import { ada } from './people.ts';
import { asAda } from './profiles.ts';

test('two edits of one account: the second sees both and loses nothing', async ({ portal, visit }) => {
  const { id } = await portal.invite({
    displayName: 'Priya Raman',
    email: 'priya.raman@example.org',
    roles: ['reader'],
  });
  const first = await visit(portal.server, { as: ada });
  const second = await visit(portal.server, { as: ada });
  const fast = new AccountPage(first);
  const slow = new AccountPage(second);
  await Promise.all([fast.open(id), slow.open(id)]);

  await slow.name.fill('Priya R.');
  await slow.role('Help desk').check();
  await fast.name.fill('Priya Raman-Shah');
  await fast.email.fill('priya.shah@example.org');
  await fast.save();
  await expect(new Shell(first).title('Priya Raman-Shah')).toBeVisible();
  await slow.save();

  const conflict = new ConflictDialog(second);
  await test.step('both versions stand side by side', async () => {
    await expect(conflict.side('Name', 'Yours')).toHaveAccessibleName(/Priya R\.$/);
    await expect(conflict.side('Name', 'Theirs')).toHaveAccessibleName(/Priya Raman-Shah$/);
    await expect(conflict.side('E-mail address', 'Theirs')).toBeChecked();
    await expect(conflict.side('Roles', 'Yours')).toBeChecked();
  });

  await test.step('what is chosen is saved, and nothing else is lost', async () => {
    await conflict.keep('Name', 'Theirs');
    await conflict.save();
    await expect(conflict.dialog).toHaveCount(0);
    await first.reload();
    await expect(fast.name).toHaveValue('Priya Raman-Shah');
    await expect(fast.email).toHaveValue('priya.shah@example.org');
    await expect(fast.role('Help desk')).toBeChecked();
    await expect(fast.role('Reader')).toBeChecked();
  });
});

test('two edits of the settings: one may go back to the form and keep what was typed', async ({
  ownPortal,
  visit,
}) => {
  const first = await visit(ownPortal.server, { as: ada });
  const second = await visit(ownPortal.server, { as: ada });
  const fast = new SettingsPage(first);
  const slow = new SettingsPage(second);
  await Promise.all([fast.open(), slow.open()]);

  await slow.devices.fill('250');
  await fast.name.fill('Northwind Clinics');
  await fast.save();
  await expect(first.getByRole('banner')).toContainText('Northwind Clinics');
  await slow.save();

  const conflict = new ConflictDialog(second);
  await conflict.dialog.getByRole('button', { name: 'Back to the form' }).click();
  await expect(slow.devices).toHaveValue('250');
  await slow.save();
  await expect(conflict.side('Name of the organisation', 'Theirs')).toBeChecked();
  await conflict.save();
  await expect(conflict.dialog).toHaveCount(0);
  await first.reload();
  await expect(fast.name).toHaveValue('Northwind Clinics');
  await expect(fast.devices).toHaveValue('250');
});

test('two edits of a device and of a user: what is chosen is saved, and their pages come back', async ({
  portal,
  visit,
}) => {
  const program = await asAda(portal);
  const made = async (path: string, body: object) => (await program.post(path, body)).reply as { id: string };
  const user = { upn: 'kim@example.org', name: 'Kim Two' };
  const { id: personId } = await made('/people', user);
  const device = { family: 'macos', name: 'TWO-1' };
  const { id } = await made('/devices', device);
  const page = await visit(portal.server, { as: ada });
  const pages = new DirectoryPages(page);
  const conflict = new ConflictDialog(page);

  await test.step('a device', async () => {
    await pages.goTo(`/devices/all/${id}/edit`, 'Edit TWO-1');
    await pages.field('Category').fill('Laboratory');
    await pages.field('Model').fill('Mac mini');
    await program.put(`/devices/${id}`, { ...device, category: 'Office', serial: 'C02TWO' });
    await pages.button('Save').click();
    await expect(conflict.side('Category', 'Theirs')).toHaveAccessibleName(/Office$/);
    await expect(page).toBeAccessible();
    await conflict.keep('Category', 'Yours');
    await conflict.save();
    await expect(pages.title('TWO-1')).toBeVisible();
    await expect(pages.fact('Identity', 'Category')).toHaveText('Laboratory');
    await expect(pages.fact('Hardware', 'Serial number')).toHaveText('C02TWO');
    await expect(pages.fact('Hardware', 'Model')).toHaveText('Mac mini');
  });

  await test.step('a user', async () => {
    await pages.goTo(`/users/${personId}/edit`, 'Edit Kim Two');
    await pages.field('Department').fill('Sales');
    await program.put(`/people/${personId}`, { ...user, department: 'Finance' });
    await pages.button('Save').click();
    await conflict.keep('Department', 'Theirs');
    await conflict.save();
    await expect(pages.title('Kim Two')).toBeVisible();
    await expect(pages.fact('Person', 'Department')).toHaveText('Finance');
  });
});
