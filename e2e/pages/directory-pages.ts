import type { Locator, Page } from '@playwright/test';
import { expect } from '../matchers.ts';
import { settled } from './every-page.ts';
import { List } from './list.ts';

/** The pages under Devices › All devices and Users, which are made alike. */
export class DirectoryPages {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  title(name: string | RegExp): Locator {
    return this.#page.getByRole('heading', { level: 1, name });
  }

  async goTo(path: string, title: string): Promise<void> {
    await this.#page.goto(path);
    await expect(this.title(title)).toBeVisible();
    await settled(this.#page);
  }

  field(label: string): Locator {
    const named = { name: label, exact: true };
    return this.#page.getByRole('textbox', named).or(this.#page.getByRole('combobox', named));
  }

  button(name: string): Locator {
    return this.#page.getByRole('button', { name, exact: true });
  }

  /** A list of the page, by what its rows are called. */
  list(nouns: string): List {
    return new List(this.#page, nouns);
  }

  async openTab(name: string): Promise<void> {
    await this.#page.getByRole('tab', { name, exact: true }).click();
    await settled(this.#page);
  }

  /** What stands beside a name in the facts of a section. */
  fact(section: string, name: string): Locator {
    const term = this.#page.getByRole('region', { name: section }).getByRole('term');
    return term.filter({ hasText: new RegExp(`^${name}$`) }).locator('xpath=following-sibling::dd[1]');
  }

  panel(name: string): Locator {
    return this.#page.getByRole('dialog', { name });
  }
}
