import { kinds } from '../packages/catalog/src/kinds.ts';
import { makeCertificate } from '../packages/testkit/src/certificates.ts';
import { expect, test } from './fixtures.ts';
import { settled } from './pages/every-page.ts';
import { IdentityWizard } from './pages/identity-wizard.ts';
import { ada } from './people.ts';
import { Program, signIn } from './program.ts';

test('+b6 S000-23 every kind of device administrator says where it works and what to do by hand', async ({
  portal,
  visit,
}) => {
  const { der } = await makeCertificate({ subject: 'Warehouse Root CA', ca: true });
  const file = { name: 'warehouse.cer', mimeType: 'application/x-x509-ca-cert', buffer: Buffer.from(der) };
  const program = Program.withSession(portal.server, await signIn(portal.server, ada));
  const certificate = { fileName: file.name, data: file.buffer.toString('base64') };
  const trusted = {
    kind: 'trusted.androidDeviceAdministrator',
    displayName: 'Root for scanners of old',
    settings: { certificate },
  };
  const { reply } = await program.post('/profiles', { profiles: [trusted] });
  const [root] = (reply as { profiles: { id: string }[] }).profiles;
  if (!root) throw new Error('No profile was made.');

  const page = await visit(portal.server, { as: ada });
  const wizard = new IdentityWizard(page);
  const administrator = kinds.filter(({ platform }) => platform === 'androidDeviceAdministrator');
  expect(administrator).toHaveLength(4);
  for (const kind of administrator) {
    await test.step(kind.id, async () => {
      await wizard.begin({ kind: kind.id, ...(kind.rootLink ? { root: root.id } : {}) });
      const main = page.getByRole('main');
      await expect(main.getByText('Samsung Knox: 4.0 to 12', { exact: true })).toBeVisible();
      await expect(main).toContainText('device administrator (2024)');
      await wizard.name(`Made as ${kind.id}`);
      if (!kind.rootLink) await wizard.bring(file);
      const byHand = page.getByRole('region', { name: 'Android device administrator, by hand' });
      await expect(byHand.getByRole('listitem').filter({ hasText: 'Samsung Knox: 4.0 to 12' })).toBeVisible();
      await expect(byHand).toContainText('give it exactly this one');
    });
  }
  await page.goto(`/devices/configuration/${root.id}`);
  await settled(page);
  await expect(page.getByRole('main')).toContainText('According to Microsoft Intune');
  await expect(page.getByRole('region', { name: 'On newer devices by hand' })).toBeVisible();
  await expect.soft(page).toBeAccessible();
});
