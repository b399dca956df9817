import type { Span } from '@countersign/subject/finding';
import { type CheckFinding, checkFilter } from './check.ts';
import type { Condition } from './condition.ts';
import type { FilterFinding } from './finding.ts';
import { parseFilter } from './parse.ts';
import type { Scope } from './properties.ts';
import type { Place } from './reader.ts';

export type ReadFilter = { condition?: Condition; findings: FilterFinding[] };

/** A rule as it was typed: what it says, and what is wrong with it at its characters. Without errors only is it a condition. */
export function readFilter(text: string, scope: Scope): ReadFilter {
  const { condition, places, findings } = parseFilter(text);
  if (!condition) return { findings: inOrder(findings) };
  const checked = checkFilter(condition, scope).map((told) => atPlace(told, places));
  const all = inOrder([...findings, ...checked]);
  const failed = all.some(({ level }) => level === 'error');
  return { ...(failed ? {} : { condition }), findings: all };
}

function atPlace(told: CheckFinding, places: readonly Place[]): FilterFinding {
  const { comparison, part, item, instead, ...finding } = told;
  const place = places[comparison];
  const span = (place && spanAt(place, part, item)) ?? { start: 0, end: 0 };
  if (instead === undefined) return { ...finding, ...span };
  const fix = { label: `Write ${instead}`, edits: [{ ...span, text: instead }] };
  return { ...finding, ...span, fix };
}

function spanAt(place: Place, part: CheckFinding['part'], item: number | undefined): Span | undefined {
  if (part !== 'value') return place[part];
  return (item === undefined ? undefined : place.items[item]) ?? place.value;
}

/** More than anybody reads. */
const most = 50;

function inOrder(findings: readonly FilterFinding[]): FilterFinding[] {
  const errorsFirst = findings.toSorted((one, other) => weight(one) - weight(other)).slice(0, most);
  return errorsFirst.toSorted((one, other) => one.start - other.start);
}

function weight({ level }: FilterFinding): number {
  return level === 'error' ? 0 : level === 'warning' ? 1 : 2;
}
