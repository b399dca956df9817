import { resolve } from 'node:path';
import { makeHierarchy } from './certificates.ts';
import { expect, test } from './fixtures.ts';
import { ProfileWizard } from './pages/profile-wizard.ts';
import { ada } from './people.ts';

/** Written only when asked for, so that a test run leaves the working tree as it was; taken always, so that it can be. */
const kept = process.env['UPDATE_SCREENSHOTS'] === '1';

test('the portal has its picture taken for the README', async ({ ownPortal, visit }, testInfo) => {
  const northwind = await makeHierarchy('Northwind');
  const page = await visit(ownPortal.server, { as: ada });
  const wizard = new ProfileWizard(page);
  await wizard.openFromHome();
  await wizard.start('Windows 10 and later', 'iOS/iPadOS', 'macOS', 'Android (AOSP)');
  await wizard.name.fill('{certificate} for {platform}');
  await wizard.next();
  await wizard.upload(northwind.root, northwind.issuing);
  await expect(wizard.certificate('Northwind Issuing CA')).toBeVisible();
  await wizard.toReview();
  await wizard.create();
  await expect(wizard.created).toHaveCount(8);
  await page.goto('/devices/configuration');
  await expect(page.getByRole('link', { name: /^Northwind .* for / })).toHaveCount(8);
  await page.screenshot({
    path: kept ? resolve(import.meta.dirname, 'screenshots/portal.png') : testInfo.outputPath('portal.png'),
  });
});
