import type { Locator, Page } from '@playwright/test';
import { expect } from '../matchers.ts';

/** More stops than any page has: whoever tabs so often goes in circles. */
const enough = 60;

/** Somebody who has no mouse. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(words: string): Promise<void> {
    await this.#page.keyboard.type(words);
  }

  async tabTo(stop: Locator): Promise<void> {
    await this.#walk('Tab', stop);
  }

  async tabBackTo(stop: Locator): Promise<void> {
    await this.#walk('Shift+Tab', stop);
  }

  async #walk(key: string, stop: Locator): Promise<void> {
    await stop.waitFor();
    for (let pressed = 0; pressed < enough && !(await isFocused(stop)); pressed += 1) await this.press(key);
    await expect(stop).toBeFocused();
  }
}

function isFocused(stop: Locator): Promise<boolean> {
  return stop.evaluate((element) => element === document.activeElement);
}
