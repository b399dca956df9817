import { makeCertificate } from '../packages/testkit/src/certificates.ts';
import { expect, test } from './fixtures.ts';
import { settled } from './pages/every-page.ts';
import { FilterPage } from './pages/filter-page.ts';
import { ada } from './people.ts';
import { asAda } from './profiles.ts';
import type { Program } from './program.ts';

async function groupId(program: Program, name: string): Promise<string | undefined> {
  const { body } = await program.get(`/groups?search=${encodeURIComponent(name)}`);
  return (body as { items: { id: string }[] }).items[0]?.id;
}

/** A trusted profile for the devices of a group without those of another. Gives the wait until it reaches so many. */
async function assignTo(
  program: Program,
  name: string,
  without: string,
): Promise<(count: number) => Promise<void>> {
  const { der } = await makeCertificate({ subject: 'Book Root CA', ca: true });
  const settings = {
    certificate: { data: Buffer.from(der).toString('base64'), fileName: 'root.cer' },
    deploymentChannel: 'deviceChannel',
  };
  const { reply } = await program.post('/profiles', {
    profiles: [{ kind: 'trusted.macos', displayName: 'Book root', settings }],
    assignments: [
      { mode: 'include', target: 'group', groupId: await groupId(program, name) },
      { mode: 'exclude', target: 'group', groupId: await groupId(program, without) },
    ],
  });
  const [profile] = (reply as { profiles: { id: string }[] }).profiles;
  return async (count) =>
    expect(async () => {
      const { body } = await program.get(`/profiles/${profile?.id ?? ''}/states`);
      expect(body).toMatchObject({ waiting: false, counts: [{ count }] });
    }).toPass();
}

/** Longer than any line, and nowhere to break it. */
const byHand = `Group-by-hand-${'0123456789'.repeat(11)}`;

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
  await page.getByRole('textbox', { name: 'Name' }).fill(byHand);
  await page.keyboard.press('Enter');
  await expect(form.title(byHand)).toBeVisible();
  await page.getByRole('button', { name: 'Add users' }).first().click();
  const panel = page.getByRole('dialog', { name: `Add users to ${byHand}` });
  await panel.getByRole('searchbox').fill('gina.group');
  await panel.getByRole('checkbox', { name: 'Choose Gina Group' }).check();
  await settled(page);
  await expect(page).toBeAccessible();
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Users (1)' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Gina Group/ })).toBeVisible();
  await page.getByRole('button', { name: 'Add users' }).first().click();
  await panel.getByRole('searchbox').fill('gina.group');
  const gina = panel.getByRole('row', { name: /Gina Group/ });
  await expect(gina.getByRole('cell', { name: 'Member' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);

  await form.press('Delete');
  const harmless = page.getByRole('alertdialog', { name: `Delete ${byHand}?` });
  await expect(harmless.getByText('Nothing changes for any device.')).toBeVisible();
  await expect(page).toFitNarrowly();
  await harmless.getByRole('button', { name: 'Cancel' }).click();

  const reaches = await assignTo(program, 'Group books', byHand);
  await reaches(2);
  await page.getByRole('tab', { name: 'Devices (0)' }).click();
  await page.getByRole('button', { name: 'Add devices' }).first().click();
  const adding = page.getByRole('dialog', { name: `Add devices to ${byHand}` });
  await adding.getByRole('searchbox').fill('GRP-1');
  await adding.getByRole('checkbox', { name: 'Choose GRP-1' }).check();
  await adding.getByRole('button', { name: 'Add', exact: true }).click();
  const added = page.getByRole('alertdialog', { name: `Add 1 device to ${byHand}?` });
  await expect(added.getByText('Book root: 1 device loses it')).toBeVisible();
  await settled(page);
  await expect(page).toBeAccessible({ covered: true });
  await expect(page).toFitNarrowly();
  await added.getByRole('button', { name: 'Add' }).click();
  await expect(adding).toHaveCount(0);
  await reaches(1);
  await page.getByRole('checkbox', { name: 'Choose GRP-1' }).check();
  await form.press('Remove');
  const removed = page.getByRole('alertdialog', { name: `Remove 1 device from ${byHand}?` });
  await expect(removed.getByText('Book root: 1 device gains it')).toBeVisible();
  await removed.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('tab', { name: 'Devices (0)' })).toBeVisible();
  await reaches(2);

  await page.goto('/groups?search=Group+books');
  await page.getByRole('link', { name: 'Group books' }).click();
  await page.getByRole('tab', { name: 'Assigned profiles' }).click();
  await expect(page.getByRole('link', { name: 'Book root' })).toBeVisible();
  await expect(page.getByText('Included · Trusted certificate for macOS')).toBeVisible();
  await page.setViewportSize({ width: 400, height: 800 });
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Assigned profiles' })).toBeInViewport({ ratio: 1 });
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('link', { name: 'Edit' }).click();
  await form.text.fill('(device.model -eq "GroupBook") and (device.deviceName -eq "GRP-1")');
  await form.press('Save');
  const change = page.getByRole('alertdialog', { name: 'Save Group books?' });
  await expect(change.getByText('Book root: 1 device loses it')).toBeVisible();
  await settled(page);
  await expect(page).toBeAccessible();
  await change.getByRole('button', { name: 'Save' }).click();
  await expect(form.title('Group books')).toBeVisible();
  await reaches(1);
  await form.press('Delete');
  const question = page.getByRole('alertdialog', { name: 'Delete Group books?' });
  await expect(question.getByText('Book root: 1 device loses it')).toBeVisible();
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(form.title('Groups')).toBeVisible();
});
