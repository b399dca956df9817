import { expect, type Locator, type Page } from '@playwright/test';

/** By Next as far as it goes, whatever steps a profile has. */
export async function toReview(page: Page): Promise<void> {
  const review = page.getByRole('form', { name: /^Review \+ / });
  while (!(await review.isVisible())) {
    const before = await current(page).textContent();
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect.poll(() => current(page).textContent()).not.toBe(before);
  }
}

function current(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Steps' }).locator('[aria-current=step]');
}
