import { expect, test } from './fixtures.ts';
import { Keyboard } from './pages/keyboard.ts';
import { settled } from './pages/every-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { StatusTab } from './pages/status-tab.ts';
import { ada } from './people.ts';
import { asAda, evaluated, rootFile } from './profiles.ts';
import type { Program } from './program.ts';

type Made = { id: string };
type Assignment = object;

async function made(program: Program, path: string, body: object): Promise<Made> {
  return (await program.post(path, body)).reply as Made;
}

async function group(program: Program, name: string, devices: Made[]): Promise<Made> {
  const one = await made(program, '/groups', { name });
  const add = { devices: devices.map(({ id }) => id) };
  if (devices.length > 0) await program.post(`/groups/${one.id}/members`, { add });
  return one;
}

const to = ({ id }: Made, filter?: Made): Assignment => ({
  mode: 'include',
  target: 'group',
  groupId: id,
  ...(filter ? { filterId: filter.id, filterMode: 'include' } : {}),
});

type Root = { displayName: string; data: string; store: string; assignments: Assignment[] };

async function root(program: Program, { displayName, data, store, assignments }: Root): Promise<Made> {
  const settings = { certificate: { fileName: 'root.cer', data }, destinationStore: store };
  const profiles = [{ kind: 'trusted.windows10', displayName, settings }];
  const { reply } = await program.post('/profiles', { profiles, assignments });
  const [profile] = (reply as { profiles: Made[] }).profiles;
  if (!profile) throw new Error('No profile was made.');
  return profile;
}

test('+c6 S002-69 a profile says how many devices are in which state and why, and each is explained', async ({
  portal,
  visit,
}) => {
  const program = await asAda(portal);
  const pc = { family: 'windows', ownership: 'corporate' };
  const meant = await made(program, '/devices', { ...pc, name: 'STATUS-MEANT' });
  const own = await made(program, '/devices', { ...pc, name: 'STATUS-OWN', ownership: 'personal' });
  const torn = await made(program, '/devices', { ...pc, name: 'STATUS-TORN' });
  await made(program, '/devices', { ...pc, name: 'STATUS-ELSEWHERE' });
  const phone = await made(program, '/devices', { family: 'ios', name: 'STATUS-PHONE' });
  const rule = '(device.deviceOwnership -eq "Corporate")';
  const filter = await made(program, '/filters', {
    name: 'Status corporate',
    platform: 'windows10AndLater',
    rule,
  });
  const staff = await group(program, 'Status staff', [meant, own, torn, phone]);
  const few = await group(program, 'Status few', [torn]);
  const data = (await rootFile('Status Root CA')).buffer.toString('base64');
  const profile = await root(program, {
    displayName: 'Status root',
    data,
    store: 'computerCertStoreRoot',
    assignments: [to(staff, filter)],
  });
  const clash = await root(program, {
    displayName: 'Status rival',
    data,
    store: 'computerCertStoreIntermediate',
    assignments: [to(few)],
  });
  await evaluated(program, clash.id);
  await evaluated(program, profile.id);

  const page = await visit(portal.server, { as: ada });
  const status = new StatusTab(page);
  const keyboard = new Keyboard(page);
  await new ProfilePage(page).open('Status root');
  await new ProfilePage(page).show('Device status');
  await expect(status.line('Not delivered yet')).toContainText('Pending');
  await expect(status.line('Two profiles disagree')).toContainText('Conflict');
  await expect(status.line('Left out by a filter')).toContainText('Not applicable');
  await expect(page.getByText('1 device of another platform in its groups is not counted.')).toBeVisible();
  await expect(page.getByText('Devices do not report to Countersign yet.')).toBeVisible();
  await expect(status.device('STATUS-TORN').getByRole('link', { name: 'Status rival' })).toBeVisible();
  await expect(
    status.device('STATUS-TORN').getByRole('link', { name: 'STATUS-TORN', exact: true }),
  ).toBeVisible();
  await expect(status.device('STATUS-OWN').getByRole('link', { name: 'Status staff' })).toBeVisible();
  await settled(page);
  await expect(page).toBeAccessible();
  await expect(page).toBeAccessibleInForcedColours();
  await expect(page).toFitNarrowly();

  const clashing = page.getByRole('listitem').filter({ hasText: 'Also reached by “Status rival”' });
  await clashing.getByRole('button', { name: 'Show them' }).click();
  const concerned = page.getByRole('dialog', { name: 'Devices: Status root' });
  await expect(concerned.getByRole('row').filter({ hasText: 'STATUS-TORN' })).toContainText('Conflict');
  await page.reload();
  await expect(concerned.getByRole('row').filter({ hasText: 'STATUS-TORN' })).toBeVisible();
  await expect(concerned.getByRole('row').filter({ hasText: 'STATUS-MEANT' })).toHaveCount(0);
  await settled(page);
  await expect(page).toBeAccessible({ covered: true });
  await keyboard.press('Escape');
  await expect(concerned).toHaveCount(0);

  await keyboard.tabTo(status.part('Not applicable'));
  await expect(status.part('Not applicable')).toShowTheFocus();
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/tab=status.*state=notApplicable/);
  await expect(status.device('STATUS-OWN')).toBeVisible();
  await expect(status.device('STATUS-MEANT')).toHaveCount(0);
  await page.reload();
  await expect(status.device('STATUS-OWN')).toBeVisible();
  await status.line('Two profiles disagree').getByRole('link', { name: 'Two profiles disagree' }).click();
  await expect(status.device('STATUS-TORN')).toBeVisible();
  await expect(status.device('STATUS-OWN')).toHaveCount(0);
  await status.line('Two profiles disagree').getByRole('link', { name: 'Two profiles disagree' }).click();

  await status.explain('STATUS-OWN');
  const explanation = status.panel('Status root on STATUS-OWN');
  await expect(explanation.getByText('the filter Status corporate').first()).toBeVisible();
  await page.reload();
  await expect(explanation.getByRole('link', { name: 'Status staff' })).toBeVisible();
  await expect(explanation.getByRole('link', { name: 'Status corporate' })).toBeVisible();
  await settled(page);
  await expect(page).toBeAccessible({ covered: true });
  await keyboard.press('Escape');
  await expect(explanation).toHaveCount(0);

  await page.getByRole('button', { name: 'Why not this device?' }).click();
  const picker = status.panel('Why not this device?');
  await picker.getByRole('searchbox', { name: 'Device' }).fill('status-else');
  await expect(picker.getByRole('listitem')).toHaveCount(1);
  await expect(page).toBeAccessible({ covered: true });
  await picker.getByRole('link', { name: 'STATUS-ELSEWHERE' }).click();
  await expect(
    status
      .panel('Status root on STATUS-ELSEWHERE')
      .getByText('is in a group to which Status root is assigned'),
  ).toBeVisible();

  const gone = new URL(page.url());
  gone.searchParams.set('open', '00000000-0000-4000-8000-000000000000');
  await page.goto(gone.href);
  await expect(
    status.panel('Status root on this device').getByText('This device does not exist'),
  ).toBeVisible();
});

test('+c1 +c9 S000-10 S001-20 S003-21 X25 what uses a profile elsewhere is recorded, told, and keeps it', async ({
  portal,
  visit,
}) => {
  const program = await asAda(portal);
  const pc = await made(program, '/devices', { family: 'windows', name: 'USES-PC' });
  await group(program, 'Uses sales', [pc]);
  const empty = await group(program, 'Uses nobody', []);
  const data = (await rootFile('Uses Root CA')).buffer.toString('base64');
  const store = 'computerCertStoreRoot';
  const profile = await root(program, { displayName: 'Uses root', data, store, assignments: [to(empty)] });
  await root(program, { displayName: 'Uses unassigned', data, store, assignments: [] });
  await evaluated(program, profile.id);

  const page = await visit(portal.server, { as: ada });
  const profiles = new ProfilePage(page);
  await profiles.openList('Uses');
  await expect(profiles.row('Uses root').getByText('Yes: Uses nobody')).toBeVisible();
  const assign = page.getByRole('link', { name: 'Assign Uses unassigned' });
  await expect(assign).toHaveAttribute('href', /\/assignments$/);
  await page.getByRole('button', { name: 'Assigned' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Yes' }).click();
  await page.keyboard.press('Escape');
  await expect(profiles.row('Uses unassigned')).toHaveCount(0);
  await page.getByRole('link', { name: 'Uses root', exact: true }).click();
  await expect(page.getByText('The assignments reach no device.')).toBeVisible();

  await profiles.show('Used by');
  await page.getByRole('button', { name: 'Record a use' }).click();
  const panel = page.getByRole('dialog', { name: 'Record a use' });
  await panel.getByRole('textbox', { name: 'Name' }).fill('Office');
  await panel.getByRole('searchbox', { name: 'Groups' }).fill('uses sal');
  await panel.getByRole('checkbox', { name: 'Uses sales' }).check();
  await expect(panel.getByRole('button', { name: 'Take Uses sales away' })).toBeVisible();
  await expect(page).toBeAccessible({ covered: true });
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel).toHaveCount(0);
  await expect(page.getByText('Wi-Fi · goes to Uses sales')).toBeVisible();
  await page.getByRole('button', { name: 'Edit Office' }).click();
  const edited = page.getByRole('dialog', { name: 'Office' });
  await edited.getByRole('combobox', { name: 'Kind' }).selectOption('VPN');
  await edited.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('VPN · goes to Uses sales')).toBeVisible();
  // The panel has let go of the page.
  await expect(profiles.title('Uses root')).toBeVisible();
  await settled(page);
  await expect(page).toBeAccessible();
  await expect(page).toFitNarrowly();

  await profiles.show('Device status');
  await expect(
    page.getByText('VPN “Office” goes to group Uses sales, which this profile does not reach: 1 device.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Delete' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question.getByText('VPN “Office” would lose the certificate.')).toBeVisible();
  await question.getByRole('button', { name: 'Cancel' }).click();

  await profiles.show('Used by');
  await page.getByRole('button', { name: 'Delete Office' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Nothing is recorded')).toBeVisible();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Delete/ })
    .click();
  await expect(profiles.title('Configuration profiles')).toBeVisible();
});
