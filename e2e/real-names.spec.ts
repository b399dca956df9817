import { kindOf } from '../packages/catalog/src/kinds.ts';
import { samplesOf } from '../packages/catalog/src/samples.ts';
import { expect, test } from './fixtures.ts';
import { ada } from './people.ts';
import { asAda, type Made, rootOn } from './profiles.ts';

test('S003-41 +c10 names are tried on real people and devices before anything is saved', async ({
  portal,
  visit,
}) => {
  const program = await asAda(portal);
  const made = async (path: string, body: object) => (await program.post(path, body)).reply as { id: string };
  const jane = await made('/people', {
    upn: 'jane.doe@names.example',
    name: 'Doe, Jane',
    mail: 'jane.doe@names.example',
  });
  const max = await made('/people', { upn: 'max.moor@names.example', name: 'Max Moor' });
  await made('/devices', { family: 'ios', name: 'Phone of Jane', personId: jane.id });
  await made('/devices', { family: 'ios', name: 'Phone of Max', personId: max.id });
  await made('/devices', { family: 'ios', name: 'Names kiosk' });
  const staff = await made('/groups', { name: 'Names staff' });
  await program.post(`/groups/${staff.id}/members`, { add: { people: [jane.id, max.id] } });
  const root = await rootOn(portal, 'ios', 'Names root');
  const [sample] = samplesOf(kindOf('scep.ios'));
  const settings = {
    ...sample,
    certificateType: 'user',
    subject: { format: 'custom', text: 'CN={{UserName}},E={{EmailAddress}}' },
    alternativeNames: [{ sanType: 'userPrincipalName', value: '{{UserPrincipalName}}' }],
  };
  const { reply } = await program.post('/profiles', {
    profiles: [{ kind: 'scep.ios', displayName: 'Names on phones', rootProfileId: root.id, settings }],
    assignments: [{ mode: 'include', target: 'group', groupId: staff.id }],
  });
  const [profile] = (reply as { profiles: Made[] }).profiles;
  const page = await visit(portal.server, { as: ada });
  await page.goto(`/devices/configuration/${profile?.id ?? ''}/assignments`);
  await page.getByRole('button', { name: 'See their names' }).press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel.getByText('2 of 2 devices reached')).toBeVisible();
  await expect(panel.getByRole('article', { name: 'Doe, Jane' })).toContainText(String.raw`CN=Doe\, Jane`);
  await expect(panel.getByRole('article', { name: 'Max Moor' })).toContainText('Gets no certificate');
  await expect(page).toBeAccessible();

  await panel.getByRole('tab', { name: 'With special characters' }).click();
  await expect(panel.getByText('1 of 1 device that is reached and has')).toBeVisible();
  await expect(panel.getByRole('article', { name: 'Max Moor' })).toBeHidden();
  await panel.getByRole('tab', { name: 'That fail' }).click();
  await expect(panel.getByRole('article', { name: 'Max Moor' })).toContainText('{{EmailAddress}}');

  await panel.getByRole('searchbox').fill('names kiosk');
  await panel.getByRole('button', { name: /Names kiosk/ }).click();
  await expect(panel.getByText('Whether the profile reaches them or not')).toBeVisible();
  await expect(panel.getByRole('article', { name: 'Names kiosk' })).toContainText('Gets no certificate');
  await expect(panel.getByRole('button', { name: 'Back to those reached' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'See their names' })).toBeFocused();
});
