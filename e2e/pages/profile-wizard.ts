import type { Locator, Page } from '@playwright/test';
import type { UploadFile } from '../certificates.ts';
import { toReview } from './wizard-steps.ts';

/** Creating and changing profiles, step by step. */
export class ProfileWizard {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    // From the first listener on the browser hands its file dialogs over; it begins a moment later, so not with the first dialog.
    page.on('filechooser', () => undefined);
    this.panel = page.getByRole('dialog', { name: 'Create a profile' });
  }

  /** The way that the seeds describe: Devices, Configuration, Create. */
  async openFromHome(): Promise<void> {
    await this.page.goto('/');
    await this.page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Configuration' })
      .click();
    await this.page.getByRole('main').getByRole('link', { name: 'Create' }).first().click();
  }

  async start(...platforms: string[]): Promise<void> {
    // What is retired says so behind its name.
    for (const name of platforms) {
      await this.panel.getByRole('checkbox', { name: beginningWith(name) }).check();
    }
    await this.panel.getByRole('button', { name: 'Start' }).click();
  }

  step(name: string): Locator {
    return this.page.getByRole('form', { name });
  }

  get name(): Locator {
    return this.page.getByRole('textbox', { name: /^Names?$/ });
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Next', exact: true }).click();
  }

  async toReview(): Promise<void> {
    await toReview(this.page);
  }

  async upload(...files: UploadFile[]): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: /browse for/ }).click();
    await (await choosing).setFiles(files);
  }

  certificate(name: string): Locator {
    return this.page
      .getByRole('list', { name: 'Certificates' })
      .getByRole('listitem')
      .filter({ hasText: name });
  }

  refusal(file: string): Locator {
    return this.page.getByRole('list', { name: 'Refused' }).getByRole('listitem').filter({ hasText: file });
  }

  pair(certificate: string, platform: string): Locator {
    return this.page.getByRole('checkbox', { name: `${certificate} on ${platform}` });
  }

  async create(): Promise<void> {
    await this.page.getByRole('button', { name: 'Create', exact: true }).click();
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
  }

  /** Each profile that was made; what can be made on it begins with New. */
  get created(): Locator {
    const links = this.page.getByRole('list', { name: 'Created profiles' }).getByRole('link');
    return links.filter({ hasNotText: /^New / });
  }
}

function beginningWith(name: string): RegExp {
  return new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)}`);
}
