import type { Locator, Page } from '@playwright/test';
import { List } from './list.ts';

export class TokensPage {
  readonly list: List;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.list = new List(page, 'tokens');
  }

  async open(): Promise<void> {
    await this.#page.goto('/admin/tokens');
  }

  /** Fills in and sends the form; what follows is the panel with the secret, or the question for the password. */
  async ask({ name, role }: { name: string; role: string }): Promise<void> {
    await this.#page.getByRole('button', { name: 'New token' }).first().click();
    const panel = this.#page.getByRole('dialog', { name: 'New token' });
    await panel.getByRole('textbox', { name: 'Name' }).fill(name);
    await panel.getByRole('combobox', { name: 'Role' }).selectOption(role);
    await panel.getByRole('button', { name: 'Make the token' }).click();
  }

  /** The panel that shows the secret, once. */
  made(name: string): Locator {
    return this.#page.getByRole('dialog', { name: `${name} is made` });
  }

  async revoke(name: string): Promise<void> {
    await this.list.openRow(name);
    const panel = this.#page.getByRole('dialog', { name });
    await panel.getByRole('button', { name: 'Revoke' }).click();
    const question = this.#page.getByRole('alertdialog', { name: `Revoke ${name}?` });
    await question.getByRole('button', { name: 'Revoke' }).click();
  }
}
