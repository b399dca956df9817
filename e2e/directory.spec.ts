import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { DirectoryPages } from './pages/directory-pages.ts';
import { Keyboard } from './pages/keyboard.ts';
import { ada } from './people.ts';
import type { Portal } from './portal.ts';
import { asAda, rootFile } from './profiles.ts';

/** A root for computers of the office, and one for all phones. */
async function assignRoots(portal: Portal): Promise<{ office: string }> {
  const program = await asAda(portal);
  const { reply } = await program.post('/groups', { name: 'Office' });
  const { id: office } = reply as { id: string };
  const { buffer } = await rootFile('Office Root CA');
  const certificate = { data: buffer.toString('base64'), fileName: 'root.cer' };
  await program.post('/profiles', {
    profiles: [
      {
        kind: 'trusted.windows10',
        displayName: 'Office root',
        settings: { certificate, destinationStore: 'computerCertStoreRoot' },
      },
    ],
    assignments: [{ mode: 'include', target: 'group', groupId: office }],
  });
  await program.post('/profiles', {
    profiles: [{ kind: 'trusted.ios', displayName: 'Phone root', settings: { certificate } }],
    assignments: [{ mode: 'include', target: 'allDevices' }],
  });
  return { office };
}

/** Requests to an address wait until they are let go. */
async function holdBack(page: Page, address: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(address, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

const idIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';

test('+c6 +c8 a user and a device are added by keyboard, and what they get is told with the reason', async ({
  ownPortal,
  visit,
}) => {
  const { office } = await assignRoots(ownPortal);
  const page = await visit(ownPortal.server, { as: ada });
  const pages = new DirectoryPages(page);
  const keys = new Keyboard(page);

  await test.step('a user', async () => {
    await pages.goTo('/users', 'Users');
    await expect(page.getByText('No users yet')).toBeVisible();
    await keys.tabTo(page.getByRole('link', { name: 'Add' }).first());
    await keys.press('Enter');
    await expect(pages.title('New user')).toBeFocused();
    await keys.tabTo(pages.field('Display name'));
    await keys.type('Jane Doe');
    await keys.press('Enter');
    await expect(page.getByText('Enter a user principal name such as')).toBeVisible();
    await expect(pages.field('User principal name')).toBeFocused();
    await keys.type('jane@contoso.com');
    await keys.press('Enter');
    await expect(pages.title('Jane Doe')).toBeVisible();
  });
  const jane = idIn(page);

  await test.step('a device of hers', async () => {
    await pages.goTo('/devices/all/new', 'New device');
    await keys.tabTo(pages.field('Device name'));
    await keys.type('LAP-7');
    await keys.tabTo(pages.field('Platform'));
    await keys.type('Windows');
    await keys.tabTo(pages.field('Primary user'));
    await keys.type('jane');
    await expect(page.getByRole('option', { name: /^Jane Doe/ })).toBeVisible();
    await keys.press('ArrowDown', 'Enter');
    await expect(pages.field('Primary user')).toHaveValue('Jane Doe');
    await keys.tabTo(pages.field('OS version'));
    await keys.type('eleven');
    await keys.tabTo(pages.field('TPM present'));
    await keys.type('Yes');
    await expect(page.getByText('Enter one to four numbers with dots between them')).toBeVisible();
    await expect(page).toBeAccessible();
    await keys.press('Enter');
    await pages.field('OS version').fill('10.0.22631.3447');
    await keys.press('Enter');
    await expect(pages.title('LAP-7')).toBeVisible();
  });

  await test.step('every property of its platform is there to be read', async () => {
    await expect(pages.fact('Security', 'TPM present')).toHaveText('Yes');
    await expect(pages.fact('Security', 'Windows Hello ready')).toHaveText('Unknown');
    await expect(pages.fact('Directory', 'Domain-joined')).toHaveText('No');
    await expect(pages.fact('Identity', 'Registered')).toHaveText('Yes');
    await expect(pages.fact('System', 'Multi-session')).toHaveText('No');
    await expect(pages.fact('System', 'OS version at enrolment')).toHaveText('10.0.22631.3447');
    await expect(page.getByText('Samsung Knox')).toHaveCount(0);
    await expect(pages.fact('About this record', 'Source')).toHaveText('Made by hand');
    await expect(page).toBeAccessible();
  });

  await test.step('what it gets, and by which group', async () => {
    await pages.openTab('Profiles');
    await expect(page.getByText('No profile reaches this device')).toBeVisible();
    const program = await asAda(ownPortal);
    await program.post(`/groups/${office}/members`, { add: { people: [jane] } });
    // The page looks again by itself.
    const row = pages.list('profiles').row('Office root');
    await expect(row).toContainText('Pending');
    await expect(row).toContainText('Not delivered yet');
    await expect(row).toContainText('Office');
    await row.getByRole('link', { name: 'Explain Office root' }).click();
    const panel = pages.panel('Office root on LAP-7');
    await expect(panel).toContainText('Jane Doe is in Office, so LAP-7 gets Office root.');
    await expect(panel.getByRole('listitem')).toContainText('Decides');
    await expect(page).toBeAccessible();
    await page.reload();
    await expect(panel).toContainText('Gets it');
    await keys.press('Escape');
    await expect(panel).toHaveCount(0);
  });

  await test.step('and why another one does not come', async () => {
    await pages.button('Why not …?').click();
    const ask = pages.panel('Why does LAP-7 not get …?');
    await ask.getByRole('searchbox', { name: 'Profile' }).fill('phone');
    await expect(ask.getByRole('listitem')).toHaveCount(1);
    await expect(page).toBeAccessible();
    await ask.getByRole('link', { name: 'Phone root' }).click();
    await expect(pages.panel('Phone root on LAP-7')).toContainText('LAP-7 is of another platform');
    await page.goBack();
    await expect(ask).toBeVisible();
    await keys.press('Escape');
  });

  await test.step('all of that from the user', async () => {
    await pages.goTo(`/users/${jane}`, 'Jane Doe');
    await expect(page).toBeAccessible();
    await pages.openTab('What they get');
    await expect(pages.list('profiles on devices').row('LAP-7')).toContainText('Office root');
    await pages.button('Why not …?').click();
    await expect(pages.panel('Why does Jane Doe not get …?')).toContainText('LAP-7');
    await keys.press('Escape');
    await expect(page).toBeAccessible();
    await pages.openTab('Groups');
    await expect(pages.list('groups').row('Office')).toContainText('Assigned');
    await pages.openTab('Devices');
    await pages.list('devices').openRow('LAP-7');
    await expect(pages.title('LAP-7')).toBeVisible();
  });

  await test.step('what its end takes away is told before', async () => {
    await pages.button('Delete').click();
    const question = page.getByRole('alertdialog', { name: 'Delete LAP-7?' });
    await expect(question).toContainText('1 profile does not reach it any more');
    await expect(question).toContainText('the audit log keep its last name');
    await question.getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByText('No devices yet')).toBeVisible();
  });
});

test('a device is changed, found and retired, a user disabled and deleted, and a reader only looks', async ({
  ownPortal,
  visit,
}) => {
  const program = await asAda(ownPortal);
  const made = async (path: string, body: object) => (await program.post(path, body)).reply as { id: string };
  const { id: personId } = await made('/people', { upn: 'bo@contoso.com', name: 'Bo' });
  const { id } = await made('/devices', { family: 'macos', name: 'MAC-1', personId });
  const page = await visit(ownPortal.server, { as: ada });
  const pages = new DirectoryPages(page);
  const answer = async (question: string, name: string) =>
    page.getByRole('alertdialog', { name: question }).getByRole('button', { name }).click();
  await pages.goTo(`/devices/all/${id}/edit`, 'Edit MAC-1');
  await pages.field('Category').fill('Laboratory');
  await pages.button('Save').click();
  await expect(pages.fact('Identity', 'Category')).toHaveText('Laboratory');
  await pages.goTo('/devices/all', 'All devices');
  await pages.button('More filters').click();
  await page.getByRole('menuitem', { name: 'Category' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Laboratory' }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/category=Laboratory/);
  await expect(pages.list('devices').row('MAC-1')).toContainText('Bo');
  await expect(page).toBeAccessible();
  await pages.list('devices').row('MAC-1').getByRole('link', { name: 'MAC-1' }).click();
  await pages.button('Retire').click();
  await answer('Retire MAC-1?', 'Retire');
  await expect(page.getByText('Retired: it gets no profiles.')).toBeVisible();
  await page.goto(`/devices/all/${id}?tab=profiles`);
  const letGo = await holdBack(page, `**/api/v1/devices/${id}/states*`);
  await pages.button('Take back').click();
  await answer('Take MAC-1 back?', 'Take back');
  await expect(
    page.locator('#main').getByRole('button', { name: 'Retire', includeHidden: true }),
  ).toBeVisible();
  // The device is read anew and its profiles are not yet: the question stays the one that was answered.
  await expect(page.getByRole('alertdialog', { name: 'Take MAC-1 back?' })).toBeVisible();
  letGo();
  await expect(page.getByRole('alertdialog')).toBeHidden();

  const reader = await visit(ownPortal.server, { as: await ownPortal.reader() });
  await reader.goto(`/devices/all/${id}?tab=profiles`);
  await expect(reader.getByRole('button', { name: 'Why not …?' })).toBeVisible();
  await expect(reader.getByRole('link', { name: 'Edit' })).toHaveCount(0);
  await reader.goto('/users/new');
  await expect(new DirectoryPages(reader).title('Your roles do not open this page')).toBeVisible();

  await pages.goTo(`/users/${personId}`, 'Bo');
  await pages.button('Disable').click();
  await answer('Disable Bo?', 'Disable');
  await expect(pages.fact('About this record', 'Account')).toHaveText('Disabled');
  await pages.button('Delete').click();
  await expect(page.getByRole('alertdialog')).toContainText('1 device stays without a user');
  await answer('Delete Bo?', 'Delete');
  await expect(page.getByText('No users yet')).toBeVisible();
  await pages.goTo(`/devices/all/${id}`, 'MAC-1');
  await expect(page.getByText('macOS, without a user')).toBeVisible();
});
