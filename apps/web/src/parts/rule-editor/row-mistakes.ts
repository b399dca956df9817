import { checkComparison } from '@countersign/targeting/filter/check';
import type { Scope } from '@countersign/targeting/filter/properties';
import { comparisonOf, type DraftRow } from './rule-draft.ts';

type Mistake = { start: 0; end: 0; level: 'error'; message: string };

/** What keeps a line from being a condition, in the words of somebody who fills in fields. */
export function mistakesOf(row: DraftRow, scope: Scope): Mistake[] {
  const comparison = comparisonOf(row);
  if (!comparison) return [mistake('Choose a property, or remove this condition.')];
  const { value } = comparison;
  const values = value === null ? undefined : [value].flat();
  if (values && (values.length === 0 || values.some((text) => text.trim() === ''))) {
    return [mistake('Write a value.')];
  }
  if (values?.some((text) => text.includes('"'))) {
    return [mistake('A value cannot hold a double quote. Ask for what stands beside it.')];
  }
  return checkComparison(comparison, scope)
    .filter(({ level }) => level === 'error')
    .map(({ message }) => mistake(message));
}

/** A line has no text in which it would have a place. */
function mistake(message: string): Mistake {
  return { start: 0, end: 0, level: 'error', message };
}
