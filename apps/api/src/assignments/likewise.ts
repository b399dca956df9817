import type { PlatformName } from '@countersign/catalog/platforms';
import type { Assignments, TargetCount } from '@countersign/contract/assignments';
import type { Assignment } from '@countersign/targeting/assignment/assignment';
import { bearerFinding, bearersOf } from '@countersign/targeting/coverage/chain';
import type { CoverageFinding } from '@countersign/targeting/coverage/finding';
import { compareLists, coverLikewise, groupFinding } from '@countersign/targeting/coverage/groups';
import { whyNoFilter } from '@countersign/targeting/filter/platforms';
import type { Run } from '../evaluation/run.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { type Covered, findChain } from './coverage.ts';
import { loadGroupKinds } from './group-kinds.ts';
import type { Resolved } from './resolve-assignments.ts';

type Deps = { db: PrismaClient; run: Run };
type Question = { covered: Covered; own: Resolved };
type Compared = { findings: CoverageFinding[]; likewise: TargetCount['likewise'] };

/**
 * How the trusted profiles of the chain are assigned, against a list that is not saved yet: users and devices by the matrix
 * of spec 4.3, the groups that differ, and what each would have to be assigned to (V35, S000-09).
 */
export async function compareWithTrusted({ db, run }: Deps, { covered, own }: Question): Promise<Compared> {
  const nothing = { findings: [], likewise: [] };
  if (!covered.assigned || covered.type === 'trusted') return nothing;
  const links = await findChain(run, covered);
  if (links.length === 0) return nothing;
  const trusted = await loadTrusted(
    db,
    links.map(({ no }) => no),
  );
  const groups = await loadGroupKinds(
    db,
    trusted.flatMap(({ assignments }) => assignments.flatMap(({ group }) => group?.id ?? [])),
  );
  const compared = trusted.map((profile) => compare(profile, own, new Map([...own.groups, ...groups])));
  return {
    findings: compared.flatMap(({ findings }) => findings),
    likewise: compared.flatMap(({ likewise }) => likewise),
  };
}

type Trusted = Awaited<ReturnType<typeof loadTrusted>>[number];

function loadTrusted(db: PrismaClient, nos: number[]) {
  const named = { select: { id: true, name: true } };
  return db.profile.findMany({
    where: { no: { in: nos } },
    orderBy: { no: 'asc' },
    select: {
      id: true,
      displayName: true,
      platform: true,
      assignmentVersion: true,
      assignments: { orderBy: { ord: 'asc' }, include: { group: named, filter: named } },
    },
  });
}

function compare(profile: Trusted, own: Resolved, groups: Resolved['groups']): Compared {
  const { id, displayName, platform, assignmentVersion } = profile;
  // A group that was deleted reaches nobody, and cannot be saved again.
  const kept = profile.assignments.filter(({ target, group }) => target !== 'group' || group !== null);
  const theirs = kept.map(asLine);
  const names = namesIn(own, groups, kept);
  const wanted = whyNoFilter(platform as PlatformName) === undefined ? own.lines : own.lines.map(unfiltered);
  const bearers = bearerFinding(bearersOf(own.lines, groups), {
    name: displayName,
    bearers: bearersOf(theirs, groups),
  });
  const mended = coverLikewise(wanted, theirs);
  const differs = JSON.stringify(mended) !== JSON.stringify(theirs);
  // Where theirs reaches as far already, no difference is worth a word.
  const explained = differs
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

function unfiltered(line: Assignment): Assignment {
  return { ...line, filterId: null, filterMode: 'none' };
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
