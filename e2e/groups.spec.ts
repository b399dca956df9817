import { makeCertificate } from '../packages/testkit/src/certificates.ts';
import { expect, test } from './fixtures.ts';
import { settled } from './pages/every-page.ts';
import { FilterPage } from './pages/filter-page.ts';
import { ada } from './people.ts';
import { asAda } from './profiles.ts';
import type { Program } from './program.ts';

/** A trusted profile that reaches the devices of a group, once it is known that it does. */
async function assignTo(program: Program, name: string): Promise<void> {
  const found = await program.get(`/groups?search=${encodeURIComponent(name)}`);
  const [group] = (found.body as { items: { id: string }[] }).items;
  const { der } = await makeCertificate({ subject: 'Book Root CA', ca: true });
  const settings = {
    certificate: { data: Buffer.from(der).toString('base64'), fileName: 'root.cer' },
    deploymentChannel: 'deviceChannel',
  };
  const { reply } = await program.post('/profiles', {
    profiles: [{ kind: 'trusted.macos', displayName: 'Book root', settings }],
    assignments: [{ mode: 'include', target: 'group', groupId: group?.id }],
  });
  const [profile] = (reply as { profiles: { id: string }[] }).profiles;
  await expect(async () => {
    const { body } = await program.get(`/profiles/${profile?.id ?? ''}/states`);
    expect((body as { counts: { count: number }[] }).counts).toMatchObject([{ count: 2 }]);
  }).toPass();
}

test('S002-70 a group follows a rule or is chosen by hand, tells what its members get, and what its end does', async ({
  portal,
  visit,
}) => {
  const page = await visit(portal.server, { as: ada });
  const form = new FilterPage(page);
  const program = await asAda(portal);
  for (const name of ['GRP-1', 'GRP-2']) {
    await program.post('/devices', { family: 'macos', name, model: 'GroupBook' });
  }
  await program.post('/people', { upn: 'gina.group@contoso.com', name: 'Gina Group', department: 'Groups' });

  await page.goto('/groups');
  await page.getByRole('link', { name: 'Create' }).first().click();
  await expect(form.title('New group')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('Group books');
  await page.getByRole('radio', { name: /^Dynamic device/ }).check();
  await form.fill(1, { property: 'Model', operator: 'Equals', value: 'GroupBook' });
  await expect(form.text).toHaveValue('(device.model -eq "GroupBook")');
  await expect(page.getByText(/^2 of \d+ devices match$/)).toBeVisible();
  await settled(page);
  await expect(page).toBeAccessible();
  await form.press('Create');
  await expect(form.title('Group books')).toBeVisible();
  await page.getByRole('tab', { name: 'Devices (2)' }).click();
  await expect(form.device('GRP-1')).toBeVisible();
  await expect(page.getByText('nobody can be added or removed by hand')).toBeVisible();
  await settled(page);
  await expect(page).toBeAccessible();
  await page.getByRole('link', { name: 'GRP-1', exact: true }).click();
  await expect(form.title('GRP-1')).toBeVisible();

  await page.goto('/groups/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Group by hand');
  await page.keyboard.press('Enter');
  await expect(form.title('Group by hand')).toBeVisible();
  await page.getByRole('button', { name: 'Add users' }).first().click();
  const panel = page.getByRole('dialog', { name: 'Add users to Group by hand' });
  await panel.getByRole('searchbox').fill('gina.group');
  await panel.getByRole('checkbox', { name: 'Choose Gina Group' }).check();
  await settled(page);
  await expect(page).toBeAccessible();
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Users (1)' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Gina Group/ })).toBeVisible();

  await form.press('Delete');
  const harmless = page.getByRole('alertdialog', { name: 'Delete Group by hand?' });
  await expect(harmless.getByText('Nothing changes for any device.')).toBeVisible();
  await harmless.getByRole('button', { name: 'Cancel' }).click();

  await assignTo(program, 'Group books');
  await page.goto('/groups?search=Group+books');
  await page.getByRole('link', { name: 'Group books' }).click();
  await page.getByRole('tab', { name: 'Assigned profiles' }).click();
  await expect(page.getByRole('link', { name: 'Book root' })).toBeVisible();
  await expect(page.getByText('Included · Trusted certificate for macOS')).toBeVisible();
  await page.getByRole('link', { name: 'Edit' }).click();
  await form.text.fill('(device.model -eq "GroupBook") and (device.deviceName -eq "GRP-1")');
  await form.press('Save');
  const change = page.getByRole('alertdialog', { name: 'Save this rule?' });
  await expect(change.getByText('Book root: 1 device loses it')).toBeVisible();
  await settled(page);
  await expect(page).toBeAccessible();
  await change.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page
    .getByRole('alertdialog', { name: 'Leave without saving?' })
    .getByRole('button', { name: 'Leave' })
    .click();
  await form.press('Delete');
  const question = page.getByRole('alertdialog', { name: 'Delete Group books?' });
  await expect(question.getByText('Book root: 2 devices lose it')).toBeVisible();
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(form.title('Groups')).toBeVisible();
});
