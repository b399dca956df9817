export type Dependent = { id: string; displayName: string };

/** Who keeps a trusted profile from being deleted, as the refusal says it. */
export function dependentsIn(facts: Record<string, unknown>): { count: number; dependents: Dependent[] } {
  const named = Array.isArray(facts.dependents) ? (facts.dependents as unknown[]) : [];
  const dependents = named.filter(isDependent);
  return { count: typeof facts.count === 'number' ? facts.count : dependents.length, dependents };
}

function isDependent(value: unknown): value is Dependent {
  const { id, displayName } = (value ?? {}) as Record<string, unknown>;
  return typeof id === 'string' && typeof displayName === 'string';
}
