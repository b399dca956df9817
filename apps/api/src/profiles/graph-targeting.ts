import { targetingMembers } from '@countersign/catalog/graph-members';
import type { PlatformName } from '@countersign/catalog/platforms';
import type { GraphObject, Json } from '@countersign/catalog/setting';
import { rulesToGraph } from '@countersign/targeting/applicability/graph';
import { canHaveRules } from '@countersign/targeting/applicability/rules';
import type { Assignment } from '@countersign/targeting/assignment/assignment';
import { assignmentsToGraph } from '@countersign/targeting/assignment/graph';
import { Prisma } from '../generated/prisma/client.ts';
import { storedRules } from '../evaluation/applicability.ts';

export type TargetingRow = {
  id: string;
  applicability: unknown;
  scopeTags: string[];
  /** Null: not asked for. */
  assignments: (Assignment & { groupName: string | null; filterName: string | null })[] | null;
};

/** Of profile `p`. */
export function targetingColumns(withAssignments: boolean): Prisma.Sql {
  const lines = withAssignments
    ? Prisma.sql`(select coalesce(json_agg(json_build_object('mode', a.mode, 'target', a.target, 'groupId', g.id, 'groupName', g.name,
          'filterId', f.id, 'filterName', f.name, 'filterMode', a.filter_mode) order by a.ord), '[]')
        from assignment a left join directory_group g on g.no = a.group_no left join filter f on f.no = a.filter_no
        where a.profile_no = p.no)`
    : Prisma.sql`null::json`;
  return Prisma.sql`p.applicability, p.scope_tags as "scopeTags", ${lines} as assignments`;
}

/** Who gets a profile, as the members of its wire object; `extra` is what an import brought and nobody here knows. */
export function targetingToGraph(row: TargetingRow, platform: PlatformName, extra: GraphObject): GraphObject {
  return {
    ...(canHaveRules(platform) ? rulesToGraph(storedRules(row), extra) : {}),
    [targetingMembers.scopeTags]: row.scopeTags,
    ...(row.assignments ? { [targetingMembers.assignments]: writeLines(row, row.assignments, extra) } : {}),
  };
}

type Lines = NonNullable<TargetingRow['assignments']>;

function writeLines({ id }: TargetingRow, lines: Lines, extra: GraphObject): GraphObject[] {
  const named = lines.map(({ groupName, filterName, ...line }) => ({
    ...line,
    ...(groupName === null ? {} : { groupName }),
    ...(filterName === null ? {} : { filterName }),
  }));
  return assignmentsToGraph(id, named, keptIn(extra));
}

/** Collections, which nobody here can follow (import/read-targeting.ts). */
function keptIn(extra: GraphObject): GraphObject[] {
  const kept = extra[targetingMembers.assignments];
  return Array.isArray(kept) ? kept.filter(isObject) : [];
}

function isObject(value: Json): value is GraphObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
