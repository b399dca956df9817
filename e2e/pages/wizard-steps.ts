import { expect, type Locator, type Page } from '@playwright/test';

/** By Next as far as it goes, whatever steps a profile has. */
export async function toReview(page: Page): Promise<void> {
  // By the name of the step: what it shows may come a moment later, and the last has no Next.
  for (let step = await current(page).textContent(); !step?.includes('Review + ');) {
    const before = step;
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(current(page)).not.toHaveText(before ?? '');
    step = await current(page).textContent();
  }
  await expect(page.getByRole('form', { name: /^Review \+ / })).toBeVisible();
}

function current(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Steps' }).locator('[aria-current=step]');
}
