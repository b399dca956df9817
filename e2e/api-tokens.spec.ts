import { expect, test } from './fixtures.ts';
import { TokensPage } from './pages/tokens-page.ts';
import { ada } from './people.ts';
import { Program } from './program.ts';

test('a token is made, used by a program and revoked', async ({ portal, visit }) => {
  const page = await visit(portal.server, {
    as: ada,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const tokens = new TokensPage(page);
  const name = 'Nightly inventory';

  const secret = await test.step('the secret is shown once and copied', async () => {
    await tokens.open();
    await tokens.ask({ name, role: 'Reader' });
    const panel = tokens.made(name);
    const shown = await panel.getByRole('textbox', { name: 'Token' }).inputValue();
    await panel.getByRole('button', { name: 'Copy' }).click();
    await expect(panel.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
    await panel.getByRole('button', { name: 'Done' }).click();
    await expect(tokens.list.row(name)).toContainText('Active');
    await tokens.list.openRow(name);
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await expect(page.getByText(shown)).toHaveCount(0);
    await page.keyboard.press('Escape');
    return shown;
  });

  const program = Program.withToken(portal.server, secret);

  await test.step('a program does with it what the role allows', async () => {
    expect(secret).toMatch(/^cs_/);
    expect(await program.get('/audit?limit=1')).toMatchObject({ status: 200 });
    expect(await program.get('/accounts')).toMatchObject({ status: 403, body: { code: 'auth.forbidden' } });
    await page.reload();
    await expect(tokens.list.row(name)).not.toContainText('Never');
  });

  await test.step('revoked, it opens nothing', async () => {
    await tokens.revoke(name);
    await expect(page.getByRole('dialog', { name }).getByText('Revoked')).toBeVisible();
    expect(await program.get('/audit?limit=1')).toMatchObject({
      status: 401,
      body: { code: 'auth.token-refused' },
    });
  });
});
