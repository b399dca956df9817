import type { Locator, Page } from '@playwright/test';
import { expect } from '../matchers.ts';

type Theme = 'As the system' | 'Light' | 'Dark' | 'High contrast';

/** What stands round every page behind the sign-in. */
export class Shell {
  readonly navigation: Locator;
  readonly greeting: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.navigation = page.getByRole('navigation', { name: 'Main' });
    this.greeting = page.getByRole('heading', { level: 1, name: /^(?:Hello|Good \w+), / });
  }

  title(name: string | RegExp): Locator {
    return this.#page.getByRole('heading', { level: 1, name });
  }

  entry(name: string): Locator {
    return this.navigation.getByRole('link', { name, exact: true });
  }

  /** What a toast said, found by its role: the words stand in a live region too. */
  toast(words: string | RegExp): Locator {
    return this.#page.getByRole('listitem').filter({ hasText: words });
  }

  async goTo(name: string): Promise<void> {
    await this.entry(name).click();
    await expect(this.title(name)).toBeVisible();
  }

  async chooseTheme(theme: Theme): Promise<void> {
    await this.#page.getByRole('button', { name: 'Theme' }).click();
    await this.#page.getByRole('menuitemradio', { name: theme }).click();
  }

  async signOut(name: string): Promise<void> {
    await this.#page.getByRole('button', { name }).click();
    await this.#page.getByRole('menuitem', { name: 'Sign out' }).click();
  }
}
