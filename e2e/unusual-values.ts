import { checkRules, settingsSchema, type Values } from '../packages/catalog/src/check.ts';
import type { Kind } from '../packages/catalog/src/kind.ts';
import type { Option, RuleContext, Setting } from '../packages/catalog/src/setting.ts';
import type { SubjectName } from '../packages/catalog/src/settings/subject-name.ts';
import { isVisible, visibleSettings } from '../packages/catalog/src/visibility.ts';

/** Valid values of a kind, as far as it lets them other than what the wizard starts with. */
export function unusualValues(kind: Kind, turn: number): Values {
  let values = begun(kind, {});
  let chosen: Values = {};
  for (const key of Object.keys(kind.settings)) {
    if (!isVisible(kind, key, values)) continue;
    const next = others(kind, key, values, turn)
      .map((value) => ({ ...chosen, [key]: value }))
      .find((tried) => isValid(kind, begun(kind, tried)));
    chosen = next ?? chosen;
    values = begun(kind, chosen);
  }
  return values;
}

/** One setting that has yet another value, and is not fixed once the profile exists. */
export function changedSetting(kind: Kind, values: Values): { key: string; value: unknown } | undefined {
  for (const key of visibleSettings(kind, values).toReversed()) {
    if (kind.settings[key]?.fixed !== undefined) continue;
    const value = others(kind, key, values, 0).find((other) => {
      const changed = { ...values, [key]: other };
      return isSame(visibleSettings(kind, changed), visibleSettings(kind, values)) && isValid(kind, changed);
    });
    if (value !== undefined) return { key, value };
  }
  return undefined;
}

/** Which of them the wizard does not start with. */
export function unusualKeys(kind: Kind, values: Values): string[] {
  return Object.keys(values).filter((key) => !isSame(values[key], initialOf(kind, key, values)));
}

/** What the form offers for a setting beside the value it has, beginning elsewhere each turn. */
function others(kind: Kind, key: string, values: Values, turn: number): unknown[] {
  const setting = kind.settings[key];
  if (!setting || setting.control.type === 'certificate') return [];
  const offered = setting.samples.filter(
    (sample: unknown) => isOffered(setting, sample) && !isSame(sample, values[key]),
  ) as unknown[];
  const from = offered.length === 0 ? 0 : turn % offered.length;
  return [...offered.slice(from), ...offered.slice(0, from)];
}

function isOffered({ control }: Setting<unknown>, value: unknown): boolean {
  const among = (options: readonly Option[], one: unknown) =>
    options.some((option) => option.value === one && !option.legacy);
  if (control.type === 'choice')
    return value === null ? !control.unsetIsLegacy : among(control.options, value);
  if (control.type === 'flags') return (value as string[]).every((one) => among(control.options, one));
  return control.type !== 'subject' || among(control.formats, (value as SubjectName).format);
}

/** As the wizard has it once these were chosen; what it leaves empty holds an example. */
function begun(kind: Kind, chosen: Values): Values {
  const values: Values = {};
  for (const key of Object.keys(kind.settings)) {
    const initial = key in chosen ? chosen[key] : initialOf(kind, key, chosen);
    const setting = kind.settings[key];
    values[key] = setting?.schema.safeParse(initial).success ? initial : (setting?.samples[0] as unknown);
  }
  const visible = visibleSettings(kind, values);
  return Object.fromEntries(Object.entries(values).filter(([key]) => visible.includes(key)));
}

const certificate = { verdict: 'root', warnings: [] } as const;

function initialOf(kind: Kind, key: string, { certificateType }: Values): unknown {
  const context: RuleContext = {
    door: 'create',
    certificate,
    rootLinked: true,
    certificateType: certificateType === 'machine' ? 'machine' : 'user',
  };
  return kind.settings[key]?.initial(context) as unknown;
}

function isValid(kind: Kind, values: Values): boolean {
  const findings = checkRules(kind, values, { door: 'create', certificate, rootLinked: true });
  return settingsSchema(kind).safeParse(values).success && findings.every(({ level }) => level !== 'error');
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
