import type pg from 'pg';
import { Prisma } from '../../generated/prisma/client.ts';

/**
 * That somebody is in a group, as a condition. The number of the group is looked up first: whether ten are in it or all, the
 * planner sees by that, and reads either the group or the list from its top.
 */
export async function inGroup(
  pool: pg.Pool,
  { group, members, no }: { group: string; members: Prisma.Sql; no: Prisma.Sql },
): Promise<Prisma.Sql> {
  const { rows } = await pool.query<{ no: number }>('select no from directory_group where id = $1', [group]);
  return Prisma.sql`exists (select from ${members} where m.group_no = ${rows[0]?.no ?? 0} and ${no})`;
}
