import { deviceProperties } from './device-properties.ts';
import { personProperties } from './person-properties.ts';
import type { FilterPlatform } from './platforms.ts';
import type { Choice, Property } from './property.ts';

const properties = { ...deviceProperties, ...personProperties };

export type PropertyName = keyof typeof properties;

export const propertyNames = Object.keys(properties) as PropertyName[];

/**
 * A filter asks devices of one platform; the rule of a dynamic group asks people, or devices of all platforms. Which of
 * the two is said by the rule itself, or beforehand, where it is still to be written.
 */
export type Scope = FilterPlatform | 'group' | Property['about'];

/** The platform that narrows what can be asked, if one does. */
export function platformIn(scope: Scope): FilterPlatform | undefined {
  return scope === 'group' || scope === 'user' || scope === 'device' ? undefined : scope;
}

const byLowerCase = new Map(propertyNames.map((name) => [name.toLowerCase(), name]));

/** Case does not count. */
export function findProperty(written: string): PropertyName | undefined {
  return byLowerCase.get(written.toLowerCase());
}

export function propertyOf(name: PropertyName): Property {
  return properties[name];
}

export function isInScope(name: PropertyName, scope: Scope): boolean {
  const property = propertyOf(name);
  const platform = platformIn(scope);
  if (platform === undefined) return scope === 'group' || property.about === scope;
  return property.about === 'device' && property.platforms.includes(platform);
}

/** What the builder offers. */
export function propertiesIn(scope: Scope): PropertyName[] {
  return propertyNames.filter((name) => isInScope(name, scope));
}

export function choicesOf(name: PropertyName, scope: Scope): readonly Choice[] {
  const { value } = propertyOf(name);
  if (value.kind !== 'choice') return [];
  const platform = platformIn(scope);
  return value.choices.filter(({ on }) => !platform || on === undefined || on.includes(platform));
}

/** The choice that a text in a rule names; case does not count. */
export function findChoice(choices: readonly Choice[], written: string): Choice | undefined {
  return choices.find(({ text }) => text.toLowerCase() === written.toLowerCase());
}
