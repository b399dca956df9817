import { expect, test } from './fixtures.ts';

test('anybody can read what the API is, on pages that keep to their content policy', async ({
  portal,
  visit,
}) => {
  const page = await visit(portal.server);
  for (const address of ['/api/docs', '/api/docs/']) {
    const reply = await page.goto(address);
    expect(reply?.headers()['content-security-policy']).toContain("script-src 'self'");
    await expect(page.getByRole('heading', { name: /^Countersign/ })).toBeVisible();
  }
  const operation = page.getByRole('button', { name: /^get \/api\/v1\/profiles$/i });
  await operation.click();
  await expect(page.getByRole('row', { name: /^completeness/ })).toBeVisible();
});
