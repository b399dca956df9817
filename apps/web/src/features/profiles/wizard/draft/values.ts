import type { Values } from '@countersign/catalog/check';
import type { Kind } from '@countersign/catalog/kind';
import type { Control, RuleContext } from '@countersign/catalog/setting';
import { visibleSettings } from '@countersign/catalog/visibility';
import { choiceName, type Draft } from './draft.ts';

type Choices = Draft['choices'];

/** The value that was chosen for a setting, which may be null; undefined when none was. */
function chosen(choices: Choices, kind: Kind, key: string, sha256: string | undefined): unknown {
  const own = sha256 === undefined ? undefined : choices[choiceName(kind.platform, key, sha256)];
  return own === undefined ? choices[choiceName(kind.platform, key)] : own;
}

/** Chosen or, where nobody chose, what the catalog starts with; that may follow the certificate type. */
export function valuesOf(
  kind: Kind,
  choices: Choices,
  context: RuleContext,
  certificate?: { sha256: string; fileName: string },
): Values {
  const valueOf = (key: string, within: RuleContext): unknown => {
    const setting = kind.settings[key];
    if (setting?.control.type === 'certificate') return certificate;
    const value = chosen(choices, kind, key, certificate?.sha256);
    return value === undefined ? setting?.initial(within) : value;
  };
  const entries = Object.keys(kind.settings).map((key) => [key, valueOf(key, context)] as const);
  const first = settled(kind, Object.fromEntries(entries), context);
  const following = { ...context, ...certificateTypeIn(first) };
  const all = Object.keys(kind.settings).map((key) => [key, valueOf(key, following)] as const);
  return visibleOf(kind, settled(kind, Object.fromEntries(all), context));
}

/** Only what is visible is sent. What was typed before stays in the draft and is there when the field returns. */
function visibleOf(kind: Kind, values: Values): Values {
  const visible = visibleSettings(kind, values).filter((key) => values[key] !== undefined);
  return Object.fromEntries(visible.map((key) => [key, values[key]]));
}

/** Whose certificate it is, as defaults want to know it. */
export function certificateTypeIn(values: Values): Pick<RuleContext, 'certificateType'> {
  const type = values[certificateTypeKey];
  return type === 'user' || type === 'machine' ? { certificateType: type } : {};
}

const certificateTypeKey = 'certificateType';

/**
 * Where the other settings leave only one certificate type, that one; the choice returns when they allow it again. What is
 * saved already is never changed behind anybody's back.
 */
function settled(kind: Kind, values: Values, { saved }: RuleContext): Values {
  const offered = typesOffered(kind, values);
  const value = values[certificateTypeKey];
  if (saved && value === saved.values[certificateTypeKey]) return values;
  if (value === null || offered === undefined || offered.some((type) => type === value)) return values;
  return { ...values, [certificateTypeKey]: offered[0] };
}

/** The certificate types that no rule refuses beside the other values; undefined where a kind has no such setting. */
function typesOffered(kind: Kind, values: Values): string[] | undefined {
  const control = kind.settings[certificateTypeKey]?.control;
  if (control?.type !== 'choice') return undefined;
  const rules = kind.rules.filter(({ at, level }) => at === certificateTypeKey && level === 'error');
  const fits = (type: string) =>
    rules.every((rule) => {
      const broken = rule.broken({ ...values, [certificateTypeKey]: type }, { door: 'create' });
      return broken.length === 0;
    });
  return control.options.map(({ value }) => value).filter(fits);
}

/** A control with the options that make sense beside the other values. */
export function controlFor(kind: Kind, key: string, values: Values): Control {
  const control = kind.settings[key]?.control as Control;
  const offered = key === certificateTypeKey ? typesOffered(kind, values) : undefined;
  if (control.type !== 'choice' || offered === undefined) return control;
  const has = values[key];
  return {
    ...control,
    options: control.options.filter(({ value }) => offered.includes(value) || value === has),
  };
}

/**
 * A choice is written down. Defaults that follow the certificate type are let go where they were not touched, so that
 * the default of the new type takes their place; what somebody typed stays (S003-31, X18).
 */
export function withChoice(choices: Choices, kind: Kind, key: string, value: unknown, name: string): Choices {
  const next = { ...choices, [name]: value };
  if (key !== certificateTypeKey) return next;
  const before = valuesOf(kind, choices, { door: 'create' });
  const following = Object.entries(kind.settings).filter(([other, setting]) => {
    if (other === key) return false;
    const initial = setting.initial({ door: 'create', ...certificateTypeIn(before) });
    return JSON.stringify(before[other]) === JSON.stringify(initial) && followsType(setting.initial);
  });
  for (const [other] of following) delete next[choiceName(kind.platform, other)];
  return next;
}

function followsType(initial: (context: RuleContext) => unknown): boolean {
  const startOf = (certificateType: 'user' | 'machine') =>
    JSON.stringify(initial({ door: 'create', certificateType }));
  return startOf('user') !== startOf('machine');
}
