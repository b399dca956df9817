import type { Locator, Page } from '@playwright/test';
import { expect } from '../matchers.ts';

/** The page that takes users, devices and groups from a file, by keyboard, from its columns to what became of it. */
export class DirectoryImportPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  title(name: string | RegExp): Locator {
    return this.#page.getByRole('heading', { level: 1, name });
  }

  async send(kind: 'Users' | 'Devices' | 'Groups', name: string, lines: readonly string[]): Promise<void> {
    await this.#page.goto('/directory-import');
    await this.#page.getByRole('radio', { name: kind }).check();
    const buffer = Buffer.from(`${lines.join('\n')}\n`);
    await this.#page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name, mimeType: 'text/csv', buffer });
    await expect(this.title(name)).toBeVisible();
  }

  field(column: string): Locator {
    return this.#page.getByRole('combobox', { name: `Field for ${column}` });
  }

  async check(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Check the file' }).press('Enter');
    await expect(this.#page.getByText('What the import would do.')).toBeVisible();
  }

  async import(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Import', exact: true }).press('Enter');
  }

  async isDone(): Promise<void> {
    await expect(this.#page.getByText('The import is done.')).toBeVisible();
  }

  /** How many rows became what, such as New. */
  count(title: string): Locator {
    return this.#page
      .locator('dl[aria-label="Rows"] > div')
      .filter({ has: this.#page.getByText(title, { exact: true }) })
      .locator('dd');
  }

  row(name: string): Locator {
    return this.#page.getByRole('table', { name: 'rows' }).getByRole('row', { name: new RegExp(name) });
  }
}
