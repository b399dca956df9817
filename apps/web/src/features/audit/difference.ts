export type Line = {
  /** Where, such as `confirmAbove.devices`. */
  path: string;
  kind: 'added' | 'removed' | 'changed';
  before: string | undefined;
  after: string | undefined;
};

/** What differs between two states of a thing, leaf by leaf. Either may be missing: then all of the other counts. */
export function difference(before: unknown, after: unknown): Line[] {
  const was = leaves(before);
  const is = leaves(after);
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  return paths.flatMap((path): Line[] => {
    const one = was.get(path);
    const other = is.get(path);
    if (one === other) return [];
    const kind = one === undefined ? 'added' : other === undefined ? 'removed' : 'changed';
    return [{ path, kind, before: one, after: other }];
  });
}

/** Lists of plain values stay together: "reader, helpDesk" says more than two numbered lines. */
function leaves(value: unknown, path = '', found = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined) {
    if (path !== '') found.set(path, '');
  } else if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    found.set(path, value.map(String).join(', '));
  } else if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value))
      leaves(inner, path === '' ? key : `${path}.${key}`, found);
  } else {
    found.set(path, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return found;
}
