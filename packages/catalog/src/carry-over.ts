import {
  type SubjectNameFormat,
  rowsOfFlags,
  sanFlags,
  subjectNameFormats,
  subjectOfFormat,
} from '@countersign/subject/legacy-names';
import type { SanRow } from '@countersign/subject/san-types';
import type { Values } from './check.ts';
import type { Kind } from './kind.ts';
import type { AnySetting } from './setting.ts';
import type { SubjectName } from './settings/subject-name.ts';
import { visibleSettings } from './visibility.ts';

/** What the other kind cannot hold, in the words of the one that could. */
export type Loss = {
  key: string;
  label: string;
  value: string;
  /** It has no such setting, or has it without this value. */
  why: 'setting' | 'value';
};

export type CarriedOver = {
  /** What the other kind takes over. What it starts with otherwise is not among them. */
  values: Values;
  losses: Loss[];
  /** What it asks besides. */
  fresh: string[];
};

/** A value as the other kind knows it, and what of it that kind has no place for. */
type Moved = { key: string; value?: unknown; lost?: unknown };

/** A profile made anew as another kind of its type: what exists there is kept, what is lost is told (+b8). */
export function carryOver(from: Kind, settings: Values, to: Kind): CarriedOver {
  const values: Values = {};
  const losses: Loss[] = [];
  for (const key of visibleSettings(from, settings)) {
    const setting = from.settings[key];
    if (!setting || settings[key] === undefined) continue;
    const { key: there, value, lost } = move(key, settings[key], from, to);
    if (value !== undefined) values[there] = value;
    if (lost === undefined) continue;
    const why = there in to.settings ? 'value' : 'setting';
    if (why === 'value' || !saysNothing(lost))
      losses.push({ key, label: setting.label, value: setting.show(lost), why });
  }
  const fresh = Object.entries(to.settings).flatMap(([key, { control }]) =>
    key in values || key in from.settings || control.type === 'certificate' || isTwin(key, from) ? [] : [key],
  );
  return { values, losses, fresh };
}

/** Nobody misses what was left open, off or empty. */
function saysNothing(value: unknown): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0);
}

const [rowsKey, checksKey] = ['alternativeNames', 'alternativeNameChecks'];

/** Rows and check boxes are two forms of one thing. */
function isTwin(key: string, from: Kind): boolean {
  return (key === rowsKey && checksKey in from.settings) || (key === checksKey && rowsKey in from.settings);
}

function move(key: string, value: unknown, from: Kind, to: Kind): Moved {
  if (from.id === to.id) return { key, value };
  if (isTwin(key, to))
    return key === checksKey ? asRows(value as Flag[], to) : asChecks(value as SanRow[], to);
  const there = to.settings[key];
  if (!there) return { key, lost: value };
  if (there.control.type === 'subject') return { key, ...asSubject(value as SubjectName, there) };
  return { key, ...fitting(value, there) };
}

/** As it is; of a list, at least the rows that exist there. */
function fitting(value: unknown, there: AnySetting): Omit<Moved, 'key'> {
  const whole = there.schema.safeParse(value);
  if (whole.success) return { value: whole.data as unknown };
  if (!Array.isArray(value)) return { lost: value };
  const fits = (row: unknown) => there.schema.safeParse([row]).success;
  const kept = there.schema.safeParse(value.filter(fits));
  return {
    lost: value.filter((row) => !fits(row)),
    ...(kept.success ? { value: kept.data as unknown } : {}),
  };
}

/** A value of the drop-down becomes the text behind it where the drop-down is no longer offered, and the other way round. */
function asSubject(subject: SubjectName, there: AnySetting): Omit<Moved, 'key'> {
  const { control } = there;
  const offered = control.type === 'subject' ? control.formats.filter(({ legacy }) => !legacy) : [];
  if (offered.some(({ value }) => value === subject.format)) return fitting(subject, there);
  const text = subjectOfFormat(subject.format, subject.text);
  const format = offered.find(
    ({ value }) => subjectNameFormats[value as SubjectNameFormat].subject === text,
  )?.value;
  if (text !== undefined && format !== undefined) return fitting({ format, text: '' }, there);
  if (text !== undefined && offered.some(({ value }) => value === 'custom'))
    return fitting({ format: 'custom', text }, there);
  return { lost: subject };
}

type Flag = 'emailAddress' | 'userPrincipalName' | 'customAzureADAttribute';

function asRows(flags: readonly Flag[], to: Kind): Moved {
  const there = to.settings[rowsKey];
  const fits = (flag: Flag) => there?.schema.safeParse(rowsOfFlags([flag]).rows).success === true;
  const lost = flags.filter((flag) => !fits(flag));
  return { key: rowsKey, value: rowsOfFlags(flags.filter(fits)).rows, ...(lost.length > 0 ? { lost } : {}) };
}

function asChecks(rows: readonly SanRow[], to: Kind): Moved {
  const there = to.settings[checksKey];
  const flagOf = ({ sanType, value }: SanRow) =>
    (Object.keys(sanFlags) as (keyof typeof sanFlags)[]).find((flag) => {
      const row = sanFlags[flag];
      return (
        row?.sanType === sanType && row.value === value && there?.schema.safeParse([flag]).success === true
      );
    });
  const flags = new Set(rows.flatMap((row) => flagOf(row) ?? []));
  const lost = rows.filter((row) => flagOf(row) === undefined);
  return { key: checksKey, value: [...flags], ...(lost.length > 0 ? { lost } : {}) };
}
