import type { Locator, Page } from '@playwright/test';
import type { Values } from '../../packages/catalog/src/check.ts';
import type { Kind } from '../../packages/catalog/src/kind.ts';
import type { UploadFile } from '../certificates.ts';
import { expect } from '../matchers.ts';
import { SettingControls } from './setting-controls.ts';
import { toReview } from './wizard-steps.ts';

type Start = { kind: string; root?: string };

/** The wizard of one profile, new or there already. */
export class IdentityWizard {
  readonly next: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.next = page.getByRole('button', { name: 'Next', exact: true });
  }

  async begin({ kind, root }: Start): Promise<void> {
    const on = root === undefined ? '' : `&root=${root}`;
    await this.#page.goto(`/devices/configuration/new?kind=${kind}${on}`);
  }

  async edit(id: string): Promise<void> {
    await this.#page.goto(`/devices/configuration/${id}/edit`);
  }

  /** In the panel that asks for platform and type first. */
  async choosePlatform(name: string): Promise<void> {
    const panel = this.#page.getByRole('dialog');
    await panel.getByRole('radio', { name, exact: true }).check();
    await panel.getByRole('button', { name: 'Start' }).click();
    await expect(this.step('Basics')).toBeVisible();
  }

  /** The first step, and on to the settings. */
  async name(name: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await this.next.click();
    await expect(this.step('Configuration settings')).toBeVisible();
  }

  step(title: string): Locator {
    return this.#page.getByRole('heading', { level: 2, name: title, exact: true });
  }

  field(name: string): Locator {
    return this.#page.getByRole('textbox', { name, exact: true });
  }

  option(name: string | RegExp): Locator {
    return this.#page.getByRole('radio', { name });
  }

  async bring(file: UploadFile): Promise<void> {
    await this.#page.getByRole('main').locator('input[type=file]').first().setInputFiles(file);
    await expect(this.#page.getByRole('list', { name: 'Certificates' })).toBeVisible();
  }

  /** The panel in which the missing trusted profile is made. */
  get rootPanel(): Locator {
    return this.#page.getByRole('dialog', { name: /^New trusted certificate/ });
  }

  async makeRoot(file: UploadFile): Promise<void> {
    await this.#page.getByRole('button', { name: /^Create (?:one|another)$/ }).click();
    await this.rootPanel.locator('input[type=file]').first().setInputFiles(file);
    await expect(this.rootPanel.getByRole('list', { name: 'Certificates' })).toBeVisible();
    await this.rootPanel.getByRole('button', { name: 'Create and choose' }).click();
    await expect(this.rootPanel).toBeHidden();
  }

  /** Gives these settings their values, going on when the next step has some of them. A certificate is brought. */
  async enter({ settings }: Kind, values: Values): Promise<void> {
    const controls = new SettingControls(this.#page);
    for (const [key, setting] of Object.entries(settings)) {
      if (!(key in values) || setting.control.type === 'certificate') continue;
      if (setting.step === 'apps' && !(await this.step('Apps').isVisible())) {
        await this.next.click();
        await expect(this.step('Apps')).toBeVisible();
      }
      await controls.enter(setting, values[key]);
    }
  }

  /** What saving would change, by its labels. */
  get changes(): Locator {
    return this.#page.getByRole('region', { name: 'What changes' }).getByRole('term');
  }

  async toReview(): Promise<void> {
    await toReview(this.#page);
  }

  async create(title = 'The profile is created'): Promise<void> {
    await this.#page.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(this.#page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  async save(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Save', exact: true }).click();
  }
}
