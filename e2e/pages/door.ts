import type { Locator, Page } from '@playwright/test';
import type { Person } from '../people.ts';

/** The pages before the door: sign-in, set-up, welcome. */
export class Door {
  readonly email: Locator;
  readonly password: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.email = page.getByRole('textbox', { name: 'E-mail address' });
    this.password = page.getByRole('textbox', { name: 'Password' });
  }

  title(name: string): Locator {
    return this.#page.getByRole('heading', { level: 1, name });
  }

  async setUp({ displayName, email, password }: Person): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'Your name' }).fill(displayName);
    await this.email.fill(email);
    await this.password.fill(password);
    await this.#page.getByRole('button', { name: 'Make the account and start' }).click();
  }

  async accept(password: string): Promise<void> {
    await this.password.fill(password);
    await this.#page.getByRole('button', { name: 'Set the password and come in' }).click();
  }

  async signIn({ email, password }: Person): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.#page.getByRole('button', { name: 'Sign in' }).click();
  }
}
