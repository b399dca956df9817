import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { expect } from '../matchers.ts';
import { List } from './list.ts';

/** Import and export: choosing files, the dry run, and what became of it. */
export class ImportPage {
  readonly list: List;
  readonly folderButton: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    // From the first listener on the browser hands its file dialogs over; it begins a moment later, so not with the first dialog.
    page.on('filechooser', () => undefined);
    this.list = new List(page, 'objects');
    this.folderButton = page.getByRole('button', { name: 'Choose a folder' });
  }

  async open(): Promise<void> {
    await this.#page.goto('/admin/import-export');
    await expect(this.folderButton).toBeVisible();
  }

  async openRow(name: string): Promise<void> {
    await this.list.table.getByRole('link', { name, exact: true }).click();
  }

  /** The browser takes no folder from a dialog that somebody else answers, so it is put where the dialog would put it. */
  async chooseFolder(path: string): Promise<void> {
    await this.#page.getByLabel('Folder to import').setInputFiles(path);
    await this.settle();
  }

  async chooseFiles(...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    await this.#page.getByLabel('Files to import').setInputFiles(files);
  }

  get title(): Locator {
    return this.#page.getByRole('heading', { level: 1 });
  }

  /** The dry run is done, and shows what would be done now. */
  async settle(): Promise<void> {
    await expect(this.title).toHaveText('What the import would do');
    await this.list.settle();
  }

  row(name: string): Locator {
    const own = this.#page.getByRole('link', { name, exact: true });
    return this.list.table.getByRole('row').filter({ has: own });
  }

  async choose(...names: string[]): Promise<void> {
    for (const name of names)
      await this.#page.getByRole('checkbox', { name: `Choose ${name}`, exact: true }).check();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.#page.getByRole('button', { name }).click();
  }

  async import(): Promise<void> {
    await this.press(/^Import \d/);
    // A thousand profiles take seconds, and more where others work beside.
    await expect(this.title).toHaveText(/imported$/, { timeout: 60_000 });
  }

  async save(format: 'CSV' | 'JSON'): Promise<{ name: string; text: string }> {
    await this.press('Export');
    return downloaded(this.#page, () =>
      this.#page.getByRole('menuitem', { name: `All as ${format}` }).click(),
    );
  }
}

/** What the browser downloads when this is done. */
export async function downloaded(
  page: Page,
  act: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
