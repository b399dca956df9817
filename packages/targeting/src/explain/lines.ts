import type { Assignment, AssignmentMode } from '../assignment/assignment.ts';
import type { DeviceFacts } from '../facts.ts';
import type { Condition } from '../filter/condition.ts';
import { matches } from '../filter/matches.ts';

export type Membership = { groupId: string; /** Put there by the group's rule. */ byRule: boolean };

/** How a line comes to the device. */
export type Path =
  | { by: 'allUsers' }
  | { by: 'allDevices' }
  | { by: 'device' | 'person'; groupId: string; byRule: boolean };

/** A line that concerns the device. */
export type Line = {
  /** Its place in the list. */
  index: number;
  mode: AssignmentMode;
  path: Path;
  filterId: string | null;
  filterMode: Assignment['filterMode'];
  /** Whether the rule of its filter is true of the device; null where it has none. */
  matched: boolean | null;
  passes: boolean;
};

type Concerned = {
  device: DeviceFacts;
  groups: readonly Membership[];
  person: { groups: readonly Membership[] } | null;
};

type Lists = { assignments: readonly Assignment[]; filters: ReadonlyMap<string, Condition> };

/** Lines that neither reach nor exclude the device are left out. */
export function lookAtLines(concerned: Concerned, { assignments, filters }: Lists): Line[] {
  return assignments.flatMap((assignment, index): Line[] => {
    const path = pathTo(concerned, assignment);
    if (!path) return [];
    const { mode, filterId, filterMode } = assignment;
    const condition = filters.get(filterId ?? '');
    const matched =
      filterMode === 'none' || !condition ? null : matches(condition, { device: concerned.device });
    // A filter that is gone lets nobody pass, whichever way it is used.
    const passes = filterMode === 'none' || matched === (filterMode === 'include');
    return [{ index, mode, path, filterId, filterMode, matched, passes }];
  });
}

/** A person in a group stands for the devices whose primary user that person is; what the device is in itself comes first. */
function pathTo({ groups, person }: Concerned, { target, groupId }: Assignment): Path | undefined {
  if (target === 'allDevices') return { by: target };
  if (target === 'allUsers') return person ? { by: target } : undefined;
  const own = groups.find((membership) => membership.groupId === groupId);
  if (own) return { by: 'device', ...own };
  const persons = person?.groups.find((membership) => membership.groupId === groupId);
  return persons && { by: 'person', ...persons };
}
