import type { Download, Locator, Page } from '@playwright/test';
import { List } from './list.ts';

export class AuditPage {
  readonly list: List;
  readonly #page: Page;
  readonly #verification: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.list = new List(page, 'rows');
    this.#verification = page.getByRole('dialog', { name: 'Verify the audit log' });
  }

  async open(): Promise<void> {
    await this.#page.goto('/admin/audit');
  }

  panel(action: string): Locator {
    return this.#page.getByRole('dialog', { name: action });
  }

  get exportButton(): Locator {
    return this.#page.getByRole('button', { name: 'Export' });
  }

  async exportCsv(): Promise<Download> {
    await this.exportButton.click();
    const download = this.#page.waitForEvent('download');
    await this.#page.getByRole('menuitem', { name: 'All that match as CSV' }).click();
    return download;
  }

  async verify(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Verify' }).click();
    await this.#verification.getByRole('button', { name: 'Verify now' }).click();
    // From then on the address names the job.
    await this.#page.waitForURL(/[?&]job=/);
  }

  get verdict(): Locator {
    return this.#verification.getByText('The log is as it was written');
  }
}
