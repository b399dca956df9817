import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { AccountsPage } from './pages/accounts-page.ts';
import { AuditPage } from './pages/audit-page.ts';
import { Shell } from './pages/shell.ts';
import { ada } from './people.ts';

test('what was done stands in the audit log, which proves itself', async ({ portal, visit }) => {
  const page = await visit(portal.server, { as: ada });
  const audit = new AuditPage(page);
  const name = 'Wanda Petrova';

  await test.step('an account is made', async () => {
    const accounts = new AccountsPage(page);
    await accounts.open();
    await accounts.invite({ displayName: name, email: 'wanda.petrova@example.org', roles: ['Help desk'] });
  });

  await test.step('the log has it: who, what, from where, and what changed', async () => {
    await new Shell(page).goTo('Audit log');
    await audit.list.search(name);
    await expect(audit.list.rows).toHaveCount(1);
    await expect(audit.list.row(name)).toContainText(ada.displayName);
    await audit.list.openRow(name);
    const panel = audit.panel('Created an account');
    await expect(panel).toContainText('127.0.0.1');
    await expect(panel.getByRole('row').filter({ hasText: 'email' })).toContainText(
      'wanda.petrova@example.org',
    );
  });

  await test.step('the address keeps the search and the open row', async () => {
    await page.reload();
    await expect(audit.panel('Created an account')).toContainText(name);
    await page.keyboard.press('Escape');
    await expect(audit.list.rows).toHaveCount(1);
  });

  await test.step('the export holds what the search finds', async () => {
    const download = await audit.exportCsv();
    expect(download.suggestedFilename()).toMatch(/^audit-\d{4}-\d\d-\d\d\.csv$/);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(name);
  });

  await test.step('verification runs as a job to its verdict, and survives a reload', async () => {
    await audit.verify();
    await page.reload();
    await expect(audit.verdict).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Notifications' }).click();
    const work = page.getByRole('list', { name: 'Long work' });
    await expect(work.getByText('Verify the audit log').first()).toBeVisible();
    await work.getByRole('button', { name: 'Show the result' }).first().click();
    await expect(audit.verdict).toBeVisible();
  });
});
