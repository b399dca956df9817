import type { GroupPreview } from '@countersign/contract/groups';
import { compileFilter } from '@countersign/targeting/filter/compile';
import type pg from 'pg';
import { Prisma } from '../../generated/prisma/client.ts';
import { listDevices } from '../devices/device-list.ts';
import { listPeople } from '../people/person-list.ts';
import { readRule } from './rule.ts';

type Question = { rule: string; search?: string | undefined; cursor?: string | undefined; limit: number };

/** Whom a rule would put into a group, and on the first page of how many. */
export async function previewMembers(pool: pg.Pool, { rule, ...asked }: Question): Promise<GroupPreview> {
  const { about, condition } = readRule(rule);
  const { strings, values } = compileFilter(condition);
  const holds = new Prisma.Sql([...strings], [...values]);
  const query = { ...asked, sort: 'name' } as const;
  const of = asked.cursor === undefined ? { of: await countAll(pool, about) } : {};
  return about === 'user'
    ? { about, ...(await listPeople(pool, query, holds)), ...of }
    : { about, ...(await listDevices(pool, query, holds)), ...of };
}

async function countAll(pool: pg.Pool, about: GroupPreview['about']): Promise<number> {
  const table = about === 'user' ? 'person' : 'device';
  const counted = await pool.query<{ of: number }>(`select count(*)::int as of from ${table}`);
  return counted.rows[0]?.of ?? 0;
}
