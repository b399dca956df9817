import type { Locator, Page } from '@playwright/test';
import { expect } from '../matchers.ts';

/** The pages under Devices › Filters. */
export class FilterPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async openList(): Promise<void> {
    await this.#page.goto('/devices/filters');
    await expect(this.title('Filters')).toBeVisible();
  }

  async create(fields: { name: string; platform: string }): Promise<void> {
    await this.#page.getByRole('link', { name: 'Create' }).first().click();
    await expect(this.title('New filter')).toBeVisible();
    await this.#page.getByRole('textbox', { name: 'Name' }).fill(fields.name);
    await this.#page.getByRole('combobox', { name: 'Platform' }).selectOption(fields.platform);
  }

  title(name: string | RegExp): Locator {
    return this.#page.getByRole('heading', { level: 1, name });
  }

  /** One line of the builder, counted from 1. */
  condition(number: number): Locator {
    return this.#page.getByRole('group', { name: `Condition ${number}`, exact: true });
  }

  async fill(
    number: number,
    {
      join,
      property,
      operator,
      value,
    }: { join?: string; property: string; operator?: string; value?: string },
  ): Promise<void> {
    const line = this.condition(number);
    if (join !== undefined) await line.getByRole('combobox', { name: /^How/ }).selectOption(join);
    await line.getByRole('combobox', { name: /^Property/ }).selectOption(property);
    if (operator !== undefined) {
      await line.getByRole('combobox', { name: /^Operator/ }).selectOption(operator);
    }
    if (value !== undefined) await line.getByRole('textbox', { name: /^Value/ }).fill(value);
  }

  async choose(number: number, value: string): Promise<void> {
    await this.condition(number)
      .getByRole('combobox', { name: /^Value/ })
      .selectOption(value);
  }

  async add(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Add a condition' }).click();
  }

  get text(): Locator {
    return this.#page.getByLabel('Rule as text');
  }

  /** What opens while one types. */
  option(name: string): Locator {
    return this.#page.getByRole('option', { name });
  }

  /** How many devices match, once that is known; other journeys add devices too. */
  matches(count: number): Locator {
    return this.#page.getByText(new RegExp(`^${count} of [\\d,]+ devices match$`));
  }

  device(name: string): Locator {
    return this.#page.getByRole('table', { name: 'devices' }).getByRole('row', { name: new RegExp(name) });
  }

  async press(name: string): Promise<void> {
    await this.#page.getByRole('button', { name, exact: true }).click();
  }
}
