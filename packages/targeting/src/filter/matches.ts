import type { DeviceFacts, PersonFacts } from '../facts.ts';
import { fold } from '../fold.ts';
import { compareVersions, versionParts } from '../os-version.ts';
import type { Comparison, Condition } from './condition.ts';
import { operator as operatorCalled } from './operators.ts';
import { findChoice, propertyOf } from './properties.ts';
import type { Choice, Property } from './property.ts';

/** Whom a rule is asked about. A device alone has no answer to what is asked of people, and the other way round. */
export type Bearer = { device?: DeviceFacts; person?: PersonFacts };

type Test = ReturnType<typeof operatorCalled>['test'];

/**
 * Whether the rule holds. There is no third answer: what is not known equals, contains and exceeds nothing, so that every
 * `ne`, `notIn` and `notContains` holds for it, as the service was seen to answer (README).
 */
export function matches(condition: Condition, bearer: Bearer): boolean {
  if ('all' in condition) return condition.all.every((part) => matches(part, bearer));
  if ('any' in condition) return condition.any.some((part) => matches(part, bearer));
  if ('not' in condition) return !matches(condition.not, bearer);
  const { test, not = false } = operatorCalled(condition.operator);
  return holds(condition, test, bearer) !== not;
}

function holds({ property, value }: Comparison, test: Test, bearer: Bearer): boolean {
  const found = propertyOf(property);
  const fact = factOf(found, bearer);
  if (found.value.kind === 'choice') return isChosen(found.value.choices, { fact, value });
  const text = typeof fact === 'string' ? fact : null;
  if (found.value.kind === 'version') return versionHolds(test, versionParts(text), value);
  if (value === null) return text === null;
  if (text === null) return false;
  return textHolds(test, fold(text), [value].flat().map(fold));
}

function factOf(property: Property, { device, person }: Bearer): string | boolean | null | undefined {
  return property.about === 'device' ? device?.[property.fact] : person?.[property.fact];
}

type Asked = { fact: string | boolean | null | undefined; value: Comparison['value'] };

function isChosen(choices: readonly Choice[], { fact, value }: Asked): boolean {
  // Whom nobody described has no value at all, not even an unknown one.
  if (fact === undefined) return false;
  if (value === null) return choices.some((choice) => choice.unknown === true && choice.is === fact);
  return [value].flat().some((text) => findChoice(choices, text)?.is === fact);
}

function textHolds(test: Test, text: string, values: readonly string[]): boolean {
  const [first = ''] = values;
  if (test === 'startsWith') return text.startsWith(first);
  if (test === 'endsWith') return text.endsWith(first);
  if (test === 'contains') return text.includes(first);
  return (test === 'eq' || test === 'in') && values.includes(text);
}

/** A version that cannot be read is not known. */
function versionHolds(test: Test, known: number[] | null, value: Comparison['value']): boolean {
  if (value === null) return known === null;
  const asked = versionParts(String(value));
  if (!known || !asked) return false;
  const order = compareVersions(known, asked);
  if (test === 'gt') return order > 0;
  if (test === 'ge') return order >= 0;
  if (test === 'lt') return order < 0;
  if (test === 'le') return order <= 0;
  return test === 'eq' && order === 0;
}
