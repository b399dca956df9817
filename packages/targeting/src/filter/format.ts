import { resemblesVersion } from '../os-version.ts';
import type { Comparison, Condition } from './condition.ts';
import { propertyOf } from './properties.ts';

/** The rule in one spelling, as the builder of the portal writes it. Reading it gives the same condition again. */
export function formatFilter(condition: Condition): string {
  if ('all' in condition) return condition.all.map(formatPart).join(' and ');
  if ('any' in condition) {
    // "and" binds closer, so that only a part that is itself an "or" would need parentheses, and none is (condition.ts).
    return condition.any.map(formatFilter).join(' or ');
  }
  if ('not' in condition) return `not ${formatPart(condition.not)}`;
  return `(${formatComparison(condition)})`;
}

function formatPart(condition: Condition): string {
  const text = formatFilter(condition);
  return 'all' in condition || 'any' in condition ? `(${text})` : text;
}

export function formatComparison({ property, operator, value }: Comparison): string {
  return `${property} -${operator} ${formatValue({ property, value })}`;
}

function formatValue({ property, value }: Pick<Comparison, 'property' | 'value'>): string {
  if (value === null) return '$null';
  if (Array.isArray(value)) return `[${value.map((text) => `"${text}"`).join(', ')}]`;
  const isVersion = propertyOf(property).value.kind === 'version' && resemblesVersion(value);
  return isVersion ? value : `"${value}"`;
}
