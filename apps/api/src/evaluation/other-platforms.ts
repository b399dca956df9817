import { Prisma } from '../generated/prisma/client.ts';
import { isMember } from './aim.ts';

/**
 * How many devices of other platforms the included groups hold: they are outside the target set, and said to be (+c6). Group by
 * group: where the first holds most, the others are hardly looked at.
 */
export function countOtherPlatforms(groupNos: readonly number[], family: string): Prisma.Sql {
  if (groupNos.length === 0) return Prisma.sql`select 0 as count`;
  const held = groupNos.map((groupNo) => isMember([groupNo]));
  return Prisma.sql`select count(*)::int as count from device d where d.retired_at is null and d.family <> ${family}
    and (${Prisma.join(held, ' or ')})`;
}
