import { expect, test } from './fixtures.ts';
import { DirectoryImportPage } from './pages/directory-import-page.ts';
import { settled } from './pages/every-page.ts';
import { ada } from './people.ts';

const people = [
  'objectId,userPrincipalName,displayName,department,Kürzel',
  'imp-1,ines.import@contoso.com,Ines Import,Imports,CONTOSO\\ines',
  'imp-2,ivo.import@contoso.com,Ivo Import,Imports,ivo',
  'imp-3,no name at all,Broken Import,Imports,',
];

test('S003-47 users and devices come from files: checked, mended or left out, and recognised again', async ({
  portal,
  visit,
}) => {
  const page = await visit(portal.server, { as: ada });
  const file = new DirectoryImportPage(page);
  await file.send('Users', 'people.csv', people);
  await expect(file.field('userPrincipalName')).toHaveValue('upn');
  await expect(file.field('Kürzel')).toHaveValue('');
  await file.field('Kürzel').selectOption('On-premises SAM account name');
  await settled(page);
  await expect(page).toBeAccessible();

  await file.check();
  await expect(file.count('New')).toHaveText('2');
  await expect(file.count('With errors')).toHaveText('1');
  await file.import();
  const leaveOut = page.getByRole('checkbox', { name: 'Leave out 1 row with errors and import the rest' });
  await expect(leaveOut).not.toBeChecked();
  await expect(page.getByText('What the import would do.')).toBeVisible();
  await file.row('Broken Import').getByRole('link', { name: '3' }).click();
  const panel = page.getByRole('dialog', { name: 'Row 3: Broken Import' });
  await expect(panel.getByText('no name at all')).toBeVisible();
  await settled(page);
  await expect(page).toBeAccessible();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(file.count('With errors')).toHaveText('1');
  await leaveOut.check();
  await file.import();
  await file.isDone();
  await expect(file.count('New')).toHaveText('2');
  await settled(page);
  await expect(page).toBeAccessible();

  await page.goto('/');
  await page.getByRole('button', { name: 'Notifications' }).click();
  const work = page.getByRole('list', { name: 'Long work' });
  await expect(work.getByText('Import of people.csv')).toBeVisible();
  await expect(work.getByText('Check of people.csv')).toBeVisible();
  await page.getByRole('button', { name: 'Show the result' }).first().click();
  await expect(file.title('people.csv')).toBeVisible();

  await file.send('Users', 'people-2.csv', [
    'objectId,displayName',
    'imp-1,Ines Renamed',
    'imp-2,Ivo Import',
  ]);
  await file.check();
  await expect(file.count('Changed')).toHaveText('1');
  await expect(file.count('Unchanged')).toHaveText('1');
  await file.import();
  await file.isDone();

  await file.send('Devices', 'devices.csv', [
    'Device ID,Device name,OS,Primary user UPN,Model,Groups',
    'imp-d1,IMP-PAD-1,iOS,ines.import@contoso.com,ImpPad,Imported pads',
    'imp-d2,IMP-PAD-2,iOS,ivo.import@contoso.com,ImpPad,',
  ]);
  await file.check();
  await expect(file.count('New')).toHaveText('2');
  await page.getByRole('tab', { name: 'Groups and devices' }).click();
  await expect(page.getByText('Imported pads: made, with 1 device')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What it does to devices' })).toBeVisible();
  await settled(page);
  await expect(page).toBeAccessible();
  await file.import();
  await file.isDone();

  await file.send('Groups', 'groups.csv', [
    'id,displayName,membershipRule',
    'imp-g1,Imported department,"user.department -eq ""Imports"""',
  ]);
  await file.check();
  await file.import();
  await file.isDone();
  await page.getByRole('link', { name: 'Show groups' }).click();
  await page.getByRole('searchbox').fill('Imported');
  const department = page.getByRole('row', { name: /Imported department/ });
  await expect(department.getByText('Dynamic user')).toBeVisible();
  await expect(page.getByRole('row', { name: /Imported pads/ }).getByText('Assigned')).toBeVisible();
});

test('a file tells whom it ends and what that does, and all that it brought are chosen at once', async ({
  portal,
  visit,
}) => {
  const page = await visit(portal.server, { as: ada });
  const file = new DirectoryImportPage(page);
  const head = 'objectId,userPrincipalName,displayName,memberOf';
  const many = Array.from({ length: 130 }, (_, at) => `many-${at},many.${at}@contoso.com,Many ${at},Many`);
  await file.send('Users', 'many.csv', [head, ...many]);
  await file.check();
  await expect(page.getByText('1 group is made. Nothing changes for any device.')).toBeVisible();
  await file.import();
  await file.isDone();
  await page.getByRole('link', { name: 'Show users' }).click();
  // The page of the import has a search of its own.
  await expect(page.getByRole('heading', { name: 'Users', level: 1 })).toBeVisible();

  await page.getByRole('searchbox').fill('many.');
  await expect(page.getByText('100 of 130 users')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Choose all that are loaded' }).check();
  const bar = page.getByRole('toolbar', { name: 'With the chosen ones' });
  await expect(bar.getByText('100 of 130 users chosen: those that are loaded')).toBeVisible();
  await bar.getByRole('button', { name: 'Choose all 130' }).press('Enter');
  await expect(bar.getByText('130 users chosen')).toBeVisible();
  await settled(page);
  await expect(page).toBeAccessible();

  await file.send('Users', 'few.csv', [head, ...many.slice(0, 1)]);
  await page.getByRole('radio', { name: 'Delete them' }).check();
  await file.check();
  await page.getByRole('tab', { name: 'Missing in the file' }).click();
  await page.getByRole('searchbox').fill('many.42@');
  await expect(page.getByRole('row', { name: /Many 42/ })).toBeVisible();
  await settled(page);
  await expect(page).toBeAccessible();
  await file.import();
  const question = page.getByRole('alertdialog', { name: 'Import the file?' });
  await expect(question.getByText('that the file does not have are deleted')).toBeVisible();
  await question.getByRole('button', { name: 'Cancel' }).click();
});
