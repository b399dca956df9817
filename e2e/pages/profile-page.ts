import { expect, type Locator, type Page } from '@playwright/test';

/** The list of profiles and the page of one. */
export class ProfilePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A list shows only the rows in sight, and others fill it too: so it is looked for by name. */
  async openList(search = ''): Promise<void> {
    await this.page.goto(`/devices/configuration?${new URLSearchParams(search === '' ? {} : { search })}`);
  }

  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  async open(name: string): Promise<void> {
    await this.openList(name);
    await this.page.getByRole('link', { name, exact: true }).click();
    await this.title(name).waitFor();
  }

  title(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  async edit(): Promise<void> {
    await this.page.getByRole('link', { name: 'Edit', exact: true }).click();
  }

  /** Everything that is told of it in two columns. */
  async facts(): Promise<Record<string, string>> {
    const main = this.page.getByRole('main');
    const [names, values] = await Promise.all([
      main.getByRole('term').allTextContents(),
      main.getByRole('definition').allTextContents(),
    ]);
    return Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
  }

  /** And comes to the list, in which it is no more. */
  async delete(): Promise<void> {
    await this.page.getByRole('button', { name: 'Delete' }).click();
    await this.page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Delete/ })
      .click();
    await expect(this.title('Configuration profiles')).toBeVisible();
  }

  async show(tab: 'Overview' | 'Device status' | 'Used by' | 'Properties' | 'History'): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
  }
}
