import type { OperatorName } from './operators.ts';
import type { PropertyName } from './properties.ts';

/** One question. The value is trimmed, as the service does, and in the case in which it was typed. */
export type Comparison = {
  property: PropertyName;
  operator: OperatorName;
  /** A list for `in` and `notIn`; null is `$null`. */
  value: string | string[] | null;
};

/** A rule that was read. Plain JSON: it is stored beside its text. */
export type Condition = { all: Condition[] } | { any: Condition[] } | { not: Condition } | Comparison;

/** Both spell one condition only: what is joined alike becomes one list, and a list of one its only part. */
export function allOf(parts: readonly Condition[]): Condition {
  const flat = parts.flatMap((part) => ('all' in part ? part.all : [part]));
  const [only] = flat;
  return flat.length === 1 && only ? only : { all: flat };
}

export function anyOf(parts: readonly Condition[]): Condition {
  const flat = parts.flatMap((part) => ('any' in part ? part.any : [part]));
  const [only] = flat;
  return flat.length === 1 && only ? only : { any: flat };
}

/** In the order of the text. */
export function comparisonsOf(condition: Condition): Comparison[] {
  if ('all' in condition) return condition.all.flatMap(comparisonsOf);
  if ('any' in condition) return condition.any.flatMap(comparisonsOf);
  if ('not' in condition) return comparisonsOf(condition.not);
  return [condition];
}
