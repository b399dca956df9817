import type { Group } from '@countersign/contract/groups';
import type { Prisma } from '../../generated/prisma/client.ts';

export type StoredGroup = Prisma.GroupGetPayload<object> & { people: number; devices: number };

export function presentGroup(row: StoredGroup): Group {
  return {
    ...row,
    ruleAbout: row.ruleAbout as Group['ruleAbout'],
    source: row.source as Group['source'],
    people: { count: row.people, exact: true },
    devices: { count: row.devices, exact: true },
  };
}

export function groupFacts({ name, description, rule, externalKey }: StoredGroup): Prisma.InputJsonObject {
  return { name, description, rule, externalKey };
}
