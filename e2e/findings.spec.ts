import { makeCertificate } from '../packages/testkit/src/certificates.ts';
import { expect, test } from './fixtures.ts';
import { settled } from './pages/every-page.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { ada } from './people.ts';
import { Program, signIn } from './program.ts';

test('+b11 S000-19 what an import brought and is to be looked at is marked, and found by it', async ({
  ownPortal,
  visit,
}) => {
  const server = await makeCertificate({ subject: 'www.northwind.example', ca: false });
  const trusted = {
    '@odata.type': '#microsoft.graph.aospDeviceOwnerTrustedRootCertificate',
    displayName: 'A server',
    certFileName: 'server.cer',
    trustedRootCertificate: Buffer.from(server.der).toString('base64'),
  };
  const root = await makeCertificate({ subject: 'Northwind Root CA', ca: true });
  const sound = {
    ...trusted,
    displayName: 'A root',
    trustedRootCertificate: Buffer.from(root.der).toString('base64'),
  };
  const program = Program.withSession(ownPortal.server, await signIn(ownPortal.server, ada));
  await program.post('/profiles/import?dryRun=false', [trusted, sound]);

  const page = await visit(ownPortal.server, { as: ada });
  const list = new ProfilePage(page);
  await list.openList();
  await expect(list.row('A server').getByRole('img', { name: '1 warning' })).toBeVisible();
  await expect(list.row('A root').getByRole('img')).toHaveCount(0);
  await expect(page).toBeAccessible();

  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByRole('menuitem', { name: 'Findings' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Warnings' }).click();
  await expect(list.row('A root')).toHaveCount(0);
  await page.reload();
  await settled(page);
  await expect(list.row('A server')).toBeVisible();
  await expect(list.row('A root')).toHaveCount(0);

  await list.row('A server').getByRole('link', { name: 'A server', exact: true }).click();
  await expect(page.getByRole('list', { name: 'What to know about this profile' })).toContainText('Warning:');
});
