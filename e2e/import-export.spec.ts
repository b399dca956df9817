import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { canonicalGraph } from '../packages/catalog/src/canonical-graph.ts';
import type { GraphObject } from '../packages/catalog/src/setting.ts';
import { type ExportFolder, makeExportFolder, manyObjects, writeFolder } from './export-folder.ts';
import { expect, test } from './fixtures.ts';
import { settled } from './pages/every-page.ts';
import { downloaded, ImportPage } from './pages/import-page.ts';
import { Keyboard } from './pages/keyboard.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { Shell } from './pages/shell.ts';
import { ada } from './people.ts';
import { asAda, found } from './profiles.ts';
import { Portal } from './portal.ts';

let folder: ExportFolder;
test.beforeAll(async () => {
  folder = await makeExportFolder();
});
test.afterAll(() => rm(folder.path, { recursive: true }));

async function judge(page: Page): Promise<void> {
  await expect.soft(page).toBeAccessible();
  await expect.soft(page).toFitNarrowly();
}

/** By name; whatever has an id of its own here is told apart by nothing else. */
function canonical(objects: readonly GraphObject[]): GraphObject[] {
  const name = (object: GraphObject) => JSON.stringify(object['displayName']);
  return objects.map(canonicalGraph).toSorted((one, other) => (name(one) < name(other) ? -1 : 1));
}

const objectsIn = (text: string) => (JSON.parse(text) as { value: GraphObject[] }).value;

test('a folder becomes profiles, after a dry run that tells what becomes of each file', async ({
  ownPortal,
  visit,
}) => {
  test.slow();
  const page = await visit(ownPortal.server, { as: ada });
  const imports = new ImportPage(page);

  await test.step('it is chosen', async () => {
    await page.goto('/');
    await new Shell(page).goTo('Import and export');
    await expect(page.getByText('2,000 profiles')).toBeVisible();
    await imports.chooseFolder(folder.path);
    await expect(page.getByText('7 profiles are ready, 3 of them with warnings.')).toBeVisible();
    await expect(page.getByText('MigrationTable.json, README.md')).toBeVisible();
  });

  await test.step('each file is judged by itself, and links go from one to another', async () => {
    await expect(imports.row('broken.json')).toContainText(/Refused.*It is no JSON/);
    await expect(imports.row('Office Wi-Fi')).toContainText(
      /Refused.*iosWiFiConfiguration is no certificate profile/,
    );
    await expect(imports.row('Wi-Fi for phones')).toContainText('Root for phones (in these files)');
    await expect(imports.row('Zürich server')).toContainText(/With warnings.*utf16\.json/);
    await expect(imports.row('Root for scanners')).toContainText('list.json, object 2');
    await judge(page);
  });

  await test.step('X3 +b1 what Windows 8.1 and Windows 10 share becomes what one chooses', async () => {
    await expect(imports.row('Root for old Windows')).toContainText('for Windows 10+');
    const older = page.getByRole('radio', { name: 'Windows 8.1 and later' });
    await older.check();
    await expect(imports.row('Root for old Windows')).toContainText('for Windows 8.1');
    await expect(imports.row('Old Windows')).toContainText('SCEP certificate for Windows 8.1');
    await page.getByRole('radio', { name: 'Windows 10 and later' }).check();
    await expect(imports.row('Root for old Windows')).toContainText('for Windows 10+');
  });

  await test.step('what is left out takes its link along, is not lost unasked, and comes back', async () => {
    await imports.choose('Root for phones');
    await imports.press('Leave out');
    await expect(imports.row('Wi-Fi for phones')).toContainText('Not found');
    await expect(page.getByRole('button', { name: 'Import 6 profiles' })).toBeEnabled();
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Stay' }).click();
    await imports.openRow('Root for phones');
    const panel = page.getByRole('dialog', { name: 'Root for phones' });
    await expect(panel).toContainText('#microsoft.graph.iosTrustedRootCertificate');
    await expect.soft(page).toBeAccessible();
    await panel.getByRole('button', { name: 'Take in again' }).click();
    await page.keyboard.press('Escape');
    await expect(imports.row('Wi-Fi for phones')).toContainText('Root for phones (in these files)');
  });

  await test.step('the import does what was said, and names what it refused', async () => {
    await imports.import();
    await expect(imports.title).toHaveText('7 profiles are imported');
    await expect(imports.row('broken.json')).toContainText('Refused');
    await judge(page);
    const { name, text } = await imports.save('CSV');
    expect(name).toMatch(/^import-\d{4}-\d\d-\d\d\.csv$/);
    expect(text.match(/,Created,[0-9a-f-]{36},/g)).toHaveLength(4);
    expect(JSON.parse((await imports.save('JSON')).text)).toMatchObject({ counts: { refused: 2 } });
    await page.reload();
    await expect(imports.title).toHaveText('7 profiles are imported');
  });

  await test.step('the profiles are there, linked', async () => {
    await page.getByRole('link', { name: 'Open Wi-Fi for phones' }).click();
    await expect(new ProfilePage(page).title('Wi-Fi for phones')).toBeVisible();
    await expect(page.getByRole('list', { name: 'What stands on Root for phones' })).toBeVisible();
  });

  await test.step('+b11 S000-19 what a profile is warned of stays on its page and in the list', async () => {
    await new ProfilePage(page).open('Zürich server');
    const warnings = page.getByRole('list', { name: 'What to know about this profile' });
    await expect(warnings).toContainText('Warning');
    await page.reload();
    await expect(warnings).toContainText('Warning');
    await page.goto('/devices/configuration?findings=warnings');
    const list = new ProfilePage(page);
    await expect(list.row('Zürich server').getByLabel('1 warning')).toBeVisible();
    await expect(list.row('Root for phones')).toHaveCount(0);
  });
});

test('S000-11 what is exported is what was imported, here and elsewhere', async ({ ownPortal, visit }) => {
  test.slow();
  const page = await visit(ownPortal.server, { as: ada });
  const imports = new ImportPage(page);
  await imports.open();
  await imports.chooseFolder(folder.path);
  await imports.import();
  const profiles = new ProfilePage(page);

  const exported = await test.step('all that the list finds', async () => {
    await profiles.openList();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: /as JSON/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Export 7 profiles' });
    await expect(dialog).toContainText('has no field here is given back as it came');
    await expect.soft(page).toBeAccessible();
    const file = await downloaded(page, () => dialog.getByRole('button', { name: 'Download' }).click());
    await expect(dialog).toHaveCount(0);
    expect(file.name).toMatch(/^profiles-\d{4}-\d\d-\d\d\.json$/);
    expect(canonical(objectsIn(file.text))).toEqual(canonical(folder.objects));
    return file;
  });

  await test.step('those that are chosen, with the roots they stand on', async () => {
    await page.getByRole('checkbox', { name: 'Choose Wi-Fi for phones' }).check();
    await page.getByRole('toolbar').getByRole('button', { name: 'Export' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export 1 profile' });
    await expect(dialog.getByRole('checkbox', { name: /^With the trusted profiles/ })).toBeChecked();
    const { text } = await downloaded(page, () => dialog.getByRole('button', { name: 'Download' }).click());
    const names = objectsIn(text).map((object) => object['displayName']);
    expect(new Set(names)).toEqual(new Set(['Root for phones', 'Wi-Fi for phones']));
  });

  await test.step('one from its page', async () => {
    await profiles.open('Wi-Fi for phones');
    await page.getByRole('button', { name: 'Export' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export Wi-Fi for phones' });
    await dialog.getByRole('checkbox', { name: /^With the trusted profiles/ }).uncheck();
    const { name, text } = await downloaded(page, () =>
      dialog.getByRole('button', { name: 'Download' }).click(),
    );
    expect(name).toBe('Wi-Fi for phones_iosScepCertificateProfile.json');
    expect(JSON.parse(text)).toMatchObject({ somethingNew: { kept: [1, 'x'] } });
  });

  await test.step('with who gets it, when that is asked for on both ways', async () => {
    const [own] = await found(ownPortal, 'search=Wi-Fi+for+phones');
    const program = await asAda(ownPortal);
    const assignments = [{ mode: 'include', target: 'allDevices' }];
    await program.put(`/profiles/${own?.id ?? ''}/assignments`, { assignments });
    await page.getByRole('button', { name: 'Export' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export Wi-Fi for phones' });
    await dialog.getByRole('checkbox', { name: /^With the trusted profiles/ }).uncheck();
    await dialog.getByRole('checkbox', { name: /^With assignments/ }).check();
    const { text } = await downloaded(page, () => dialog.getByRole('button', { name: 'Download' }).click());
    const object = { ...(JSON.parse(text) as GraphObject), displayName: 'Phones once more' };
    const buffer = Buffer.from(JSON.stringify(object));
    await imports.open();
    await imports.chooseFiles({ name: 'phones.json', mimeType: 'application/json', buffer });
    await imports.settle();
    await page.getByRole('checkbox', { name: /^With assignments/ }).check();
    await expect(page).toHaveURL(/assignments=true/);
    await imports.settle();
    const effect = page.getByRole('region', { name: 'What it does to devices' });
    await expect(effect.getByText('Nothing changes for any device.')).toBeVisible();
    await judge(page);
    await imports.import();
    await page.getByRole('link', { name: 'Open Phones once more' }).click();
    await expect(page.getByText('All devices', { exact: true })).toBeVisible();
  });

  const again = { name: exported.name, mimeType: 'application/json', buffer: Buffer.from(exported.text) };

  await test.step('taken again where it came from, it says that all is here', async () => {
    await imports.open();
    await imports.chooseFiles(again);
    await imports.settle();
    await expect(page.getByText('4 objects are here already')).toBeVisible();
    await expect(page.getByText('3 profiles are here already with the same settings.')).toBeVisible();
    await judge(page);
    await imports.press('Leave them out');
    await expect(page.getByText('Nothing in it is ready to be imported.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import', exact: true })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  await test.step('taken elsewhere, it is the same there', async () => {
    const other = await Portal.open();
    try {
      const there = await visit(other.server, { as: ada });
      const elsewhere = new ImportPage(there);
      await elsewhere.open();
      await elsewhere.chooseFiles(again);
      await elsewhere.settle();
      await elsewhere.import();
      await elsewhere.open();
      const { text } = await downloaded(there, () =>
        there.getByRole('link', { name: 'Export all profiles' }).click(),
      );
      expect(canonical(objectsIn(text))).toEqual(canonical(objectsIn(exported.text)));
    } finally {
      await other.server.remove();
    }
  });
});

test('1,000 profiles are imported, and the list of them stays light', async ({ ownPortal, visit }) => {
  test.slow();
  const page = await visit(ownPortal.server, { as: ada });
  const imports = new ImportPage(page);
  await imports.open();
  const buffer = Buffer.from(JSON.stringify(manyObjects(1_000)));
  await imports.chooseFiles({ name: 'many.json', mimeType: 'application/json', buffer });
  await imports.settle();
  await expect(page.getByText('1,000 objects', { exact: true })).toBeVisible();
  expect(await imports.list.rows.count()).toBeLessThan(60);
  await imports.list.search('0777');
  await expect(imports.list.rows).toHaveCount(1);
  await imports.import();
  await expect(imports.title).toHaveText('1,000 profiles are imported');
  await imports.list.search('0777');
  await page.getByRole('link', { name: 'Open Profile 0777' }).click();
  await expect(new ProfilePage(page).title('Profile 0777')).toBeVisible();
});

test('files and folders come by keyboard and by dropping, and what is too much is said before it is sent', async ({
  portal,
  visit,
}) => {
  const page = await visit(portal.server, { as: ada });
  const imports = new ImportPage(page);
  const keys = new Keyboard(page);
  await imports.open();

  await test.step('by keyboard', async () => {
    await keys.tabTo(imports.folderButton);
    await expect(imports.folderButton).toShowTheFocus();
    const choosing = page.waitForEvent('filechooser');
    await keys.press('Enter');
    await (await choosing).setFiles(folder.path);
    await imports.settle();
    const row = imports.row('Wi-Fi for phones').getByRole('link');
    await keys.tabTo(row);
    await keys.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Wi-Fi for phones' })).toBeVisible();
    await keys.press('Escape');
    await expect(row).toBeFocused();
    await imports.press('Choose other files');
  });

  await test.step('a folder that is dropped is looked into', async () => {
    await drop(page, folder.path);
    await imports.settle();
    await expect(imports.row('Wi-Fi for phones')).toContainText('identities/phones.json');
    await imports.press('Choose other files');
  });

  await test.step('what cannot be sent', async () => {
    const nothing = await writeFolder({ 'a.txt': '' });
    await page.getByLabel('Folder to import').setInputFiles(nothing);
    await expect(page.getByText('None of its 1 files is an export of profiles')).toBeVisible();
    await rm(nothing, { recursive: true });
    const large = Buffer.alloc(17 * 1024 * 1024, ' ');
    const much = await writeFolder({ 'a.json': large, 'b.json': large });
    await page.getByLabel('Files to import').setInputFiles([join(much, 'a.json'), join(much, 'b.json')]);
    await expect(page.getByText('These have 34 MiB together, and 32 MiB is the most at once.')).toBeVisible();
    await rm(much, { recursive: true });
    await expect.soft(page).toBeAccessible();
  });
});

test('who may only read exports, and is told who may import', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: await portal.reader() });
  await page.goto('/admin/import-export');
  await expect(page.getByText('People with the role Profile manager or Administrator')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Export all profiles' })).toBeVisible();
  await expect(new ImportPage(page).folderButton).toHaveCount(0);
  await settled(page);
  await judge(page);
});

/** As the desktop does it: a path that only the browser may read. */
async function drop(page: Page, path: string): Promise<void> {
  const zone = page.getByRole('button', { name: /browse for files/ });
  const box = await zone.boundingBox();
  if (!box) throw new Error('There is nowhere to drop it.');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2, data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...place });
  await session.detach();
}
