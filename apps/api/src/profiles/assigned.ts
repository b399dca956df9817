import { namedTargets } from '@countersign/contract/assigned';
import { Prisma } from '../generated/prisma/client.ts';

const lines = Prisma.sql`from assignment a left join directory_group g on g.no = a.group_no where a.profile_no = p.no`;
const included = Prisma.sql`a.mode = 'include'`;
const deletedGroup = Prisma.sql`a.target = 'group' and a.group_no is null`;

/** Whom profile `p` is assigned to. It is worked out for the rows of a page only: PostgreSQL orders and cuts first. */
export const assignedColumn = Prisma.sql`(select json_build_object(
    'count', count(*) filter (where ${included}),
    'first', to_json(coalesce((array_agg(json_build_object('target', a.target, 'group', coalesce(g.name, a.group_name)) order by a.ord)
      filter (where ${included}))[1:${Prisma.raw(String(namedTargets))}], '{}')),
    'deletedGroups', to_json(coalesce(array_agg(coalesce(a.group_name, '') order by a.ord) filter (where ${deletedGroup}), '{}')))
  ${lines})`;

export const assignedConditions = {
  yes: Prisma.sql`exists (select ${lines} and ${included})`,
  no: Prisma.sql`not exists (select ${lines} and ${included})`,
  deletedGroup: Prisma.sql`exists (select ${lines} and ${deletedGroup})`,
} as const;
