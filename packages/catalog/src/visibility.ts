import type { Values } from './check.ts';
import type { Kind } from './kind.ts';

/** The one predicate that form, validator, review and export ask. */
export function isVisible(kind: Kind, key: string, values: Values): boolean {
  const condition = kind.settings[key]?.visibleWhen;
  if (!condition) return key in kind.settings;
  const other = values[condition.setting];
  return (
    typeof other === 'string' && condition.is.includes(other) && isVisible(kind, condition.setting, values)
  );
}

export function visibleSettings(kind: Kind, values: Values): string[] {
  return Object.keys(kind.settings).filter((key) => isVisible(kind, key, values));
}
