import type { Locator, Page } from '@playwright/test';
import { List } from './list.ts';

type Fields = { displayName: string; email: string; roles: string[] };

export class AccountsPage {
  readonly list: List;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.list = new List(page, 'accounts');
  }

  async open(): Promise<void> {
    await this.#page.goto('/admin/accounts');
  }

  /** Makes an account and hands on its link. */
  async invite({ displayName, email, roles }: Fields): Promise<string> {
    await this.#page.getByRole('button', { name: 'New account' }).first().click();
    const panel = this.#page.getByRole('dialog', { name: 'New account' });
    await panel.getByRole('textbox', { name: 'Name' }).fill(displayName);
    await panel.getByRole('textbox', { name: 'E-mail address' }).fill(email);
    for (const role of roles) await panel.getByRole('checkbox', { name: role }).check();
    await panel.getByRole('button', { name: 'Create the account' }).click();
    const made = this.#page.getByRole('dialog', { name: `${displayName} can come in` });
    const link = await made.getByRole('textbox', { name: 'Sign-in link' }).inputValue();
    await made.getByRole('button', { name: 'Done' }).click();
    return link;
  }
}

/** The page of one account. */
export class AccountPage {
  readonly name: Locator;
  readonly email: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const form = page.getByRole('form', { name: 'Person and roles' });
    this.name = form.getByRole('textbox', { name: 'Name' });
    this.email = form.getByRole('textbox', { name: 'E-mail address' });
  }

  async open(id: string): Promise<void> {
    await this.#page.goto(`/admin/accounts/${id}`);
  }

  role(name: string): Locator {
    return this.#page.getByRole('checkbox', { name });
  }

  async save(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Save', exact: true }).click();
  }
}
