import { expect, test } from './fixtures.ts';
import { FilterPage } from './pages/filter-page.ts';
import { settled } from './pages/every-page.ts';
import { ada } from './people.ts';
import type { Portal } from './portal.ts';
import { asAda, evaluated, rootOn } from './profiles.ts';

/** A profile for the devices of the laboratory that the filter lets pass, once it is known which; undone by what is returned. */
async function assign(portal: Portal, filterId: string): Promise<() => Promise<void>> {
  const program = await asAda(portal);
  const { body } = await program.get('/devices?manufacturer=Lenovo');
  const devices = (body as { items: { id: string }[] }).items.map(({ id }) => id);
  const { reply } = await program.post('/groups', { name: 'Laboratory PCs' });
  const { id: groupId } = reply as { id: string };
  await program.post(`/groups/${groupId}/members`, { add: { devices } });
  const profile = await rootOn(portal, 'windows10', 'Laboratory root');
  const path = `/profiles/${profile.id}/assignments`;
  const assignments = [{ mode: 'include', target: 'group', groupId, filterId, filterMode: 'include' }];
  await program.put(path, { assignments });
  await evaluated(program, profile.id);
  return () => program.put(path, { assignments: [] });
}

test('a filter is built line by line, shows whom it matches, and is found, changed and deleted', async ({
  portal,
  visit,
}) => {
  const program = await asAda(portal);
  const pc = { family: 'windows', manufacturer: 'Lenovo', ownership: 'corporate' };
  await program.post('/devices', { ...pc, name: 'LAB-01', osVersion: '10.0.22631.1' });
  await program.post('/devices', { ...pc, name: 'LAB-02', osVersion: '10.0.9200.1' });
  await program.post('/devices', { ...pc, name: 'HOME-03', ownership: 'personal' });
  const page = await visit(portal.server, { as: ada });
  const filter = new FilterPage(page);
  await filter.openList();
  await filter.create({ name: 'Laboratory', platform: 'Windows 10 and later' });
  await filter.fill(1, { property: 'Device name', operator: 'Starts with', value: 'lab-' });
  await expect(filter.text).toHaveValue('(device.deviceName -startsWith "lab-")');
  await expect(filter.matches(2)).toBeVisible();
  await filter.add();
  const version = { property: 'Operating system version', operator: 'Greater than or equals' };
  await filter.fill(2, { join: 'And', ...version, value: '10' });
  await filter.press('Create');
  await expect(filter.condition(2).getByText('two to four numbers')).toBeVisible();
  await filter.fill(2, { ...version, value: '10.0.10000' });
  await expect(filter.matches(1)).toBeVisible();
  await expect(filter.device('LAB-01')).toBeVisible();
  await filter.press('Create');
  await expect(filter.title('Laboratory')).toBeVisible();
  await settled(page);
  await expect(page).toBeAccessible();

  const unassign = await assign(portal, page.url().split('/').at(-1) ?? '');
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(filter.title('Edit Laboratory')).toBeVisible();
  await filter.text.fill('(device.deviceOwnership -eq "Personal")');
  await expect(filter.condition(1).getByRole('combobox', { name: /^Value/ })).toHaveValue('Personal');
  await expect(filter.device('HOME-03')).toBeVisible();
  await filter.press('Save');
  const change = page.getByRole('alertdialog', { name: 'Save Laboratory?' });
  await expect(change.getByText('Laboratory root: 1 device gains it and 1 device loses it')).toBeVisible();
  await settled(page);
  await expect(page).toBeAccessible();
  await expect(change.getByText('Among them HOME-03 and LAB-01.')).toBeVisible();
  const download = page.waitForEvent('download');
  await change.getByRole('button', { name: 'All of them as CSV' }).click();
  expect((await download).suggestedFilename()).toBe('what-if.csv');
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(filter.title('Laboratory')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Laboratory PCs' })).toBeVisible();
  await page.getByRole('link', { name: 'HOME-03' }).click();
  await expect(filter.title('HOME-03')).toBeVisible();
  await page.goBack();
  await expect(filter.title('Laboratory')).toBeVisible();

  await unassign();
  await page.reload();
  await filter.press('Delete');
  const question = page.getByRole('alertdialog', { name: 'Delete Laboratory?' });
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(filter.title('Filters')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Laboratory' })).toHaveCount(0);
});

test('a rule is written as text by keyboard alone, completed, told where it is wrong, and mended', async ({
  portal,
  visit,
}) => {
  const page = await visit(portal.server, { as: ada });
  const filter = new FilterPage(page);
  await filter.openList();
  await filter.create({ name: 'Phones', platform: 'iOS/iPadOS' });
  await filter.text.focus();
  await page.keyboard.type('own');
  await expect(filter.option('device.deviceOwnership Ownership')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('-e');
  await expect(filter.option('-eq')).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.type('"p');
  await expect(filter.option('Personal')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(filter.text).toHaveValue('device.deviceOwnership -eq "Personal"');
  await expect(filter.condition(1).getByRole('combobox', { name: /^Property/ })).toHaveValue(
    'device.deviceOwnership',
  );
  await page.keyboard.type(' and (device.modle -eq "iPad" or device.isRooted -eq "True")');
  await page.keyboard.press('Escape');
  await filter.text.blur();
  await expect(page.getByText('There is no property "device.modle".')).toBeVisible();
  await expect(page.getByText('The text has errors.')).toBeVisible();
  await expect(page).toBeAccessible();
  await page.getByRole('button', { name: 'characters 44–55' }).click();
  await expect(filter.text).toBeFocused();
  await filter.press('Write device.model');
  await expect(filter.text).toHaveValue(
    'device.deviceOwnership -eq "Personal" and (device.model -eq "iPad" or device.isRooted -eq "True")',
  );
  await expect(page.getByText('parentheses within parentheses')).toBeVisible();
  await filter.press('Create');
  await expect(filter.title('Phones')).toBeVisible();
});

test('what is not filled in is told on Create, and leaving asks', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: ada });
  const filter = new FilterPage(page);
  await page.goto('/devices/filters/new');
  await filter.press('Create');
  await expect(page.getByText('Enter a name.')).toBeVisible();
  await expect(page.getByText('Choose a platform.')).toBeVisible();
  await page.getByRole('combobox', { name: 'Platform' }).selectOption('macOS');
  await filter.press('Create');
  await expect(page.getByText('Choose a property, or remove this condition.')).toBeVisible();
  await page.getByRole('link', { name: 'Cancel' }).click();
  const question = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(filter.title('New filter')).toBeVisible();
});

test('a reader sees filters and cannot write them', async ({ portal, visit }) => {
  const program = await asAda(portal);
  const rule = '(device.deviceOwnership -eq "Corporate")';
  await program.post('/filters', { name: 'To be read', platform: 'macOS', rule });
  const page = await visit(portal.server, { as: await portal.reader() });
  const filter = new FilterPage(page);
  await filter.openList();
  await page.getByRole('link', { name: 'To be read' }).click();
  await expect(filter.title('To be read')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0);
  await page.goto('/devices/filters/new');
  await expect(filter.title('Your roles do not open this page')).toBeVisible();
});
