import type { ConsumerKind } from '@countersign/contract/consumer-kinds';
import type { Consumer } from '@countersign/contract/consumers';
import { type Seeing, seenProfile, seesAll } from '../visible-to.ts';
import type { Prisma } from '../generated/prisma/client.ts';

export const withUses = {
  profiles: {
    select: { profile: { select: { id: true, displayName: true, scopeTags: true } } },
    orderBy: { profile: { nameKey: 'asc' } },
  },
  groups: { select: { group: { select: { id: true, name: true } } }, orderBy: { group: { nameKey: 'asc' } } },
} as const;

export type StoredConsumer = Prisma.ConsumerGetPayload<{ include: typeof withUses }>;

export function presentConsumer(row: StoredConsumer, actor: Seeing): Consumer {
  return {
    id: row.id,
    kind: row.kind as ConsumerKind,
    name: row.name,
    profiles: row.profiles.map(({ profile }) => seenProfile(actor, profile)),
    groups: row.groups.map(({ group }) => group),
    deletedGroups: row.deletedGroups,
    modifiedAt: row.modifiedAt,
    version: row.version,
  };
}

/** What the audit log keeps of it, whoever reads it there. */
export function consumerFacts(row: StoredConsumer): Prisma.InputJsonObject {
  const { kind, name, profiles, groups, deletedGroups } = presentConsumer(row, seesAll);
  return {
    kind,
    name,
    profiles: profiles.map(({ displayName }) => displayName),
    groups: groups.map((group) => group.name),
    deletedGroups,
  };
}
