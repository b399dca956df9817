import { kinds } from '../packages/catalog/src/kinds.ts';
import type { Kind } from '../packages/catalog/src/kind.ts';
import { eightKinds } from './eight-kinds.ts';
import { expect, test } from './fixtures.ts';
import { arriveAt, settled } from './pages/every-page.ts';
import { IdentityWizard } from './pages/identity-wizard.ts';
import { ada } from './people.ts';
import { found, rootFile, rootOn } from './profiles.ts';

test.describe.configure({ mode: 'parallel' });

const authority = {
  'Certification authority': 'ca1.contoso.local',
  'Certification authority name': 'Contoso Issuing CA',
  'Certificate template name': 'ContosoUserPkcs',
};

/** What has no value to begin with. */
async function fillIn(wizard: IdentityWizard, { type }: Kind): Promise<void> {
  if (type === 'trusted') await wizard.bring(await rootFile('Everywhere Root CA'));
  if (type === 'scep') await wizard.field('URL 1').fill('https://ndes.contoso.com/certsrv/mscep/mscep.dll');
  if (type !== 'pkcs') return;
  for (const [label, value] of Object.entries(authority)) {
    await wizard.field(label).fill(value);
  }
}

/** Those are made too, with all that they can have (kind-lives.spec.ts). */
const others = kinds.filter((kind) => !eightKinds.includes(kind));

for (const [type, ofType] of Map.groupBy(others, ({ type }) => type)) {
  test(`every other kind is made with what it needs: ${type}`, async ({ portal, visit }) => {
    test.slow();
    const page = await visit(portal.server, { as: ada });
    const wizard = new IdentityWizard(page);
    for (const kind of ofType) {
      await test.step(kind.id, async () => {
        const root = kind.rootLink && (await rootOn(portal, kind.platform, `Root for ${kind.id}`)).id;
        await wizard.begin({ kind: kind.id, ...(root === undefined ? {} : { root }) });
        await wizard.name(`Made as ${kind.id}`);
        await fillIn(wizard, kind);
        await wizard.toReview();
        await wizard.create();
      });
    }
    const own = (await found(portal, 'search=Made%20as')).filter(({ kind }) => kind.startsWith(`${type}.`));
    expect(own.map(({ kind }) => kind).toSorted()).toEqual(ofType.map(({ id }) => id).toSorted());
    expect(own.every(({ root }) => (root === null) === (type === 'trusted'))).toBe(true);
  });
}

test('S000-08 +b2 the missing root is made beside the wizard, and nothing typed is lost', async ({
  ownPortal,
  visit,
}) => {
  const page = await visit(ownPortal.server, { as: ada });
  const wizard = new IdentityWizard(page);
  await arriveAt(page, { path: '/devices/configuration', title: 'Configuration profiles' });
  await expect.soft(page, 'a list with nothing in it yet').toBeAccessible();
  await expect.soft(page).toFitNarrowly();
  await wizard.begin({ kind: 'scep.ios' });
  await wizard.name('Wi-Fi for phones');
  const url = 'https://ndes.contoso.com/certsrv/mscep/mscep.dll';
  await wizard.field('URL 1').fill(url);
  await wizard.next.click();
  await expect(page.getByText('Choose the trusted profile with the root certificate').first()).toBeVisible();
  await expect.soft(page).toBeAccessible();
  await wizard.makeRoot(await rootFile('Contoso Root CA'));
  await expect(wizard.option(/^Contoso Root CA/)).toBeChecked();
  await expect(wizard.field('URL 1')).toHaveValue(url);
  await wizard.toReview();
  await settled(page);
  await expect(
    page.getByRole('region', { name: 'Configuration settings' }).getByText('Contoso Root CA'),
  ).toBeVisible();
  await expect.soft(page).toBeAccessible();
  await wizard.create();
});

test('V39 +b9 a trusted profile shows who stands on it, and stays while they do', async ({
  portal,
  visit,
}) => {
  const root = await rootOn(portal, 'aosp', 'Root for scanners');
  const url = 'https://ndes.contoso.com/certsrv/mscep/mscep.dll';
  const page = await visit(portal.server, { as: ada });
  await page.goto(`/devices/configuration/${root.id}`);
  await expect(page.getByRole('link', { name: 'New imported PKCS profile' })).toHaveCount(0);
  await page.getByRole('link', { name: 'New SCEP profile' }).click();
  const wizard = new IdentityWizard(page);
  await wizard.name('Scanners');
  await expect(wizard.option(/^Root for scanners/)).toBeChecked();
  await wizard.field('URL 1').fill(url);
  await wizard.toReview();
  await wizard.create();
  await page.goto(`/devices/configuration/${root.id}`);
  await expect(page.getByRole('list', { name: 'Profiles that stand on Root for scanners' })).toContainText(
    'Scanners',
  );
  await settled(page);
  await expect.soft(page).toBeAccessible();
  await page.getByRole('button', { name: 'Delete' }).click();
  const held = page.getByRole('alertdialog', { name: 'Root for scanners cannot be deleted yet' });
  await expect(held.getByRole('link', { name: 'Scanners', exact: true })).toBeVisible();
  await held.getByRole('link', { name: 'Choose another trusted certificate in Scanners' }).click();
  await expect(wizard.step('Configuration settings')).toBeVisible();
});

test('S002-66 a template that goes by what it is displayed as is put right by one button', async ({
  portal,
  visit,
}) => {
  const page = await visit(portal.server, { as: ada });
  const wizard = new IdentityWizard(page);
  await wizard.begin({ kind: 'pkcs.ios' });
  await wizard.name('Mail');
  const template = wizard.field('Certificate template name');
  await template.fill('Exchange Signature Only');
  await page.getByRole('button', { name: 'Use “ExchangeUserSignature”' }).click();
  await expect(template).toHaveValue('ExchangeUserSignature');
  await expect(page.getByRole('button', { name: /^Use “/ })).toHaveCount(0);
});
