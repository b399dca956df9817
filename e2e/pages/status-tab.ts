import type { Locator, Page } from '@playwright/test';
import { List } from './list.ts';

/** The tab of a profile that says how far it is on its devices. */
export class StatusTab {
  readonly page: Page;
  readonly devices: List;

  constructor(page: Page) {
    this.page = page;
    this.devices = new List(page, 'devices');
  }

  async open(profileId: string, view = ''): Promise<void> {
    await this.page.goto(`/devices/configuration/${profileId}?tab=status${view}`);
  }

  /** A line of the table beside the drawing. */
  line(cause: string): Locator {
    return this.page
      .getByRole('table', { name: 'Devices by state and cause' })
      .getByRole('row')
      .filter({ has: this.page.getByRole('link', { name: cause, exact: true }) });
  }

  /** A part of the drawing. */
  part(state: string): Locator {
    return this.page
      .getByRole('figure', { name: 'Devices by state' })
      .getByRole('link', { name: new RegExp(`^${state}:`) });
  }

  device(name: string): Locator {
    return this.devices.row(name);
  }

  async explain(device: string): Promise<void> {
    await this.page.getByRole('link', { name: `Explain ${device}`, exact: true }).click();
  }

  panel(title: string): Locator {
    return this.page.getByRole('dialog', { name: title });
  }
}
