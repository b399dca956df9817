import type { Locator, Page } from '@playwright/test';

type Side = 'Yours' | 'Theirs';

/** Both versions of what two people changed at once. */
export class ConflictDialog {
  readonly dialog: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('alertdialog', { name: 'Somebody changed this in the meantime' });
  }

  side(field: string, side: Side): Locator {
    return this.dialog.getByRole('radiogroup', { name: field }).getByRole('radio', { name: side });
  }

  async keep(field: string, side: Side): Promise<void> {
    await this.side(field, side).check();
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Save this' }).click();
  }
}
