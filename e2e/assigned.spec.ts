import { makeCertificate } from '../packages/testkit/src/certificates.ts';
import { expect, test } from './fixtures.ts';
import { ada } from './people.ts';
import { asAda, evaluated } from './profiles.ts';

test('the page of a profile says who gets it and how far it is', async ({ portal, visit }) => {
  const program = await asAda(portal);
  const made = async (path: string, body: object) => (await program.post(path, body)).reply as { id: string };
  const phone = await made('/devices', { family: 'ios', name: 'Phone' });
  const staff = await made('/groups', { name: 'Field staff' });
  const lent = await made('/groups', { name: 'Lent out' });
  await program.post(`/groups/${staff.id}/members`, { add: { devices: [phone.id] } });
  const { der } = await makeCertificate({ subject: 'Field Root CA', ca: true });
  const settings = { certificate: { data: Buffer.from(der).toString('base64'), fileName: 'root.cer' } };
  const { reply } = await program.post('/profiles', {
    profiles: [{ kind: 'trusted.ios', displayName: 'Field root', settings }],
    assignments: [
      { mode: 'include', target: 'group', groupId: staff.id },
      { mode: 'exclude', target: 'group', groupId: lent.id },
    ],
  });
  const [profile] = (reply as { profiles: { id: string }[] }).profiles;
  await evaluated(program, profile?.id ?? '');
  const page = await visit(portal.server, { as: ada });
  await page.goto(`/devices/configuration/${profile?.id ?? ''}`);
  const about = page.getByRole('region', { name: 'About this profile' });
  await expect(about.getByText('Field staff', { exact: true })).toBeVisible();
  await expect(about.getByText('Excluded: Lent out')).toBeVisible();
  await expect(about.getByText('1 pending', { exact: true })).toBeVisible();
});
