import { makeHierarchy } from './certificates.ts';
import { expect, test } from './fixtures.ts';
import { ConflictDialog } from './pages/conflict-dialog.ts';
import { Keyboard } from './pages/keyboard.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { ProfileWizard } from './pages/profile-wizard.ts';
import { ada } from './people.ts';
import { rootFile, rootOn } from './profiles.ts';

test('S000-28 S000-05 S000-15 S000-37 a root and an intermediate become profiles of three platforms', async ({
  portal,
  visit,
}) => {
  const northwind = await makeHierarchy('Northwind');
  const page = await visit(portal.server, { as: ada });
  const wizard = new ProfileWizard(page);
  await wizard.openFromHome();
  await expect(page.getByRole('navigation', { name: 'Breadcrumb' })).toHaveText(/Devices.*Configuration/);

  await test.step('S000-20 the panel offers what exists; what is retired only on request, with its date', async () => {
    await expect(wizard.panel.getByRole('radio', { name: /^Trusted certificate/ })).toBeChecked();
    await expect(wizard.panel.getByRole('checkbox', { name: 'Windows 8.1 and later' })).toHaveCount(0);
    await wizard.panel.getByRole('switch', { name: 'Show retired platforms' }).check();
    await expect(wizard.panel).toContainText('22 October 2022');
  });

  await test.step('+b7 Android Enterprise stands there by its four modes, and is found by them, by older names and by Templates', async () => {
    const search = wizard.panel.getByRole('searchbox', { name: 'Find a platform or type' });
    const android = wizard.panel.getByRole('checkbox', { name: /^Android Enterprise: / });
    await expect(android).toHaveCount(4);
    await search.fill('dedicated');
    await expect(android).toHaveCount(1);
    await search.fill('COPE');
    await expect(android).toHaveCount(3);
    await search.fill('Templates');
    await expect(wizard.panel.getByRole('radio')).toHaveCount(4);
    await search.fill('');
    await wizard.start('Windows 10 and later', 'iOS/iPadOS', 'macOS');
  });

  await test.step('S000-30 the names are a template that shows what it makes', async () => {
    await wizard.name.fill('');
    await wizard.next();
    await expect(wizard.name).toBeFocused();
    await expect(wizard.name).toHaveAttribute('aria-invalid', 'true');
    await wizard.name.fill('{certificate} for {platform}');
    await expect(wizard.step('Basics')).toContainText('for Windows 10+');
    await wizard.next();
  });

  await test.step('S000-07 S000-31 S000-06 S000-18 files are read and judged before one goes on', async () => {
    await page.getByText('Where do I get this file?').click();
    await expect(page.getByRole('textbox', { name: 'Windows, on the CA itself' })).toHaveValue(/^certutil/);
    await wizard.next();
    await expect(wizard.step('Configuration settings')).toBeVisible();
    await wizard.upload(northwind.root, northwind.issuing, northwind.server, northwind.privateKey);
    await expect(wizard.certificate('Northwind Root CA')).toContainText('Root CA');
    await expect(wizard.certificate('Northwind Issuing CA')).toContainText('Intermediate CA');
    await expect(wizard.refusal('server.cer')).toContainText('Choose the certificate of the CA');
    await expect(wizard.refusal('root.key')).toContainText('private key');
    await expect(page.getByRole('list', { name: 'Certificate chain, from the top' })).toContainText(
      'Northwind Root CA',
    );
  });

  await test.step('S000-32 the store follows the verdict, and one pair is left out', async () => {
    const stores = page.getByRole('list', { name: 'Destination store' });
    const root = stores.getByRole('combobox', { name: /Northwind Root CA/ });
    await expect(root).toHaveValue('computerCertStoreRoot');
    await expect(root.getByRole('option')).toHaveCount(3);
    await expect(stores.getByRole('combobox', { name: /Issuing CA/ })).toHaveValue(
      'computerCertStoreIntermediate',
    );
    await wizard.pair('Northwind Issuing CA', 'macOS').uncheck();
  });

  await test.step('S000-29 a reload loses nothing', async () => {
    await page.reload();
    await expect(wizard.certificate('Northwind Root CA')).toBeVisible();
    await expect(wizard.pair('Northwind Issuing CA', 'macOS')).not.toBeChecked();
    await wizard.next();
    await expect(wizard.step('Assignments')).toContainText('Nobody yet');
    await wizard.toReview();
  });

  await test.step('S000-35 the review shows every profile, and S000-38 +b9 what comes next', async () => {
    const review = wizard.step('Review + create');
    await expect(review.getByRole('rowheader')).toHaveCount(5);
    await expect(review.getByRole('heading', { level: 3 })).toHaveText([
      'Basics',
      'Configuration settings',
      'Assignments',
      'Applicability Rules',
    ]);
    await wizard.create();
    await expect(wizard.created).toHaveCount(5);
    await expect(page.getByRole('link', { name: 'Create another' })).toBeVisible();
    await expect(page.getByText('Saved, and not assigned yet')).toBeVisible();
    const next = page.getByRole('link', { name: 'New SCEP profile on Northwind Root CA for macOS' });
    await expect(next).toHaveAttribute('href', /kind=scep\.macos&root=/);
  });

  await test.step('S001-19 the list has them, by platform, type and certificate', async () => {
    const list = new ProfilePage(page);
    await list.openList('Northwind');
    await expect(list.row('Northwind Root CA for Windows 10+')).toContainText('Trusted certificate');
    await page.getByRole('searchbox', { name: 'Search name or certificate' }).fill('issuing');
    await expect(list.row('Northwind Root CA for Windows 10+')).toHaveCount(0);
    await expect(list.row('Northwind Issuing CA for iOS')).toBeVisible();
    await page.reload();
    await expect(list.row('Northwind Root CA for Windows 10+')).toHaveCount(0);
  });

  await test.step('+a3 its certificate lists the platforms that carry it and those that lack it', async () => {
    await page.getByRole('link', { name: 'Northwind Issuing CA', exact: true }).first().click();
    const platforms = page.getByRole('list', { name: 'Platforms' });
    await expect(platforms.getByRole('link', { name: 'Northwind Issuing CA for iOS' })).toBeVisible();
    await expect(platforms.getByRole('link', { name: 'Create one for macOS' })).toBeVisible();
  });
});

test('editing: two at once lose nothing, an earlier version comes back, and deleting leaves its trace', async ({
  portal,
  visit,
}) => {
  const page = await visit(portal.server, { as: ada });
  const wizard = new ProfileWizard(page);
  const profile = new ProfilePage(page);
  await rootOn(portal, 'windows10', 'Company root', await rootFile('Company Root CA'));

  const other = await visit(portal.server, { as: ada });
  await new ProfilePage(other).open('Company root');
  await new ProfilePage(other).edit();
  await profile.open('Company root');
  await profile.edit();

  await test.step('S001-05 platform and type stay; the review says what changes and what it does', async () => {
    await expect(wizard.step('Basics')).toContainText('Platform and type stay as they are');
    await wizard.name.fill('Company root 2026');
    await wizard.next();
    await page
      .getByRole('combobox', { name: 'Destination store' })
      .selectOption('Computer certificate store - Intermediate');
    await wizard.toReview();
    await expect(wizard.step('Review + save')).toContainText('Computer certificate store - Intermediate');
    await wizard.save();
    await expect(profile.title('Company root 2026')).toBeVisible();
  });

  await test.step('the second sees both versions and keeps what was typed', async () => {
    const slow = new ProfileWizard(other);
    await slow.name.fill('Root of the company');
    await slow.toReview();
    await slow.save();
    const conflict = new ConflictDialog(other);
    await expect(conflict.side('Name', 'Theirs')).toHaveAccessibleName(/Company root 2026/);
    await conflict.keep('Name', 'Yours');
    await conflict.save();
    await expect(new ProfilePage(other).title('Root of the company')).toBeVisible();
  });

  await test.step('an earlier version becomes the newest', async () => {
    await profile.open('Root of the company');
    await profile.show('History');
    await page.getByRole('button', { name: 'Restore version 1' }).click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog.getByText('Nothing changes for any device.')).toBeVisible();
    await dialog.getByRole('button', { name: /^Restore/ }).click();
    await expect(profile.title('Company root')).toBeVisible();
  });

  await test.step('deleted, it is gone from the list and stays in the log', async () => {
    await profile.delete();
    await profile.openList('Company root');
    await expect(page.getByText('No profiles match')).toBeVisible();
    await expect(profile.row('Company root')).toHaveCount(0);
    await page.goto('/admin/audit?search=Company%20root');
    await expect(page.getByRole('row').filter({ hasText: 'Deleted a profile' })).toBeVisible();
  });
});

test('S000-21 S000-22 S001-21 +a1 +a2 device administrator says where it works and how to do it by hand', async ({
  portal,
  visit,
}) => {
  const { root } = await makeHierarchy('Southridge');
  const page = await visit(portal.server, { as: ada });
  const wizard = new ProfileWizard(page);
  await wizard.openFromHome();
  await wizard.panel.getByRole('switch', { name: 'Show retired platforms' }).check();
  await wizard.start('Android device administrator');
  await wizard.name.fill('Root for old Androids');
  await wizard.next();
  await wizard.upload(root);
  const settings = wizard.step('Configuration settings');
  await expect(settings).toContainText('third party installed a certificate');
  await expect(settings).toContainText('Samsung Knox');
  await expect(settings).toContainText('31 December 2024');
  await expect(settings).toContainText('root.cer');
});

test('a profile is made with the keyboard alone', async ({ portal, visit }) => {
  const { root } = await makeHierarchy('Eastwind');
  const page = await visit(portal.server, { as: ada });
  const wizard = new ProfileWizard(page);
  const keys = new Keyboard(page);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  await wizard.openFromHome();
  await keys.tabTo(wizard.panel.getByRole('checkbox', { name: 'iOS/iPadOS' }));
  await keys.press('Space');
  await keys.tabTo(button('Start'));
  await keys.press('Enter');
  await keys.tabTo(wizard.name);
  await keys.type('By keyboard');
  await keys.press('Enter');
  await keys.tabTo(button(/browse for/));
  const choosing = page.waitForEvent('filechooser');
  await keys.press('Enter');
  await (await choosing).setFiles([root]);
  await expect(wizard.certificate('Eastwind Root CA')).toBeVisible();
  await keys.tabTo(button('Next'));
  await keys.press('Enter');
  await expect(wizard.step('Assignments')).toBeVisible();
  await keys.tabTo(button('Next'));
  await keys.press('Enter');
  await keys.tabTo(button('Create'));
  await keys.press('Enter');
  await expect(wizard.created).toHaveText('By keyboard');
});

test('every step is accessible in both themes and fits a phone', async ({ portal, visit }) => {
  const westwind = await makeHierarchy('Westwind');
  const page = await visit(portal.server, { as: ada });
  const wizard = new ProfileWizard(page);
  const judge = async () => {
    await expect.soft(page).toBeAccessible();
    await expect.soft(page).toFitNarrowly();
  };
  await wizard.openFromHome();
  await expect(wizard.panel).toBeVisible();
  await judge();
  await wizard.start('Windows 10 and later', 'macOS');
  await expect(wizard.step('Basics')).toBeVisible();
  await judge();
  await wizard.next();
  await wizard.upload(westwind.root, westwind.issuing, westwind.privateKey);
  await expect(wizard.certificate('Westwind Issuing CA')).toBeVisible();
  await judge();
  await wizard.next();
  await expect(wizard.step('Assignments')).toBeVisible();
  await judge();
  await wizard.toReview();
  await expect(wizard.step('Review + create').getByRole('rowheader')).toHaveCount(4);
  await judge();
  await wizard.create();
  await expect(wizard.created).toHaveCount(4);
  await judge();
});

test('and so are the list, the page of a profile and that of a certificate', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: ada });
  const judge = async () => {
    await expect.soft(page).toBeAccessible();
    await expect.soft(page).toFitNarrowly();
  };
  await page.goto('/devices/configuration?search=nothing-by-that-name');
  await expect(page.getByRole('main').getByRole('link', { name: 'Create' }).first()).toBeVisible();
  await judge();
  await rootOn(portal, 'macos', 'Root for Macs', await rootFile('Root for Macs CA'));
  // Others may have filled the list by now, and it draws only the rows that are in sight.
  for (const path of ['/devices/configuration', '/certificates']) {
    await page.goto(`${path}?search=Root+for+Macs`);
    await expect(page.getByRole('link', { name: 'Root for Macs' }).first()).toBeVisible();
    await judge();
  }
  await new ProfilePage(page).open('Root for Macs');
  for (const tab of ['Overview', 'Properties', 'History'] as const) {
    await new ProfilePage(page).show(tab);
    await judge();
  }
});
