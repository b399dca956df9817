import type { Locator, Page } from '@playwright/test';
import { expect } from '../matchers.ts';

/** The list component, on whatever page it stands. */
export class List {
  readonly table: Locator;
  readonly #page: Page;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.table = page.getByRole('table', { name, exact: true });
  }

  /** Those in sight, without the head. */
  get rows(): Locator {
    return this.table.getByRole('row').filter({ has: this.#page.getByRole('cell') });
  }

  row(words: string | RegExp): Locator {
    return this.table.getByRole('row').filter({ hasText: words });
  }

  async search(words: string): Promise<void> {
    await this.#page.getByRole('searchbox').fill(words);
  }

  async openRow(words: string): Promise<void> {
    await this.row(words).getByRole('link').click();
  }

  /** The rows are there: nothing is under way any more. */
  async settle(): Promise<void> {
    await expect(this.table).toHaveAttribute('aria-busy', 'false');
  }
}
