import type { ImportResult } from '@countersign/contract/directory-import';
import type { ImportKind } from '@countersign/contract/import-fields';
import { Prisma } from '../../generated/prisma/client.ts';
import { membershipOf } from './stage-rows.ts';

/** As many as a page names; how many they are is told of all. */
const named = 100;

/** The groups that the staged rows make, and those that they bring members: before they are merged. */
export async function groupsOfRows(
  tx: Prisma.TransactionClient,
  kind: ImportKind,
): Promise<ImportResult['groups']> {
  const membership = membershipOf(kind);
  if (!membership) return { made: 0, joined: 0, items: [] };
  const { table, no } = membership;
  const [told] = await tx.$queryRaw<ImportResult['groups'][]>(
    Prisma.sql`with wanted as (
        select i.row_no, i.target_no, w.key, w.name from incoming i, jsonb_to_recordset(i.groups) as w (name text, key text)
          where i.outcome in ('create', 'update')),
      counted as (
        select w.key, coalesce(min(g.name), left((array_agg(w.name order by w.row_no))[1], 256)) as name,
            count(g.no) = 0 as made, count(distinct w.row_no)::int as members
          from wanted w left join directory_group g on g.name_key = w.key
          where g.rule is null and not exists (
            select from ${Prisma.raw(table)} m where m.group_no = g.no and m.${Prisma.raw(no)} = w.target_no)
          group by w.key),
      first as (select name, made, members, key from counted order by made desc, key collate "C" limit ${named})
    select (select count(*)::int from counted where made) as made, (select count(*)::int from counted where not made) as joined,
      (select coalesce(json_agg(json_build_object('name', name, 'made', made, 'members', members) order by made desc, key collate "C"), '[]')
        from first) as items`,
  );
  if (!told) throw new Error('nothing was counted');
  return told;
}
