import type { Group } from '@countersign/contract/groups';
import type { Prisma } from '../../generated/prisma/client.ts';

export const withCounts = {
  _count: { select: { people: true, devices: true } },
} satisfies Prisma.GroupInclude;

export type StoredGroup = Prisma.GroupGetPayload<{ include: typeof withCounts }>;

export function presentGroup({ _count, ...row }: StoredGroup): Group {
  return {
    ...row,
    ruleAbout: row.ruleAbout as Group['ruleAbout'],
    source: row.source as Group['source'],
    people: { count: _count.people, exact: true },
    devices: { count: _count.devices, exact: true },
  };
}

export function groupFacts({ name, description, rule, externalKey }: StoredGroup): Prisma.InputJsonObject {
  return { name, description, rule, externalKey };
}
