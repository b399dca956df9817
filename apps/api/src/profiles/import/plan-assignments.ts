import { targetingMembers } from '@countersign/catalog/graph-members';
import type { ImportFinding } from '@countersign/contract/profile-import';
import { mostAssignments } from '@countersign/targeting/assignment/assignment';
import type { ReadLine } from '@countersign/targeting/assignment/graph';
import { filterPlatformOf } from '@countersign/targeting/filter/platforms';
import { fold } from '@countersign/targeting/fold';
import type { Kind } from '@countersign/catalog/kind';
import type { NewAssignment } from '../../assignments/resolve-assignments.ts';
import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';

type Database = PrismaClient | Prisma.TransactionClient;

export type PlannedAssignments = { rows: NewAssignment[]; findings: ImportFinding[] };

type KnownGroup = { no: number; name: string };
type KnownFilter = { no: number; platform: string };

/** The groups and filters here that an import may mean. */
export type Directory = {
  groups: ReadonlyMap<string, KnownGroup>;
  groupsByName: ReadonlyMap<string, KnownGroup>;
  filters: ReadonlyMap<string, KnownFilter>;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** All of them in two questions. */
export async function findDirectory(db: Database, lines: readonly ReadLine[]): Promise<Directory> {
  const ids = (of: readonly (string | null)[]) => [
    ...new Set(of.filter((id): id is string => id !== null && uuid.test(id))),
  ];
  const names = [...new Set(lines.flatMap(({ groupName }) => (groupName ? [fold(groupName)] : [])))];
  if (lines.length === 0) return { groups: new Map(), groupsByName: new Map(), filters: new Map() };
  const groups = await db.group.findMany({
    where: { OR: [{ id: { in: ids(lines.map(({ groupId }) => groupId)) } }, { nameKey: { in: names } }] },
    select: { no: true, id: true, name: true, nameKey: true },
  });
  const filters = await db.filter.findMany({
    where: { id: { in: ids(lines.map(({ filterId }) => filterId)) } },
    select: { no: true, id: true, platform: true },
  });
  return {
    groups: new Map(groups.map((group) => [group.id, group])),
    groupsByName: new Map(groups.map((group) => [group.nameKey, group])),
    filters: new Map(filters.map((filter) => [filter.id, filter])),
  };
}

/**
 * Lines of another portal, as lines here. A group that is not here is kept as a line that reaches nobody, and told; where one
 * would have been left out, or a filter is missing, the profile would reach too many, so that is not assigned.
 */
export function planAssignments(
  kind: Kind,
  lines: readonly ReadLine[],
  directory: Directory,
): PlannedAssignments {
  if (lines.length > mostAssignments)
    return {
      rows: [],
      findings: [warning(`/${targetingMembers.assignments}`, 'assignments-too-many', tooMany)],
    };
  const planned = lines.map((line) => planLine(kind, line, directory));
  const findings = planned.flatMap(({ finding }) => finding ?? []);
  const reachesTooMany = planned.some(({ withholds }) => withholds);
  // A group may be named twice, by its id and by its name.
  const rows = new Map(planned.flatMap(({ row }) => (row ? [[keyOf(row), row] as const] : [])));
  return { rows: reachesTooMany ? [] : [...rows.values()], findings };
}

const tooMany = `It has more than ${mostAssignments} assignments; none is taken.`;

function keyOf({ mode, target, groupNo, groupName }: NewAssignment): string {
  return [mode, target, groupNo ?? groupName].join(' ');
}

type PlannedLine = { row?: NewAssignment; finding?: ImportFinding; withholds?: true };

function planLine(kind: Kind, line: ReadLine, directory: Directory): PlannedLine {
  const { at, mode, target, filterId, filterMode } = line;
  const group = groupOf(line, directory);
  const called = (line.groupName ?? line.groupId ?? '').slice(0, 200);
  if (target === 'group' && !group && mode === 'exclude') {
    const message = `The group “${called}” is left out of this profile, and is not here. Its members would get it, so none of its assignments is taken. Make the group and assign the profile here.`;
    return { finding: warning(`${at}/target`, 'assignments-withheld', message), withholds: true };
  }
  const filter = filterId === null ? undefined : directory.filters.get(filterId);
  if (filterMode !== 'none' && filter?.platform !== filterPlatformOf(kind.platform)) {
    const message =
      'The filter of this assignment is not here, or is for another platform. Without it more devices would get the profile, so this assignment is not taken.';
    return { finding: warning(`${at}/target`, 'filter-unknown', message) };
  }
  const row = {
    mode,
    target,
    groupNo: group?.no ?? null,
    groupName: target === 'group' ? (group?.name ?? called) : null,
    filterNo: filter?.no ?? null,
    filterMode,
  };
  if (target !== 'group' || group) return { row };
  const message = `No group here is “${called}”. The assignment is kept and reaches nobody: choose another group there.`;
  return { row, finding: warning(`${at}/target`, 'group-unknown', message) };
}

/** The id first: it is the same installation, whatever the group is called by now. */
function groupOf(
  { groupId, groupName }: ReadLine,
  { groups, groupsByName }: Directory,
): KnownGroup | undefined {
  const byId = groupId === null ? undefined : groups.get(groupId);
  return byId ?? (groupName === undefined ? undefined : groupsByName.get(fold(groupName)));
}

function warning(at: string, code: string, message: string): ImportFinding {
  return { at, code, level: 'warning', message };
}
