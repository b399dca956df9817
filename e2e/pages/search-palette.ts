import type { Locator, Page } from '@playwright/test';

/** The one box that goes anywhere. */
export class SearchPalette {
  readonly dialog: Locator;
  readonly box: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: 'Search' });
    this.box = this.dialog.getByRole('textbox', { name: 'Search everything' });
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('Control+k');
    await this.dialog.waitFor();
  }

  async type(words: string): Promise<void> {
    await this.box.pressSequentially(words);
  }

  hit(name: string): Locator {
    return this.dialog.getByRole('link', { name });
  }
}
