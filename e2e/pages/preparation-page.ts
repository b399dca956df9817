import type { Locator, Page } from '@playwright/test';
import { expect } from '../matchers.ts';

/** The checklist of one scenario. */
export class PreparationPage {
  readonly names: Locator;
  readonly save: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.names = page.getByRole('region', { name: 'Your names' });
    this.save = this.names.getByRole('button', { name: 'Save' });
  }

  async open(scenario: string): Promise<void> {
    await this.#page.goto(`/preparation/${scenario}`);
    await expect(this.#page.getByRole('heading', { level: 2, name: 'Tasks' })).toBeVisible();
  }

  /** Opens the task if it is closed. */
  async task(title: string): Promise<void> {
    const head = this.#page.getByRole('button', { name: title });
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
    await expect(head).toHaveAttribute('aria-expanded', 'true');
  }

  async fillIn(values: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(values))
      await this.names.getByRole('textbox', { name: label, exact: true }).fill(value);
  }

  step(title: string): Locator {
    return this.#page
      .getByRole('listitem')
      .filter({ hasText: title })
      .filter({ has: this.#page.getByText('Why:') });
  }

  tick(title: string): Locator {
    return this.#page.getByRole('checkbox', { name: title, exact: true });
  }

  copy(title: string): Locator {
    return this.#page.getByRole('button', { name: `Copy the command: ${title}` });
  }
}
