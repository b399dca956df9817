import type { Locator, Page } from '@playwright/test';
import { expect } from '../matchers.ts';

/** The field of a name and the list of variables that hangs on its caret. */
export class NameEditor {
  readonly field: Locator;
  readonly list: Locator;
  readonly page: Page;

  constructor(page: Page, label: string) {
    this.page = page;
    this.field = page.getByLabel(label, { exact: true }).and(page.locator('textarea'));
    this.list = page.getByRole('listbox', { name: 'Variables' });
  }

  option(name: string): Locator {
    return this.list.getByRole('option').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** In the place of what stands there. */
  async type(text: string): Promise<void> {
    await this.field.fill('');
    await this.field.pressSequentially(text);
  }

  /** All of it is seen, and it covers no line of the field. */
  async expectListInSight(): Promise<void> {
    await expect(this.list).toBeInViewport({ ratio: 1 });
    // It follows the field a moment later.
    await expect(async () => {
      const [list, field] = await Promise.all([this.list.boundingBox(), this.field.boundingBox()]);
      if (!list || !field) throw new Error('The list or the field is not on the page.');
      const line = field.y + 5;
      expect(list.y >= line + 20 || list.y + list.height <= line).toBe(true);
    }).toPass();
  }
}
