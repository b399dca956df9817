import type { PlatformName } from '@countersign/catalog/platforms';
import type { Assignments, TargetCount } from '@countersign/contract/assignments';
import { type Assignment, isFiltered } from '@countersign/targeting/assignment/assignment';
import { bearerFinding, bearersOf } from '@countersign/targeting/coverage/chain';
import type { CoverageFinding } from '@countersign/targeting/coverage/finding';
import { compareLists, coverLikewise, groupFinding } from '@countersign/targeting/coverage/groups';
import { whyNoFilter } from '@countersign/targeting/filter/platforms';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Coverage, Covered } from './coverage.ts';
import { loadGroupKinds } from './group-kinds.ts';
import { type Seeing, seenFilter } from '../visible-to.ts';
import type { Resolved } from './resolve-assignments.ts';

type Question = Pick<Coverage, 'gaps'> & { covered: Covered; own: Resolved };
type Compared = { findings: CoverageFinding[]; likewise: TargetCount['likewise'] };

/**
 * How the trusted profiles of the chain are assigned, against a list that is not saved yet: users and devices by the matrix
 * of spec 4.3, the groups that differ, and what each would have to be assigned to (V35, S000-09).
 */
export async function compareWithTrusted(
  db: PrismaClient,
  { covered, own, gaps }: Question,
): Promise<Compared> {
  const nothing = { findings: [], likewise: [] };
  if (!covered.assigned || gaps.size === 0) return nothing;
  const trusted = await loadTrusted(db, covered.actor, [...gaps.keys()]);
  const groups = await loadGroupKinds(
    db,
    trusted.flatMap(({ assignments }) => assignments.flatMap(({ group }) => group?.id ?? [])),
  );
  const all = new Map([...own.groups, ...groups]);
  const compared = trusted.map((profile) =>
    compare(profile, { own, groups: all, gap: gaps.get(profile.no) ?? 0 }),
  );
  return {
    findings: compared.flatMap(({ findings }) => findings),
    likewise: compared.flatMap(({ likewise }) => likewise),
  };
}

type Trusted = Awaited<ReturnType<typeof loadTrusted>>[number];

async function loadTrusted(db: PrismaClient, actor: Seeing, nos: number[]) {
  const group = { select: { id: true, name: true } };
  const filter = { select: { ...group.select, scopeTags: true } };
  const rows = await db.profile.findMany({
    where: { no: { in: nos } },
    orderBy: { no: 'asc' },
    select: {
      no: true,
      id: true,
      displayName: true,
      platform: true,
      assignmentVersion: true,
      assignments: { orderBy: { ord: 'asc' }, include: { group, filter } },
    },
  });
  return rows.map(({ assignments, ...row }) => ({
    ...row,
    assignments: assignments.map((line) => ({
      ...line,
      filter: line.filter && seenFilter(actor, line.filter),
    })),
  }));
}

type Comparing = { own: Resolved; groups: Resolved['groups']; gap: number };

function compare(profile: Trusted, { own, groups, gap }: Comparing): Compared {
  const { id, displayName, platform, assignmentVersion } = profile;
  // A group that was deleted reaches nobody, and cannot be saved again.
  const kept = profile.assignments.filter(({ target, group }) => target !== 'group' || group !== null);
  const theirs = kept.map(asLine);
  const names = namesIn(own, groups, kept);
  const takesFilters = whyNoFilter(platform as PlatformName) === undefined;
  const wanted = takesFilters ? own.lines : own.lines.filter((line) => !isFiltered(line));
  const bearers = bearerFinding(bearersOf(own.lines, groups), {
    name: displayName,
    bearers: bearersOf(theirs, groups),
  });
  // Where it reaches every device already, no difference is worth a word.
  if (gap === 0 && !bearers) return { findings: [], likewise: [] };
  const mended = coverLikewise(wanted, theirs);
  const differs = JSON.stringify(mended) !== JSON.stringify(theirs);
  const explained =
    differs || gap > 0
      ? groupFinding(compareLists(wanted, theirs), {
          name: displayName,
          nameOf: (line) => names.who(line),
        })
      : undefined;
  return {
    findings: [bearers, explained].filter((finding) => finding !== undefined),
    likewise: differs
      ? [
          {
            profile: { id, displayName },
            version: assignmentVersion,
            assignments: mended.map(names.present),
          },
        ]
      : [],
  };
}

function asLine({ mode, target, group, filter, filterMode }: Trusted['assignments'][number]): Assignment {
  return {
    mode: mode as Assignment['mode'],
    target: target as Assignment['target'],
    groupId: group?.id ?? null,
    filterId: filter?.id ?? null,
    filterMode: filterMode as Assignment['filterMode'],
  };
}

const everybody = { allUsers: 'All users', allDevices: 'All devices' } as const;

function namesIn(own: Resolved, groups: Resolved['groups'], theirs: Trusted['assignments']) {
  const filters = new Map([...own.filters].map(([id, { name }]) => [id, name]));
  for (const { filter } of theirs) if (filter) filters.set(filter.id, filter.name);
  const groupOf = (id: string | null) =>
    id === null ? null : { id, name: groups.get(id)?.name ?? 'A group' };
  const filterOf = (id: string | null) => (id === null ? null : { id, name: filters.get(id) ?? 'A filter' });
  return {
    who: ({ target, groupId }: Assignment) =>
      target === 'group' ? (groupOf(groupId)?.name ?? 'a deleted group') : everybody[target],
    present: ({
      mode,
      target,
      groupId,
      filterId,
      filterMode,
    }: Assignment): Assignments['assignments'][number] => ({
      mode,
      target,
      group: groupOf(groupId),
      deletedGroup: null,
      filter: filterOf(filterId),
      filterMode,
    }),
  };
}
