/** Who is in, or who is left out. Only groups can be left out. */
export type AssignmentMode = 'include' | 'exclude';

export type AssignmentTarget = 'group' | 'allUsers' | 'allDevices';

export const filterModes = {
  none: 'No filter',
  include: 'Include filtered devices in assignment',
  exclude: 'Exclude filtered devices from assignment',
} as const;

export type FilterMode = keyof typeof filterModes;

/** One line of the list; its place is what decides when several reach a device (semantics.md 6). */
export type Assignment = {
  mode: AssignmentMode;
  target: AssignmentTarget;
  /** Null: everybody, or a group that was deleted. */
  groupId: string | null;
  filterId: string | null;
  filterMode: FilterMode;
};

/** Our own limit: more lines nobody reads, and a request must end. */
export const mostAssignments = 500;

/** What two lines that say the same have in common. On the wire this is the assignment's id, so no profile has it twice. */
export function targetKey({ target, groupId }: Pick<Assignment, 'target' | 'groupId'>): string {
  return target === 'group' ? `group ${groupId ?? ''}` : target;
}

export function isFiltered({ filterMode }: Pick<Assignment, 'filterMode'>): boolean {
  return filterMode !== 'none';
}
