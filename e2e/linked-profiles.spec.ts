import { toGraph } from '../packages/catalog/src/graph.ts';
import { kindOf } from '../packages/catalog/src/kinds.ts';
import { samplesOf } from '../packages/catalog/src/samples.ts';
import { expect, test } from './fixtures.ts';
import { settled } from './pages/every-page.ts';
import { IdentityWizard } from './pages/identity-wizard.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { ada } from './people.ts';
import type { Portal } from './portal.ts';
import { asAda, found, identityOn, rootFile, rootOn } from './profiles.ts';

test.describe.configure({ mode: 'parallel' });

test('S001-06 +b8 a profile for another platform brings the root along that is missing there, and finds it the next time', async ({
  ownPortal,
  visit,
}) => {
  const file = await rootFile('Contoso Root CA');
  const root = await rootOn(ownPortal, 'windows10', 'Contoso Root', file);
  const scep = await identityOn(ownPortal, 'scep.windows10', { displayName: 'Wi-Fi', root });
  const page = await visit(ownPortal.server, { as: ada });
  const wizard = new IdentityWizard(page);

  await test.step('the other platform is chosen, and what is lost there is told', async () => {
    await page.goto(`/devices/configuration/${scep.id}`);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate to another platform' }).click();
    await wizard.choosePlatform('iOS/iPadOS');
    await wizard.name('Wi-Fi for phones');
    const lost = page.getByRole('list', { name: 'Compared with Wi-Fi' });
    await expect(lost).toContainText('Key storage provider (KSP) does not come along');
    await expect(lost).toContainText('iOS/iPadOS has no such setting');
    await expect(wizard.field('URL 1')).toHaveValue('https://ndes.contoso.com/certsrv/mscep/mscep.dll');
    await expect(wizard.option(/^Contoso Root – iOS/)).toBeChecked();
    await settled(page);
    await expect.soft(page).toBeAccessible();
    await expect.soft(page).toFitNarrowly();
  });

  await test.step('both are reviewed and made in one go', async () => {
    await wizard.field('Name of the trusted profile that is made along').fill('Contoso Root for phones');
    await wizard.toReview();
    const along = page.getByRole('region', { name: 'Trusted certificate, made along' });
    await expect(along).toContainText('Contoso Root for phones');
    await expect(along).toContainText('iOS/iPadOS');
    await expect(along).toContainText('Contoso Root CA');
    await settled(page);
    await expect.soft(page).toBeAccessible();
    await wizard.create('2 profiles are created');
    await expect(page.getByRole('list', { name: 'Created profiles' })).toContainText(
      'Contoso Root for phones',
    );
    expect(
      (await found(ownPortal, 'platform=ios')).map(({ kind, root }) => [kind, root?.displayName]),
    ).toEqual([
      ['trusted.ios', undefined],
      ['scep.ios', 'Contoso Root for phones'],
    ]);
  });

  await test.step('the next one stands on it, though another root is there', async () => {
    await rootOn(ownPortal, 'ios', 'Another root');
    await page.goto(`/devices/configuration/new?from=${scep.id}&kind=scep.ios`);
    await wizard.name('Wi-Fi for tablets');
    await expect(wizard.option(/^Contoso Root for phones/)).toBeChecked();
    await expect(wizard.option(/^Contoso Root – iOS/)).toHaveCount(0);
    await wizard.toReview();
    await expect(page.getByRole('region', { name: 'Trusted certificate, made along' })).toHaveCount(0);
    await wizard.create();
  });
});

test('V39 a held root lets all that stand on it go to another, and is deleted', async ({ portal, visit }) => {
  const old = await rootOn(portal, 'macos', 'Old root of Macs');
  const next = await rootOn(portal, 'macos', 'Next root of Macs');
  await identityOn(portal, 'scep.macos', { displayName: 'Macs by SCEP', root: old });
  await identityOn(portal, 'pkcs.macos', { displayName: 'Macs by PKCS', root: old });
  const page = await visit(portal.server, { as: ada });
  await page.goto(`/devices/configuration/${old.id}`);
  await page.getByRole('button', { name: 'Delete' }).click();
  const held = page.getByRole('alertdialog', { name: 'Old root of Macs cannot be deleted yet' });
  await expect(held.getByRole('list').getByRole('listitem')).toHaveCount(2);
  await settled(page);
  await expect.soft(page).toBeAccessible();
  await expect.soft(page).toFitNarrowly();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Delete' })).toBeFocused();
  await page.keyboard.press('Enter');
  await held.getByRole('button', { name: 'Move all to it' }).click();
  await expect(held.getByText('Choose where they are to stand.')).toBeVisible();
  await held.getByRole('combobox', { name: 'Another trusted certificate for all of them' }).selectOption({
    value: next.id,
  });
  await held.getByRole('button', { name: 'Move all to it' }).click();
  await expect(page.getByText('2 profiles stand on Next root of Macs now').first()).toBeVisible();
  const again = page.getByRole('alertdialog', { name: 'Delete Old root of Macs?' });
  await again.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Old root of Macs is deleted').first()).toBeVisible();
  const both = ['Macs by PKCS', 'Macs by SCEP'];
  expect((await found(portal, `root=${next.id}`)).map(({ displayName }) => displayName)).toEqual(both);

  await test.step('the page of a root offers the same, for a CA that is replaced', async () => {
    const third = await rootOn(portal, 'macos', 'Third root of Macs');
    await page.goto(`/devices/configuration/${next.id}`);
    await page.getByRole('button', { name: 'Move all to another' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Move all that stand on Next root of Macs' });
    // As if many devices had certificates by now.
    await page.route('**/relink:what-if', (route) => route.fulfill({ json: manyReissued }));
    await dialog.getByRole('combobox').selectOption({ value: third.id });
    await expect(dialog.getByText('Macs by SCEP: 1,200 devices get a new certificate')).toBeVisible();
    await expect(dialog.getByText('Among them MAC-01 and MAC-02.')).toBeVisible();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'All of them as CSV' }).click();
    expect((await download).suggestedFilename()).toBe('what-if.csv');
    await settled(page);
    await expect.soft(page).toBeAccessible();
    await expect.soft(page).toFitNarrowly();
    await dialog.getByRole('textbox').fill('Next root of Macs');
    await dialog.getByRole('button', { name: 'Move all to it' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('No profile stands on it yet.')).toBeVisible();
    expect((await found(portal, `root=${third.id}`)).map(({ displayName }) => displayName)).toEqual(both);
  });
});

const macs = { id: '00000000-0000-4000-8000-000000000001', displayName: 'Macs by SCEP' };
const manyReissued = {
  devices: 1_200,
  profiles: [{ ...macs, outcomes: [{ outcome: 'reissued', count: 1_200 }] }],
  items: ['MAC-01', 'MAC-02'].map((name) => ({
    device: { id: name, name },
    profile: macs,
    outcome: 'reissued',
    cause: 'changed',
  })),
};

/** An object as another portal wrote it, with an address that is none. */
async function importBroken(portal: Portal, displayName: string, rootId: string): Promise<string> {
  const kind = kindOf('scep.windows10');
  const [sample = {}] = samplesOf(kind);
  const settings = { ...sample, scepServerUrls: ['ndes.contoso.com'] };
  const store = { base64Of: () => '', keep: (text: string) => text };
  const bind = `https://graph.microsoft.com/beta/deviceManagement/deviceConfigurations('${rootId}')`;
  const object = {
    ...toGraph(kind, { displayName, description: '', settings }, store),
    'rootCertificate@odata.bind': bind,
  };
  const { reply } = await (await asAda(portal)).post('/profiles/import?dryRun=false', object);
  return (reply as { items: { profileId: string }[] }).items[0]?.profileId ?? '';
}

test('C20 what an import brought with findings is renamed, answers for what is changed, and is mended', async ({
  portal,
  visit,
}) => {
  const root = await rootOn(portal, 'windows10', 'Root of an old portal');
  const id = await importBroken(portal, 'From an old portal', root.id);
  const page = await visit(portal.server, { as: ada });
  const wizard = new IdentityWizard(page);
  const profile = new ProfilePage(page);
  const findings = page.getByRole('list', { name: 'What to know about this profile' });

  await test.step('it is renamed, and stays marked', async () => {
    await page.goto(`/devices/configuration/${id}`);
    await expect(findings).toContainText('is not an address');
    await wizard.edit(id);
    await wizard.name('Known by another name');
    await wizard.toReview();
    await expect(page.getByText('Nothing is sent to devices.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Configuration settings' })).toContainText('Warning:');
    await settled(page);
    await expect.soft(page).toBeAccessible();
    await wizard.save();
    await expect(profile.title('Known by another name')).toBeVisible();
    await expect(findings).toContainText('is not an address');
  });

  await test.step('another wrong value is refused at its field', async () => {
    await wizard.edit(id);
    await wizard.next.click();
    await wizard.field('URL 1').fill('ndes.fabrikam.com');
    await wizard.next.click();
    await expect(wizard.step('Configuration settings')).toBeVisible();
    await expect(page.getByText('“ndes.fabrikam.com” is not an address').first()).toBeVisible();
  });

  await test.step('a right one removes the mark', async () => {
    await wizard.field('URL 1').fill('https://ndes.contoso.com/scep');
    await wizard.toReview();
    await expect(page.getByText('SCEP server URLs · devices get it again')).toBeVisible();
    await wizard.save();
    await expect(profile.title('Known by another name')).toBeVisible();
    await expect(findings.getByText('is not an address')).toHaveCount(0);
  });
});

test('S003-22 +b10 +b9 Android Enterprise shows nobody a PKCS certificate: wizard and page say what proves it', async ({
  portal,
  visit,
}) => {
  const sentence = 'People cannot see this certificate on the device';
  const page = await visit(portal.server, { as: ada });
  const wizard = new IdentityWizard(page);
  for (const platform of ['androidDeviceOwner', 'androidWorkProfile'] as const) {
    const root = await rootOn(portal, platform, `Root of ${platform}`);
    await wizard.begin({ kind: `pkcs.${platform}`, root: root.id });
    await wizard.name('Hidden');
    await expect(page.getByText(sentence)).toContainText('the state of this profile, here in the portal');
    const { id } = await identityOn(portal, `pkcs.${platform}`, {
      displayName: `Hidden on ${platform}`,
      root,
    });
    await page.goto(`/devices/configuration/${id}`);
    await expect(page.getByText(sentence)).toContainText('the state of this profile, here in the portal');
    await expect(page.getByText('Not assigned yet: no device gets it')).toBeVisible();
  }
  const visible = await identityOn(portal, 'scep.androidWorkProfile', {
    displayName: 'Seen on phones',
    root: await rootOn(portal, 'androidWorkProfile', 'Root of what is seen'),
  });
  await page.goto(`/devices/configuration/${visible.id}`);
  await expect(page.getByText('Not assigned yet: no device gets it')).toBeVisible();
  await expect(page.getByText(sentence)).toHaveCount(0);
});

test('S000-38 +b9 each type of profile begins from the page of a trusted one, with the root chosen', async ({
  portal,
  visit,
}) => {
  const root = await rootOn(portal, 'androidDeviceOwner', 'Root of many');
  const page = await visit(portal.server, { as: ada });
  const wizard = new IdentityWizard(page);
  for (const type of ['SCEP', 'PKCS', 'imported PKCS']) {
    await page.goto(`/devices/configuration/${root.id}`);
    await expect(page.getByText('Not assigned yet: no device gets it')).toBeVisible();
    await page.getByRole('link', { name: `New ${type} profile` }).click();
    await wizard.name(`${type} on it`);
    await expect(wizard.option(/^Root of many/)).toBeChecked();
  }
});
