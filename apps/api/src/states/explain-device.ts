import type { PlatformName } from '@countersign/catalog/platforms';
import type { DeviceExplanation } from '@countersign/contract/states';
import type { Assignment } from '@countersign/targeting/assignment/assignment';
import { type Asked, type Targeting, explain } from '@countersign/targeting/explain/explain';
import type { Membership } from '@countersign/targeting/explain/lines';
import { type Names, explanationWords, pathWords } from '@countersign/targeting/explain/words';
import type { DeviceFacts } from '@countersign/targeting/facts';
import type { Condition } from '@countersign/targeting/filter/condition';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';
import { slotDifferences } from './slot-differences.ts';
import { type Seeing, seenFilter, seenProfile, sees } from '../visible-to.ts';
import { storedRules } from '../evaluation/applicability.ts';

const withAssignments = {
  root: { select: { id: true, displayName: true, scopeTags: true } },
  assignments: { orderBy: { ord: 'asc' }, include: { group: true, filter: true } },
} as const;

/** Why a device gets a profile or does not: the pure engine over what is stored now, for devices without a row too. */
export async function explainDevice(
  db: PrismaClient,
  { id, deviceId, actor }: { id: string; deviceId: string; actor: Seeing },
): Promise<DeviceExplanation> {
  const profile = await findProfile(db, id);
  const neighbours = await db.profile.findMany({
    where: {
      slot: profile.slot,
      platformFamily: profile.platformFamily,
      deletedAt: null,
      no: { not: profile.no },
    },
    include: withAssignments,
    orderBy: { no: 'asc' },
  });
  const { asked, device } = await findDevice(db, deviceId);
  const all = [profile, ...neighbours];
  const explanation = explain(asked, targetingOf(profile), neighbours.map(targetingOf));
  const lines = all.flatMap(({ assignments }) => assignments);
  const filters = new Map(
    lines.flatMap(({ filter }) => (filter ? [[filter.id, seenFilter(actor, filter)]] : [])),
  );
  const names: Names = {
    device: device.name,
    person: device.person?.name,
    osVersion: device.osVersion,
    profile: profile.displayName,
    groups: new Map(lines.flatMap(({ group }) => (group ? [[group.id, group.name]] : []))),
    filters: new Map([...filters].map(([id, { name }]) => [id, name])),
    profiles: new Map(all.map((one) => [one.id, seenProfile(actor, one).displayName])),
  };
  const other = neighbours.find((one) => one.id === explanation.other);
  return {
    outcome: explanation.outcome,
    code: explanation.code,
    sentence: explanationWords(explanation, names),
    other: other ? seenProfile(actor, other) : null,
    differences:
      other && explanation.code === 'slot' && sees(actor, other)
        ? slotDifferences(withRootFor(actor, profile), withRootFor(actor, other))
        : [],
    lines: explanation.lines.map((line) => ({
      mode: line.mode,
      sentence: pathWords(line, names),
      group: named(names.groups, 'groupId' in line.path ? line.path.groupId : null),
      byRule: 'groupId' in line.path && line.path.byRule,
      filter: filters.get(line.filterId ?? '') ?? null,
      filterMode: line.filterMode,
      matched: line.matched,
      decides: line === explanation.line,
    })),
  };
}

function withRootFor(actor: Seeing, profile: Stored) {
  return { ...profile, root: profile.root && seenProfile(actor, profile.root) };
}

function named(names: ReadonlyMap<string, string>, id: string | null) {
  const name = names.get(id ?? '');
  return id === null || name === undefined ? null : { id, name };
}

async function findProfile(db: PrismaClient, id: string) {
  const row = await db.profile.findFirst({ where: { id, deletedAt: null }, include: withAssignments });
  if (row) return row;
  throw new Problem('profile.not-found', 'It may have been deleted; the audit log still names it.');
}

type Stored = Awaited<ReturnType<typeof findProfile>>;

function targetingOf({ assignments, ...profile }: Stored): Targeting {
  return {
    id: profile.id,
    platform: profile.platform as PlatformName,
    needsUser: profile.forUser,
    assignments: assignments.map(({ mode, target, group, filter, filterMode }) => ({
      mode: mode as Assignment['mode'],
      target: target as Assignment['target'],
      groupId: group?.id ?? null,
      filterId: filter?.id ?? null,
      filterMode: filterMode as Assignment['filterMode'],
    })),
    filters: new Map(
      assignments.flatMap(({ filter }) => (filter ? [[filter.id, filter.ast as unknown as Condition]] : [])),
    ),
    rules: storedRules(profile),
    slot: profile.slot,
    claim: profile.claim,
  };
}

async function findDevice(db: PrismaClient, id: string) {
  const groups = { select: { byRule: true, group: { select: { id: true } } } } as const;
  const device = await db.device.findUnique({
    where: { id },
    include: { groups, person: { select: { name: true, groups } } },
  });
  if (!device)
    throw new Problem('device.not-found', 'It may have been deleted; the audit log still names it.');
  const asked: Asked = {
    device: device as unknown as DeviceFacts,
    retired: device.retiredAt !== null,
    groups: device.groups.map(asMembership),
    person: device.person && { groups: device.person.groups.map(asMembership) },
  };
  return { asked, device };
}

function asMembership({ byRule, group }: { byRule: boolean; group: { id: string } }): Membership {
  return { groupId: group.id, byRule };
}
