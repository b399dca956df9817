import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { AccountsPage } from './pages/accounts-page.ts';
import { Door } from './pages/door.ts';
import { settled } from './pages/every-page.ts';
import { List } from './pages/list.ts';
import { ProfileWizard } from './pages/profile-wizard.ts';
import { ada } from './people.ts';
import type { Portal } from './portal.ts';
import { identityOn, rootFile, rootOn } from './profiles.ts';

const nadia = {
  displayName: 'Nadia Berg',
  email: 'nadia.berg@example.org',
  password: 'eleven calm winter harbours',
};

async function makeTag(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New scope tag' }).first().click();
  const panel = page.getByRole('dialog', { name: 'New scope tag' });
  await panel.getByRole('textbox', { name: 'Name' }).fill(name);
  await panel.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(panel).toHaveCount(0);
}

async function giveToSeveral(page: Page, portal: Portal, head: { id: string }): Promise<void> {
  for (const name of ['Shared phones', 'Shared tablets'])
    await identityOn(portal, 'pkcsImported.ios', {
      displayName: name,
      root: head,
      settings: { intendedPurpose: name === 'Shared phones' ? 'smimeSigning' : 'smimeEncryption' },
    });
  await page.goto('/devices/configuration');
  const list = new List(page, 'profiles');
  for (const name of ['Shared phones', 'Shared tablets', 'North root'])
    await list.row(name).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Scope tags', exact: true }).click();
  const question = page.getByRole('alertdialog', { name: 'Scope tags of 3 profiles' });
  const north = question.getByRole('checkbox', { name: 'North' });
  await expect(north).toHaveAccessibleName(/1 of 3 have it/);
  await settled(page);
  await expect(page).toBeAccessible({ covered: true });
  await expect(question.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  await north.click();
  await expect(north).toHaveAccessibleName(/given to all/);
  await question.getByRole('button', { name: 'Save' }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByText('3 profiles changed').first()).toBeVisible();
}

const steps = (page: Page) => page.getByRole('navigation', { name: 'Steps' });

async function giveAnotherName(page: Page): Promise<void> {
  await page.goto('/admin/scope-tags');
  await page.getByRole('link', { name: 'North' }).click();
  const panel = page.getByRole('dialog', { name: 'North' });
  await expect(panel.getByText('3 profiles, 1 account')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Delete' })).toHaveAttribute('aria-disabled', 'true');
  await panel.getByRole('textbox', { name: 'Name' }).fill('Far north');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(new List(page, 'scope tags').row('Far north')).toBeVisible();
}

test('spec 4.4 two scope tags, and somebody who sees what has one of them', async ({ ownPortal, visit }) => {
  const head = await rootOn(ownPortal, 'ios', 'Head office root');
  const page = await visit(ownPortal.server, { as: ada });
  const wizard = new ProfileWizard(page);

  await test.step('while there is only Default, nobody is asked', async () => {
    await page.goto('/devices/configuration/new?kind=trusted.ios');
    await expect(wizard.step('Basics')).toBeVisible();
    await expect(steps(page).getByText('Scope tags')).toHaveCount(0);
    await new AccountsPage(page).open();
    await expect(page.getByRole('columnheader', { name: 'Roles' })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Sees' })).toHaveCount(0);
    await page.goto('/admin/scope-tags');
    await expect(page.getByText('Everybody sees everything')).toBeVisible();
    await settled(page);
    await expect(page).toBeAccessible();
    await makeTag(page, 'North');
    await makeTag(page, 'South');
    await expect(new List(page, 'scope tags').row('North')).toBeVisible();
    await expect(page.getByText('Everybody sees everything')).toHaveCount(0);
  });

  await test.step('a profile is made for the north', async () => {
    await page.goto('/devices/configuration/new?kind=trusted.ios');
    await wizard.name.fill('North root');
    await wizard.next();
    await wizard.upload(await rootFile('North Root CA'));
    await expect(wizard.certificate('North Root CA')).toBeVisible();
    await wizard.next();
    await expect(wizard.step('Scope tags')).toBeVisible();
    await page.getByRole('checkbox', { name: 'Default' }).uncheck();
    await wizard.next();
    await expect(page.getByText('Tick at least one scope tag').first()).toBeVisible();
    await page.getByRole('checkbox', { name: 'North' }).check();
    await settled(page);
    await expect(page).toBeAccessible();
    await wizard.toReview();
    await expect(page.getByRole('region', { name: 'Scope tags' })).toContainText('North');
    await wizard.create();
    await expect(page.getByRole('heading', { name: /created|made/i }).first()).toBeVisible();
  });

  await test.step('several get a tag at once; what stands on one that stays is one of them', async () => {
    await giveToSeveral(page, ownPortal, head);
  });

  const link = await test.step('Nadia is to see the north alone', async () => {
    const accounts = new AccountsPage(page);
    await accounts.open();
    await page.getByRole('button', { name: 'New account' }).first().click();
    const panel = page.getByRole('dialog', { name: 'New account' });
    await expect(panel.getByRole('textbox', { name: 'Name' })).toBeFocused();
    // The error of what is left empty waits for the end of the press, or it would move its aim away.
    await panel.getByRole('checkbox', { name: 'Profile manager' }).click({ delay: 100 });
    await expect(panel.getByRole('checkbox', { name: 'Profile manager' })).toBeChecked();
    await expect(panel.getByText('Enter a name.')).toBeVisible();
    await panel.getByRole('radio', { name: 'Only those with certain scope tags' }).check();
    await panel.getByRole('checkbox', { name: 'North' }).check();
    await panel.getByRole('checkbox', { name: 'Default' }).uncheck();
    await panel.getByRole('textbox', { name: 'Name' }).fill(nadia.displayName);
    await panel.getByRole('textbox', { name: 'E-mail address' }).fill(nadia.email);
    await panel.getByRole('button', { name: 'Create the account' }).click();
    const made = page.getByRole('dialog', { name: `${nadia.displayName} can come in` });
    const link = await made.getByRole('textbox', { name: 'Sign-in link' }).inputValue();
    await made.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('columnheader', { name: 'Sees' })).toBeVisible();
    const list = new List(page, 'accounts');
    await expect(list.row(nadia.displayName)).toContainText('North');
    await expect(list.row('Ada')).toContainText('Every profile and filter');
    return link;
  });

  await test.step('she sees it, and not the other; what she makes is of the north', async () => {
    const hers = await visit(ownPortal.server);
    await hers.goto(link);
    await new Door(hers).accept(nadia.password);
    await expect(hers.getByRole('heading', { level: 1 })).toContainText(nadia.displayName);
    await hers.goto('/devices/configuration');
    const list = new List(hers, 'profiles');
    await expect(list.row('North root')).toBeVisible();
    await expect(list.row('Head office root')).toHaveCount(0);
    await hers.getByRole('link', { name: 'Shared phones', exact: true }).click();
    const standsOn = hers.getByRole('region', { name: 'Stands on' });
    await expect(standsOn.getByText('a profile you do not see')).toBeVisible();
    await expect(standsOn.getByRole('link')).toHaveCount(0);
    await expect(hers.getByRole('alert')).toHaveCount(0);
    await hers.goto('/profile');
    await expect(hers.getByText('Profiles and filters with the scope tag North.')).toBeVisible();
    await hers.goto('/devices/filters/new?platform=iOS');
    await expect(hers.getByRole('checkbox', { name: 'North' })).toBeChecked();
    await expect(hers.getByRole('checkbox', { name: 'South' })).toBeDisabled();
  });

  await test.step('Ada gives it to the south too, which devices do not notice, and narrows her list', async () => {
    await page.goto('/devices/configuration');
    await page.getByRole('link', { name: 'North root', exact: true }).click();
    await page.getByRole('tab', { name: 'Properties' }).click();
    await page.getByRole('link', { name: 'Edit scope tags' }).click();
    await page.getByRole('checkbox', { name: 'South' }).check();
    await wizard.toReview();
    const changes = page.getByRole('region', { name: 'What changes' });
    await expect(changes).toContainText('Nothing is sent to devices.');
    await expect(changes).toContainText('North, South');
    await wizard.save();
    await expect(page.getByRole('heading', { level: 1, name: 'North root' })).toBeVisible();
    await page.goto('/devices/configuration?scopeTag=0');
    const list = new List(page, 'profiles');
    await expect(list.row('Head office root')).toBeVisible();
    await expect(list.row('North root')).toHaveCount(0);
  });

  await test.step('a tag that something has says so, and takes another name', () => giveAnotherName(page));
});
