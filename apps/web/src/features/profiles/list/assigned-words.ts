import type { ProfileSummary } from '../../../api/profiles.ts';

type Assigned = ProfileSummary['assigned'];

const everybody = { allUsers: 'All users', allDevices: 'All devices' } as const;

/** "Staff, Sales and 3 more": whom a profile is for; empty where nobody is assigned. */
export function assignedWords({ count, first }: Assigned): string {
  const names = first.map(({ target, group }) =>
    target === 'group' ? (group ?? 'A deleted group') : everybody[target],
  );
  const more = count - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

/** What is broken about it: these groups are gone, and who was in them is reached by it no more, or left out no more. */
export function deletedWords({ deletedGroups }: Assigned): string {
  if (deletedGroups.length === 0) return '';
  const what = deletedGroups.length === 1 ? 'Deleted group' : 'Deleted groups';
  return `${what}: ${deletedGroups.map((name) => name || 'unnamed').join(', ')}`;
}

/** All of it as one line, for the tooltip of a cell and for a file. */
export function assignedText(assigned: Assigned): string {
  const broken = deletedWords(assigned);
  const said = assigned.count === 0 ? 'No' : `Yes: ${assignedWords(assigned)}`;
  return broken === '' ? said : `${said}. ${broken}`;
}
