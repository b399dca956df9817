import type { Filter } from '@countersign/contract/filters';
import { ruleFindings } from '@countersign/contract/rule-findings';
import type { FilterPlatform } from '@countersign/targeting/filter/platforms';
import { readFilter } from '@countersign/targeting/filter/read';
import type { Prisma } from '../generated/prisma/client.ts';

/** A profile that was deleted uses nothing. */
export const withUses = {
  _count: { select: { assignments: { where: { profile: { deletedAt: null } } } } },
} as const;

export type StoredFilter = Prisma.FilterGetPayload<{ include: typeof withUses }>;

export function presentFilter(row: StoredFilter): Filter {
  const { id, name, description, rule, scopeTags, createdAt, modifiedAt, version } = row;
  const platform = platformOf(row);
  return {
    id,
    name,
    description,
    platform,
    rule,
    scopeTags,
    assignments: row._count.assignments,
    createdAt,
    modifiedAt,
    version,
    findings: ruleFindings(readFilter(rule, platform).findings),
  };
}

/** Written by nobody but us. */
export function platformOf(row: { platform: string }): FilterPlatform {
  return row.platform as FilterPlatform;
}

/** For the audit log. */
export function filterFacts({
  name,
  description,
  platform,
  rule,
  scopeTags,
}: StoredFilter): Prisma.InputJsonObject {
  return { name, description, platform, rule, scopeTags };
}
