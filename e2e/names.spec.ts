import { expect, test } from './fixtures.ts';
import { settled } from './pages/every-page.ts';
import { IdentityWizard } from './pages/identity-wizard.ts';
import { NameEditor } from './pages/name-editor.ts';
import { ada } from './people.ts';

test.describe.configure({ mode: 'parallel' });

const subject = 'Subject name format';

test('S003-42 +b13 variables are offered at the caret, for the keyboard, the mouse and the ear', async ({
  portal,
  visit,
}) => {
  const page = await visit(portal.server, { as: ada });
  const wizard = new IdentityWizard(page);
  await wizard.begin({ kind: 'scep.androidWorkProfile' });
  await wizard.name('Names at the caret');
  const editor = new NameEditor(page, subject);

  await test.step('the list hangs on the braces', async () => {
    await editor.type('CN=phone,OU={{');
    await expect(editor.list).toBeVisible();
    await editor.expectListInSight();
    await expect(async () => {
      const [list, field] = await Promise.all([editor.list.boundingBox(), editor.field.boundingBox()]);
      expect((list?.x ?? 0) - (field?.x ?? 0)).toBeGreaterThan(60);
      expect((list?.x ?? 0) - (field?.x ?? 0)).toBeLessThan(160);
    }).toPass();
  });

  await test.step('the field names the option that the arrows have come to', async () => {
    await expect(editor.field).toHaveRole('combobox');
    await expect(editor.field).toHaveAttribute('aria-expanded', 'true');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    const chosen = editor.list.getByRole('option', { selected: true });
    await expect(chosen).toContainText('UserPrincipalName');
    await expect(editor.field).toHaveAttribute(
      'aria-activedescendant',
      (await chosen.getAttribute('id')) ?? '',
    );
    await expect(editor.field).toBeFocused();
    await settled(page);
    await expect.soft(page).toBeAccessible({ covered: true });
  });

  await test.step('Escape leaves the text as it is', async () => {
    await page.keyboard.press('Escape');
    await expect(editor.list).toHaveCount(0);
    await expect(editor.field).toHaveValue('CN=phone,OU={{');
  });

  await test.step('Enter takes one, with the warning that Android 12 hides it', async () => {
    await editor.type('CN={{imei');
    await expect(editor.option('IMEI')).toContainText('Android 12');
    await expect(editor.option('IMEI')).toHaveAttribute('aria-disabled', 'false');
    await page.keyboard.press('Enter');
    await expect(editor.list).toHaveCount(0);
    await expect(editor.field).toHaveValue('CN={{IMEINumber}}');
  });

  await test.step('Tab takes one too, and with the list closed goes on', async () => {
    await editor.type('CN={{usern');
    await page.keyboard.press('Tab');
    await expect(editor.field).toHaveValue('CN={{UserName}}');
    await expect(editor.field).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(editor.field).not.toBeFocused();
  });

  await test.step('a click takes one', async () => {
    await editor.type('E={{');
    await editor.option('EmailAddress').click();
    await expect(editor.field).toHaveValue('E={{EmailAddress}}');
    await expect(editor.field).toBeFocused();
  });

  await test.step('what may not stand here says why and cannot be taken', async () => {
    const text = 'CN={{OnPremisesSecurityIdentifier';
    await editor.type(text);
    const refused = editor.option('OnPremisesSecurityIdentifier');
    await expect(refused).toHaveAttribute('aria-disabled', 'true');
    await expect(refused).toContainText('URI');
    await refused.click({ force: true });
    await page.keyboard.press('Enter');
    await expect(editor.field).toHaveValue(text);
    await page.keyboard.press('Escape');
  });
});

test('S003-32 +b5 a new alternative name is the UPN, and its list stays in sight on a phone and twice as large', async ({
  portal,
  visit,
}) => {
  const page = await visit(portal.server, { as: ada });
  const wizard = new IdentityWizard(page);
  await wizard.begin({ kind: 'pkcs.ios' });
  await wizard.name('Names on a phone');
  await page.getByRole('button', { name: 'Add name' }).click();
  const editor = new NameEditor(page, 'Value of name 1');
  await expect(page.getByRole('combobox', { name: 'Type of name 1' })).toHaveValue('userPrincipalName');
  await expect(editor.field).toHaveValue('{{UserPrincipalName}}');
  for (const size of [
    { width: 400, height: 800 },
    { width: 320, height: 256 },
    { width: 1280, height: 420 },
  ]) {
    await page.setViewportSize(size);
    await editor.type('{{device');
    await editor.expectListInSight();
    await expect.soft(page).toFitNarrowly();
  }
  await page.keyboard.press('Enter');
  await expect(editor.field).toHaveValue('{{DeviceId}}');
});

test('S003-31 S002-62 S004-09 the subject follows the type, and the usages come at once or one by one', async ({
  portal,
  visit,
}) => {
  const page = await visit(portal.server, { as: ada });
  const wizard = new IdentityWizard(page);
  await wizard.begin({ kind: 'scep.ios' });
  await wizard.name('Subjects and usages');
  const { field } = new NameEditor(page, subject);
  await expect(field).toHaveValue('CN={{UserName}},E={{EmailAddress}}');
  await wizard.option(/^Device$/).check();
  await expect(field).toHaveValue('CN={{AAD_Device_ID}}');
  await field.fill('CN={{DeviceName}}');
  await wizard.option(/^User$/).check();
  await expect(field).toHaveValue('CN={{DeviceName}}');

  const usages = page.getByRole('group', { name: 'Extended key usage' });
  await expect(usages.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await expect(usages.getByRole('checkbox', { name: 'Client Authentication' })).toBeChecked();
  await usages.getByRole('button', { name: 'Add all three' }).click();
  await expect(usages.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await usages.getByRole('button', { name: 'Add another usage' }).click();
  await expect(
    usages.getByRole('group', { name: 'Usage 1' }).getByRole('textbox', { name: 'Name' }),
  ).toBeFocused();
  await expect(page.getByText('Renewed when 20 % of the lifetime is left', { exact: false })).toBeVisible();
});
