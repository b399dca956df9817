import { expect, test } from './fixtures.ts';

test('anybody can read what the API is, on pages that keep to their content policy', async ({
  portal,
  visit,
}) => {
  const page = await visit(portal.server);
  const reply = await page.goto('/api/docs');
  expect(reply?.headers()['content-security-policy']).toContain("script-src 'self'");
  await expect(page.getByRole('heading', { name: /^Countersign/ })).toBeVisible();
  await test.step('as a folder it names its files otherwise, and they are found', async () => {
    const folder = await page.request.get('/api/docs/');
    expect(folder.headers()['content-security-policy']).toContain("script-src 'self'");
    const files = [...(await folder.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files)
      await expect(await page.request.get(new URL(file, folder.url()).href), file).toBeOK();
  });
  const operation = page.getByRole('button', { name: /^get \/api\/v1\/profiles$/i });
  // Only what is near the window is drawn.
  await expect(async () => {
    await page.mouse.wheel(0, 500);
    await expect(operation).toBeVisible({ timeout: 500 });
  }).toPass();
  await operation.click();
  await expect(page.getByRole('row', { name: /^completeness/ })).toBeVisible();
});
