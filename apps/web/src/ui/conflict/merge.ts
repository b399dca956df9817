export type Side = 'yours' | 'theirs';

export type Difference<V> = {
  field: keyof V & string;
  yours: V[keyof V & string];
  theirs: V[keyof V & string];
  /** Where only one side changed the field, that side's value is the better guess. */
  better: Side;
};

/** The fields on which two changes of the same thing do not agree. */
export function differencesOf<V extends object>(base: V, yours: V, theirs: V): Difference<V>[] {
  return (Object.keys(yours) as (keyof V & string)[])
    .filter((field) => !alike(yours[field], theirs[field]))
    .map((field) => ({
      field,
      yours: yours[field],
      theirs: theirs[field],
      better: alike(base[field], yours[field]) ? 'theirs' : 'yours',
    }));
}

/** What is saved in the end: theirs, except where yours was chosen. */
export function merged<V extends object>(yours: V, theirs: V, chosen: Partial<Record<string, Side>>): V {
  const result = { ...theirs };
  for (const field of Object.keys(yours) as (keyof V & string)[]) {
    if (chosen[field] === 'yours') result[field] = yours[field];
  }
  return result;
}

function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
