import { Prisma } from '../generated/prisma/client.ts';
import type { Run } from './run.ts';
import { takesPart } from './wanted.ts';

/** Devices that get profile `i` and not its root: what coverage counts, and what the page lists (+c3). */
export function withoutRoot(identity: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`from profile_device e where e.profile_no = ${identity}.no and ${takesPart(Prisma.sql`e`)}
    and not exists (select from profile_device r where r.profile_no = ${identity}.root_profile_no
      and r.device_no = e.device_no and ${takesPart(Prisma.sql`r`)})`;
}

/** Counts anew for the profiles that were evaluated and for those that stand on them. */
export async function countCoverage(run: Run, profileNos: readonly number[]): Promise<void> {
  if (profileNos.length === 0) return;
  await run(Prisma.sql`update profile i set missing_root_count = counted.n from (
      select i.no, (select count(*)::int ${withoutRoot(Prisma.sql`i`)}) as n from profile i
        where i.root_profile_no is not null and i.deleted_at is null
          and (i.no = any(${[...profileNos]}::int[]) or i.root_profile_no = any(${[...profileNos]}::int[]))) counted
    where i.no = counted.no and i.missing_root_count is distinct from counted.n`);
}
