import { kindOf } from '../packages/catalog/src/kinds.ts';
import { samplesOf } from '../packages/catalog/src/samples.ts';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { AssignmentEditor } from './pages/assignment-editor.ts';
import { settled } from './pages/every-page.ts';
import { IdentityWizard } from './pages/identity-wizard.ts';
import { Keyboard } from './pages/keyboard.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { Shell } from './pages/shell.ts';
import { ada } from './people.ts';
import type { Portal } from './portal.ts';
import { asAda, identityOn, rootOn } from './profiles.ts';

/** Two people with a phone each, a kiosk, their groups, a filter, and a limit that has the name typed for every device. */
async function organisation(portal: Portal) {
  const program = await asAda(portal);
  const made = async (path: string, body: object) => (await program.post(path, body)).reply as { id: string };
  const person = async (name: string, upn: string) => made('/people', { name, upn });
  const phone = async (name: string, more: object) => made('/devices', { family: 'ios', name, ...more });
  const group = async (name: string, add: object) => {
    const { id } = await made('/groups', { name });
    await program.post(`/groups/${id}/members`, { add });
    return id;
  };
  const [jane, tom] = [
    await person('Jane Doe', 'jane@contoso.com'),
    await person('Tom Ray', 'tom@contoso.com'),
  ];
  const janes = await phone("Jane's phone", { personId: jane.id, ownership: 'corporate' });
  await phone("Tom's phone", { personId: tom.id, ownership: 'personal' });
  const kiosk = await phone('Kiosk', { ownership: 'corporate' });
  await made('/devices', { family: 'windows', name: "Jane's laptop", personId: jane.id });
  const staff = await group('Staff', { people: [jane.id, tom.id] });
  await group('Lent out', { devices: [janes.id] });
  const kiosks = await group('Kiosks', { devices: [kiosk.id] });
  const rule = 'device.deviceOwnership -eq "Corporate"';
  await made('/filters', { name: 'Corporate phones', platform: 'iOS', rule });
  await program.put('/settings', { name: 'Contoso', confirmAbove: { devices: 0, revocations: 1 } });
  const root = await rootOn(portal, 'ios', 'Contoso root');
  await program.put(`/profiles/${root.id}/assignments`, {
    assignments: [{ mode: 'include', target: 'group', groupId: kiosks }],
  });
  return { root, staff };
}

async function judge(page: Page): Promise<void> {
  await settled(page);
  await expect.soft(page).toBeAccessible();
  await expect.soft(page).toFitNarrowly();
}

test('S000-09 S000-33 S000-36 S001-04 S003-20 S003-21 V35 X20 who gets a profile is known before it is made', async ({
  ownPortal,
  visit,
}) => {
  const { root } = await organisation(ownPortal);
  const page = await visit(ownPortal.server, { as: ada });
  const wizard = new IdentityWizard(page);
  const editor = new AssignmentEditor(page);

  await test.step('S002-64 +c11 a root says whether it is assigned', async () => {
    await wizard.begin({ kind: 'scep.ios', root: root.id });
    await wizard.name('Wi-Fi for staff');
    await expect(wizard.option(/^Contoso root/)).toHaveAccessibleName(/Assigned/);
    const kind = kindOf('scep.ios');
    await wizard.enter(kind, { ...samplesOf(kind)[0], certificateType: 'machine' });
    await wizard.next.click();
    await expect(wizard.step('Assignments')).toBeVisible();
  });

  await test.step('a person leads to their groups', async () => {
    await editor.openPicker('Included groups');
    await expect(editor.picker.getByRole('searchbox')).toBeFocused();
    await editor.search('Jane');
    await expect(editor.picker.getByText('No group is found.')).toBeVisible();
    await judge(page);
    await editor.addGroupOf('Jane Doe', 'Staff');
    await expect(editor.row('Included groups', 'Staff')).toContainText('No filter');
    await expect(editor.reach).toContainText('2 devices');
    await expect(editor.reach).toContainText('1 device of other platforms');
  });

  await test.step('S002-71 +c4 a group of devices waits for their registration, and says so', async () => {
    await editor.openPicker('Included groups');
    await editor.search('Lent out');
    await editor.picker.getByRole('checkbox', { name: 'Lent out' }).check();
    await editor.picker.getByRole('button', { name: 'Add 1 group' }).click();
    await expect(editor.row('Included groups', 'Lent out')).toContainText('once it is fully registered');
    await expect(editor.row('Included groups', 'Staff')).not.toContainText('fully registered');
    await page.getByRole('button', { name: 'Remove Lent out' }).click();
    await expect(editor.row('Included groups', 'Lent out')).toHaveCount(0);
  });

  await test.step('a filter narrows it down', async () => {
    await editor.filter('Staff', { mode: 'Include filtered devices', filter: 'Corporate phones' });
    await expect(editor.reach.getByText('1 device', { exact: true })).toBeVisible();
    await expect(editor.reach).toContainText('left out by a filter');
    await editor.reach.getByRole('button', { name: 'List the devices' }).click();
    const panel = page.getByRole('dialog', { name: /^Devices reached/ });
    await expect(panel.getByRole('row').filter({ hasText: "Tom's phone" })).toContainText(
      'left out by a filter',
    );
    await panel.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('a reload loses nothing', async () => {
    await page.reload();
    await expect(editor.row('Included groups', 'Staff')).toContainText('Only devices of Corporate phones');
    await expect(editor.reach).toContainText('Not reached by Contoso root: 1 device');
    await expect(editor.reach).toContainText('assigned to users and Contoso root to devices');
    await judge(page);
  });

  await test.step('a warning shows the devices that it counts', async () => {
    const warning = editor.reach.getByRole('listitem').filter({ hasText: 'Not reached by Contoso root' });
    await warning.getByRole('button', { name: 'Show them' }).click();
    const panel = page.getByRole('dialog', { name: /^Devices reached/ });
    await expect(panel.getByRole('row').filter({ hasText: "Jane's phone" })).toContainText('Gets it');
    await expect(panel.getByText('1 device', { exact: true })).toBeVisible();
    await settled(page);
    await expect.soft(page).toBeAccessible({ covered: true });
    await panel.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('the review offers to assign the root likewise', async () => {
    await wizard.toReview();
    await expect(page.getByRole('region', { name: 'Assignments' })).toContainText('Staff, only those of');
    await editor.reach.getByRole('button', { name: 'Assign Contoso root likewise' }).click();
    const question = page.getByRole('alertdialog', { name: 'Assign Contoso root likewise?' });
    await expect(question.getByRole('listitem').filter({ hasText: 'Kiosks' })).toBeVisible();
    await expect(question.getByRole('list', { name: 'What changes for devices' })).toContainText(
      ': 1 device g',
    );
    await question.getByRole('textbox').fill('Contoso root');
    await question.getByRole('button', { name: 'Assign it' }).click();
    await expect(question).toBeHidden();
    await expect(wizard.step('Review + create')).toBeVisible();
    await expect(editor.reach).not.toContainText('Not reached by');
    await expect(editor.reach.getByRole('button', { name: /likewise$/ })).toHaveCount(0);
  });

  await test.step('what making it does to devices is told, and acknowledged above the limit', async () => {
    const effect = page.getByRole('region', { name: 'What it does to devices' });
    await expect(effect.getByRole('list', { name: 'What changes for devices' })).toHaveText(
      'Wi-Fi for staff: 1 device gains it and 1 device cannot use it',
    );
    await expect(effect.getByRole('row').nth(1)).toContainText(/Jane's phone.*Gains it/u);
    const file = page.waitForEvent('download');
    await effect.getByRole('button', { name: 'All of them as CSV' }).click();
    expect((await file).suggestedFilename()).toBe('what-if.csv');
    await judge(page);
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const question = page.getByRole('alertdialog', { name: 'Create Wi-Fi for staff?' });
    await expect(question).toContainText('Wi-Fi for staff: 1 device gains it');
    await question.getByRole('textbox').fill('Wi-Fi for staff');
    await question.getByRole('button', { name: 'Create it' }).click();
  });

  await test.step('+c7 creating assigns', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'The profile is created' })).toBeVisible();
    await expect(page.getByText('Saved and assigned: Staff, only those of')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Created profiles' })).toContainText('1 pending');
  });
});

test('S004-11 later it is taken from some, by keyboard alone, and that is acknowledged', async ({
  ownPortal,
  visit,
}) => {
  const { root, staff } = await organisation(ownPortal);
  const program = await asAda(ownPortal);
  const identity = await identityOn(ownPortal, 'pkcsImported.ios', { displayName: 'Mail for staff', root });
  await program.put(`/profiles/${identity.id}/assignments`, {
    assignments: [{ mode: 'include', target: 'group', groupId: staff }],
  });
  const page = await visit(ownPortal.server, { as: ada });
  const wizard = new IdentityWizard(page);
  const editor = new AssignmentEditor(page);
  const keys = new Keyboard(page);
  await new ProfilePage(page).open('Mail for staff');
  await page.getByRole('link', { name: 'Assign', exact: true }).click();
  await expect(wizard.step('Assignments')).toBeVisible();
  const everyone = page.getByRole('button', { name: 'Add all users' });
  await keys.tabTo(page.getByRole('button', { name: 'Remove Staff' }));
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: 'Add groups', exact: true })).toBeFocused();
  await keys.tabTo(everyone);
  await keys.press('Enter');
  await expect(editor.row('Included groups', 'All users')).toBeVisible();
  await expect(everyone).toBeFocused();
  await keys.tabTo(page.getByRole('button', { name: 'Add groups to leave out' }));
  await keys.press('Enter');
  await keys.tabTo(editor.picker.getByRole('checkbox', { name: /^Lent out/ }));
  await keys.press('Space');
  await keys.tabTo(editor.picker.getByRole('button', { name: 'Add 1 group' }));
  await keys.press('Enter');
  await expect(editor.row('Excluded groups', 'Lent out')).toContainText('mixes users and devices');
  await keys.tabTo(wizard.next);
  await keys.press('Enter');
  await expect(page.getByRole('list', { name: 'What changes', exact: true })).toContainText(
    'Excluded: Lent out',
  );
  await expect(page.getByRole('list', { name: 'What changes for devices' })).toContainText(
    'Mail for staff: 1 device loses it',
  );
  await judge(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'All of them as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('what-if.csv');
  await wizard.save();
  const question = page.getByRole('alertdialog', { name: /^Save the assignments/ });
  await question.getByRole('textbox').fill('Mail for staff');
  await question.getByRole('button', { name: 'Save them' }).click();
  // It stands for as long as it counts, which stillness must not shorten.
  await expect(new Shell(page).toast(/are saved$/).locator('[data-timer-status]')).toHaveCSS(
    'animation-duration',
    '4s',
  );
  const about = page.getByRole('region', { name: 'About this profile' });
  await expect(about.getByText('Excluded: Lent out')).toBeVisible();
});
