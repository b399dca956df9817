import { Prisma } from '../generated/prisma/client.ts';

/** How many devices of other platforms the included groups hold: they are outside the target set, and said to be (+c6). */
export function countOtherPlatforms(groupNos: readonly number[], family: string): Prisma.Sql {
  if (groupNos.length === 0) return Prisma.sql`select 0 as count`;
  const inGroups = Prisma.sql`group_no = any(${[...groupNos]}::int[])`;
  return Prisma.sql`select count(*)::int as count from device d where d.retired_at is null and d.family <> ${family}
    and (d.no in (select device_no from group_device where ${inGroups})
      or d.person_no in (select person_no from group_person where ${inGroups}))`;
}
