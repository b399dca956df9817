import type { Page } from '@playwright/test';
import { makeCertificate } from '../packages/testkit/src/certificates.ts';
import { expect, test } from './fixtures.ts';
import { Keyboard } from './pages/keyboard.ts';
import { settled } from './pages/every-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { ProfileWizard } from './pages/profile-wizard.ts';
import { ada } from './people.ts';
import type { Portal } from './portal.ts';
import { asAda, evaluated } from './profiles.ts';

const name = 'Root for offices';

/** Assigned to a device of each edition. */
async function assigned(portal: Portal): Promise<string> {
  const program = await asAda(portal);
  const made = async (path: string, body: object) => (await program.post(path, body)).reply as { id: string };
  const skus = ['Enterprise', 'Core'];
  const devices = await Promise.all(
    skus.map(async (sku) =>
      made('/devices', { family: 'windows', name: `Office ${sku}`, sku, osVersion: '10.0.19045.1' }),
    ),
  );
  const group = await made('/groups', { name: 'Offices' });
  await program.post(`/groups/${group.id}/members`, { add: { devices: devices.map(({ id }) => id) } });
  const { der } = await makeCertificate({ subject: 'Office Root CA', ca: true });
  const certificate = { data: Buffer.from(der).toString('base64'), fileName: 'root.cer' };
  const { reply } = await program.post('/profiles', {
    profiles: [
      {
        kind: 'trusted.windows10',
        displayName: name,
        settings: { certificate, destinationStore: 'computerCertStoreRoot' },
      },
    ],
    assignments: [{ mode: 'include', target: 'group', groupId: group.id }],
  });
  const [profile] = (reply as { profiles: { id: string }[] }).profiles;
  return profile?.id ?? '';
}

/** Nothing is saved unasked when it does much to devices, or nobody can say what. */
async function acknowledge(page: Page): Promise<void> {
  const save = page.getByRole('button', { name: 'Save', exact: true });
  const whatIf = '**/api/v1/profiles/*/what-if';
  await page.route(whatIf, async (route) => route.abort());
  await save.click();
  const question = page.getByRole('alertdialog', { name: `Save ${name}?` });
  await expect(question).toContainText('could not be worked out');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await page.unroute(whatIf);
  // Above the limit of the organisation it is typed too.
  await page.route(whatIf, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), devices: 5_000 } });
  });
  await save.click();
  await expect(question).toContainText(`${name}: 1 device loses it`);
  await expect(page).toBeAccessible();
  await question.getByRole('textbox').fill(name);
  await question.getByRole('button', { name: 'Save it' }).click();
}

async function restore(page: Page): Promise<void> {
  await new ProfilePage(page).show('History');
  await page.getByRole('button', { name: 'Restore version 1' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Restore version 1?' });
  await expect(dialog.getByText(`${name}: 1 device gains it`)).toBeVisible();
  await expect(dialog.getByText('Among them Office Core.')).toBeVisible();
  const file = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'All of them as CSV' }).click();
  expect((await file).suggestedFilename()).toBe('what-if.csv');
  await settled(page);
  await expect(page).toBeAccessible();
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText(`Version 1 of ${name} is restored`).first()).toBeVisible();
}

test('S000-34 rules say which Windows a profile is for, by keyboard alone', async ({ portal, visit }) => {
  const id = await assigned(portal);
  const page = await visit(portal.server, { as: ada });
  const keys = new Keyboard(page);
  const wizard = new ProfileWizard(page);
  const step = wizard.step('Applicability Rules');
  const panel = page.getByRole('dialog', { name: /rule$/ });
  const add = step.getByRole('button', { name: 'Add rule' });
  await page.goto(`/devices/configuration/${id}/edit?step=applicability`);

  await test.step('without any it is for every Windows, and a rule is written beside', async () => {
    await expect(step.getByText('No rules')).toBeVisible();
    await settled(page);
    await expect(page).toBeAccessible();
    await keys.tabTo(add);
    await keys.press('Enter');
    await keys.tabTo(panel.getByRole('button', { name: 'Add', exact: true }));
    await keys.press('Enter');
    await expect(panel.getByText('Choose at least one edition')).toBeVisible();
    const enterprise = panel.getByRole('checkbox', { name: 'Windows 10/11 Enterprise', exact: true });
    await expect(enterprise).toBeFocused();
    await keys.press('Space', 'Tab', 'Space');
    await expect(page).toBeAccessible();
    await expect(page).toFitNarrowly();
    await keys.press('Enter');
    await expect(panel).toBeHidden();
    await expect(step.getByRole('row').last()).toContainText('Windows 10/11 Enterprise and 1 more');
    await expect(add).toBeFocused();
  });

  await test.step('a range has both ends', async () => {
    await keys.press('Enter');
    const smallest = panel.getByRole('textbox', { name: 'Smallest version' });
    await keys.tabTo(smallest);
    await keys.type('10.0.19045.000');
    await keys.press('Enter');
    const largest = panel.getByRole('textbox', { name: 'Largest version' });
    await expect(largest).toBeFocused();
    await expect(panel.getByText('Write the largest version too')).toBeVisible();
    await keys.type('10.0.22631.9999');
    await keys.press('Enter');
    await expect(step.getByRole('row')).toHaveCount(3);
    await expect(page).toBeAccessible();
    await expect(page).toFitNarrowly();
  });

  await test.step('a rule is changed, and deleted once that is confirmed', async () => {
    await keys.tabBackTo(step.getByRole('button', { name: 'Edit rule: OS version' }));
    await keys.press('Enter');
    await keys.tabTo(panel.getByRole('radio', { name: 'Assign profile if', exact: true }));
    await keys.press('ArrowDown', 'Enter');
    await expect(step.getByRole('row').last()).toContainText("Don't assign profile if");
    await keys.tabTo(step.getByRole('button', { name: 'Delete rule: OS version' }));
    await keys.press('Enter');
    const question = page.getByRole('alertdialog', { name: 'Delete the rule for OS version?' });
    await expect(question).toContainText('10.0.19045.000 to 10.0.22631.9999');
    await expect(question.getByRole('button', { name: 'Delete' })).toBeFocused();
    await keys.press('Enter');
    await expect(step.getByRole('row')).toHaveCount(2);
    await expect(add).toBeFocused();
  });

  await test.step('a reload loses nothing; the review says what becomes of devices', async () => {
    await page.reload();
    await expect(step.getByRole('row')).toHaveCount(2);
    await wizard.toReview();
    const changes = page.getByRole('region', { name: 'What changes' });
    await expect(changes).toContainText('It is for other devices');
    await expect(changes).toContainText('OS edition');
    await expect(
      wizard.step('Review + save').getByRole('region', { name: 'Applicability Rules' }),
    ).toContainText('Assign profile if: Windows 10/11 Enterprise, Windows 10/11 Enterprise N');
    const effect = page.getByRole('region', { name: 'What it does to devices' });
    await expect(effect.getByRole('list', { name: 'What changes for devices' })).toHaveText(
      `${name}: 1 device loses it`,
    );
    await expect(effect.getByRole('row').last()).toContainText('Office Core');
    const file = page.waitForEvent('download');
    await effect.getByRole('button', { name: 'All of them as CSV' }).click();
    expect((await file).suggestedFilename()).toBe('what-if.csv');
    await settled(page);
    await expect(page).toBeAccessible();
    await expect(page).toFitNarrowly();
  });

  await test.step('when nobody can say what becomes of devices it is saved once the name is typed', async () => {
    await acknowledge(page);
  });

  await test.step('a device that it is not for any more reads Not applicable', async () => {
    const profile = new ProfilePage(page);
    await expect(profile.title(name)).toBeVisible();
    await profile.show('Properties');
    await expect.poll(() => profile.facts()).toMatchObject({ 'OS version': 'Any' });
    await profile.show('History');
    await expect(page.getByRole('definition').getByText('Windows 10/11 Enterprise N')).toBeVisible();
    await profile.show('Overview');
    const about = page.getByRole('region', { name: 'About this profile' });
    const program = await asAda(portal);
    await evaluated(program, id);
    await page.reload();
    await expect(about.getByText(/1 not applicable/i)).toBeVisible();
    const { body } = await program.get(`/profiles/${id}/export`);
    expect(body).toMatchObject({
      deviceManagementApplicabilityRuleOsEdition: {
        ruleType: 'include',
        osEditionTypes: ['windows10Enterprise', 'windows10EnterpriseN'],
      },
      deviceManagementApplicabilityRuleOsVersion: null,
    });
  });

  await test.step('restoring the version without rules says first who gains it, and gives all of them as a file', async () => {
    await restore(page);
  });
});
