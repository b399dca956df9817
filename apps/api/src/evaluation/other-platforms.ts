import { Prisma } from '../generated/prisma/client.ts';

/** How many devices of other platforms the included groups hold: they are outside the target set, and said to be (+c6). */
export function countOtherPlatforms(groupNos: readonly number[], family: string): Prisma.Sql {
  const groups = Prisma.sql`g.group_no = any(${[...groupNos]}::int[])`;
  const others = Prisma.sql`d.retired_at is null and d.family <> ${family}`;
  return Prisma.sql`select count(*)::int as count from (
    select d.no from group_device g join device d on d.no = g.device_no where ${groups} and ${others}
    union
    select d.no from group_person g join device d on d.person_no = g.person_no where ${groups} and ${others}) as others`;
}
