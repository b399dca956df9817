import type { Finding } from '@countersign/contract/problem';

/** What is said of one row of the review, by its key; what no row is to blame for stands under ''. */
export function findingsByRow(
  findings: readonly Finding[],
  keys: ReadonlySet<string>,
): ReadonlyMap<string, Finding[]> {
  return Map.groupBy(findings, ({ at }) => {
    const key = rowOf(at);
    return keys.has(key) ? key : '';
  });
}

/** `/profiles/0/settings/subject/2` speaks of the subject, `/profiles/0/rootProfileId` of the link. */
function rowOf(pointer: string): string {
  const parts = pointer.split('/').slice(1);
  const [first = '', second = ''] = parts[0] === 'profiles' ? parts.slice(2) : parts;
  if (first === 'applicability') return `${first}.${second}`;
  return first === 'settings' ? second : first;
}
