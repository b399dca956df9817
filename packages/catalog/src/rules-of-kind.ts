import type { Kind } from './kind.ts';
import type { ListedRule } from './rule.ts';

/** Where a rule speaks that is about no setting. */
export const besideSettings = { name: 'displayName', root: 'rootProfile', deletion: 'deletion' } as const;

/** Every rule that may speak of a profile of the kind, where and at which levels; nothing else ever does. */
export function rulesOfKind(kind: Kind): ListedRule[] {
  const ofSchemas = Object.entries(kind.settings).flatMap(([at, { schemaRules = [] }]) =>
    schemaRules.map((id): ListedRule => ({ id, at, level: 'error', strict: true })),
  );
  const ofSets = (kind.ruleSets ?? []).flatMap((set) => set.list(kind));
  const ofRules = kind.rules.map(({ id, at, level }): ListedRule => ({ id, at, level }));
  const all = [...outside(kind), ...ofSchemas, ...ofRules, ...ofSets];
  return all.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** What is not asked of the settings: the name (contract), and what others stand on (API). */
function outside({ type }: Kind): ListedRule[] {
  const refused = { level: 'error', strict: true } as const;
  const name: ListedRule = { id: 'V01', at: besideSettings.name, ...refused };
  return type === 'trusted' ? [name, { id: 'V39', at: besideSettings.deletion, ...refused }] : [name];
}
