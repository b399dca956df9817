import type { Locator, Page } from '@playwright/test';

type Part = 'Included groups' | 'Excluded groups';

/** The list of who gets a profile, in the wizard and on its own page. */
export class AssignmentEditor {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  row(part: Part, who: string): Locator {
    return this.#page.getByRole('list', { name: part }).locator(':scope > li').filter({ hasText: who });
  }

  get picker(): Locator {
    return this.#page.getByRole('dialog', { name: /^Groups to/ });
  }

  async openPicker(part: Part): Promise<void> {
    await this.#page
      .getByRole('region', { name: part })
      .getByRole('button', { name: /^Add groups/ })
      .click();
  }

  async search(words: string): Promise<void> {
    await this.picker.getByRole('searchbox', { name: 'Search groups and people' }).fill(words);
  }

  /** By a person who is in it: profiles go to groups, and a person leads to theirs. */
  async addGroupOf(person: string, group: string): Promise<void> {
    await this.search(person);
    await this.picker.getByRole('button', { name: `Groups of ${person}` }).click();
    await this.picker
      .getByRole('region', { name: `Groups of ${person}` })
      .getByRole('checkbox', { name: group })
      .check();
    await this.picker.getByRole('button', { name: 'Add 1 group' }).click();
  }

  async filter(who: string, { mode, filter }: { mode: string; filter: string }): Promise<void> {
    await this.#page.getByRole('button', { name: `Edit filter of ${who}` }).click();
    const panel = this.#page.getByRole('dialog', { name: `Filter of ${who}` });
    await panel.getByRole('radio', { name: mode }).check();
    await panel.getByRole('combobox', { name: /^Filter for/ }).selectOption(filter);
    await panel.getByRole('button', { name: 'Use this' }).click();
  }

  /** How many devices it reaches, and what is said of that. */
  get reach(): Locator {
    return this.#page.getByRole('region', { name: 'Devices that get it' });
  }
}
