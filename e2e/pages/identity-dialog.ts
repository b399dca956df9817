import type { Locator, Page } from '@playwright/test';

/** Asks for the password before what reaches far, when the last time is too long ago. */
export class IdentityDialog {
  readonly dialog: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('alertdialog', { name: 'Confirm that it is you' });
  }

  async confirm(password: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: 'Password' }).fill(password);
    await this.dialog.getByRole('button', { name: 'Confirm' }).click();
  }

  async cancel(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Cancel' }).click();
  }
}
