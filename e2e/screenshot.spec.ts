import { resolve } from 'node:path';
import { expect, test } from './fixtures.ts';
import { AccountsPage } from './pages/accounts-page.ts';
import { ada, colleagues } from './people.ts';

/** Written only when asked for, so that a test run leaves the working tree as it was; taken always, so that it can be. */
const kept = process.env['UPDATE_SCREENSHOTS'] === '1';

test('the portal has its picture taken for the README', async ({ ownPortal, visit }, testInfo) => {
  const { server } = ownPortal;
  const invited = colleagues.slice(-2);
  for (const who of colleagues) await (invited.includes(who) ? ownPortal.invite(who) : ownPortal.admit(who));
  const page = await visit(server, { as: ada });
  const accounts = new AccountsPage(page);
  await accounts.open();
  await expect(accounts.list.rows).toHaveCount(colleagues.length + 1);
  await page.screenshot({
    path: kept ? resolve(import.meta.dirname, 'screenshots/portal.png') : testInfo.outputPath('portal.png'),
  });
});
