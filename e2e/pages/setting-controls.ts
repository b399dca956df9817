import type { Locator, Page } from '@playwright/test';
import type { AnySetting, Control, Option } from '../../packages/catalog/src/setting.ts';

type ControlOf<Type extends Control['type']> = Extract<Control, { type: Type }>;
type Usage = { name: string; oid: string };
type AlternativeName = { sanType: string; value: string };

/** How a person gives a setting its value: one way for each control that the catalog knows. */
export class SettingControls {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async enter({ control, label }: AnySetting, value: unknown): Promise<void> {
    switch (control.type) {
      case 'certificate':
        throw new Error('A certificate comes by file.');
      case 'choice':
        return this.#choose(label, control, value as string | null);
      case 'flags':
        return this.#tick(this.#group(label), control.options, value as string[]);
      case 'switch':
        return this.#page.getByRole('switch', { name: label }).setChecked(value as boolean);
      case 'text':
      case 'integer':
        return this.#text(label).fill(String(value));
      case 'duration':
        return this.#period(label, value as { value: number; unit: string });
      case 'subject':
        return this.#subject(label, control, value as { format: string; text: string });
      case 'alternativeNames':
        return this.#names(this.#group(label), value as AlternativeName[]);
      case 'extendedKeyUsages':
        return this.#usages(this.#group(label), control, value as Usage[]);
      case 'urls':
        return this.#list(this.#group(label), 'URL', value as string[]);
      case 'packages':
        return this.#list(this.#group(label), 'app', value as string[]);
    }
  }

  /** Few options stand in sight, many in a list. */
  async #choose(label: string, { options, unset }: ControlOf<'choice'>, value: string | null): Promise<void> {
    const wanted = value === null ? unset : options.find((option) => option.value === value)?.label;
    const list = this.#page.getByRole('combobox', { name: label, exact: true });
    const inSight = this.#page.getByRole('radiogroup', { name: label, exact: true });
    await list.or(inSight).waitFor();
    if (await list.isVisible()) await list.selectOption({ label: wanted ?? '' });
    else await inSight.getByRole('radio', { name: beginningWith(wanted ?? '') }).check();
  }

  async #tick(group: Locator, options: readonly Option[], chosen: readonly string[]): Promise<void> {
    const offered = options.filter(({ legacy }) => !legacy);
    // First what is wanted: some groups must never be empty.
    for (const on of [true, false]) {
      for (const { label } of offered.filter(({ value }) => chosen.includes(value) === on))
        await group.getByRole('checkbox', { name: label, exact: true }).setChecked(on);
    }
  }

  async #period(label: string, { value, unit }: { value: number; unit: string }): Promise<void> {
    await this.#text(`${label}: number`).fill(String(value));
    await this.#page.getByRole('combobox', { name: `${label}: unit` }).selectOption(unit);
  }

  async #subject(
    label: string,
    { formats }: ControlOf<'subject'>,
    { format, text }: { format: string; text: string },
  ): Promise<void> {
    const list = this.#group(label).getByRole('combobox', { name: 'Format' });
    if (formats.filter(({ legacy }) => !legacy).length > 1) await list.selectOption(format);
    if (format === 'custom') await this.#text(label).fill(text);
  }

  async #names(group: Locator, rows: readonly AlternativeName[]): Promise<void> {
    await this.#empty(group);
    for (const [at, { sanType, value }] of rows.entries()) {
      await group.getByRole('button', { name: 'Add name' }).click();
      await group.getByRole('combobox', { name: `Type of name ${at + 1}` }).selectOption(sanType);
      await group.getByRole('textbox', { name: `Value of name ${at + 1}` }).fill(value);
    }
  }

  async #usages(
    group: Locator,
    { predefined }: ControlOf<'extendedKeyUsages'>,
    rows: readonly Usage[],
  ): Promise<void> {
    await this.#empty(group);
    for (const { name } of predefined) await group.getByRole('checkbox', { name }).uncheck();
    // In the order of the rows, which is theirs in the certificate.
    let own = 0;
    for (const { name, oid } of rows) {
      if (predefined.some((usage) => usage.oid === oid)) {
        await group.getByRole('checkbox', { name }).check();
        continue;
      }
      own += 1;
      await group.getByRole('button', { name: 'Add another usage' }).click();
      const row = group.getByRole('group', { name: `Usage ${own}` });
      await row.getByRole('textbox', { name: 'Name' }).fill(name);
      await row.getByRole('textbox', { name: 'Object identifier' }).fill(oid);
    }
  }

  async #list(group: Locator, noun: string, rows: readonly string[]): Promise<void> {
    await this.#empty(group);
    for (const [at, row] of rows.entries()) {
      if (at > 0) await group.getByRole('button', { name: `Add ${noun}` }).click();
      await group.getByRole('textbox', { name: `${noun} ${at + 1}` }).fill(row);
    }
  }

  async #empty(group: Locator): Promise<void> {
    const remove = group.getByRole('button', { name: /^Remove/ });
    while ((await remove.count()) > 0) await remove.first().click();
  }

  #text(label: string): Locator {
    return this.#page.getByRole('textbox', { name: label, exact: true });
  }

  #group(label: string): Locator {
    return this.#page.getByRole('group', { name: label });
  }
}

/** What explains an option stands behind its name. */
function beginningWith(name: string): RegExp {
  return new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)}`);
}
