import type { Locator, Page } from '@playwright/test';

export class SettingsPage {
  readonly name: Locator;
  readonly devices: Locator;
  readonly revocations: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.name = page.getByRole('textbox', { name: 'Name of the organisation' });
    this.devices = page.getByRole('spinbutton', { name: 'Devices' });
    this.revocations = page.getByRole('spinbutton', { name: 'Revocations' });
  }

  async open(): Promise<void> {
    await this.#page.goto('/admin/settings');
  }

  async save(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Save', exact: true }).click();
  }
}
