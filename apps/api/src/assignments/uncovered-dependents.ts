import { countedFinding } from '@countersign/targeting/coverage/counted';
import type { CoverageFinding } from '@countersign/targeting/coverage/finding';
import type { Run } from '../evaluation/run.ts';
import { hasIt, wantedRows } from '../evaluation/wanted.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { profileName } from '../visible-to.ts';
import type { Covered } from './coverage.ts';

type Sql = Prisma.Sql;

const mostNamed = 10;

/** The other way round (S003-21): devices that have what stands on this trusted profile, and would not have it. */
export async function uncoveredDependents(
  run: Run,
  { type, question, actor }: Covered,
  profileId: string | undefined,
): Promise<CoverageFinding[]> {
  if (type !== 'trusted' || profileId === undefined) return [];
  const rows = await run<{
    about: string;
    name: string;
    of: number;
    devices: number;
  }>(Prisma.sql`with ${wantedRows(question)}
    select 'profile.' || i.no as about, ${profileName(actor, Prisma.sql`i`)} as name, count(*)::int as of, count(*) filter (where w.device_no is null)::int as devices
      from ${havingDependents(profileId)}
      group by i.no having count(*) filter (where w.device_no is null) > 0
      order by devices desc, i.no limit ${mostNamed}`);
  return rows.flatMap(({ name, ...counted }) => countedFinding('consumerUncovered', counted, name) ?? []);
}

/** The devices of one of them. */
export function missedOfDependent(profileId: string, no: string): Sql {
  return Prisma.sql`select e.device_no from ${havingDependents(profileId)} and i.no::text = ${no} and w.device_no is null`;
}

/** Devices `e` of each profile `i` that stands on this one, and whether they are reached, `w`. */
function havingDependents(profileId: string): Sql {
  return Prisma.sql`profile i join profile_device e on e.profile_no = i.no and ${hasIt(Prisma.sql`e`)}
        left join wanted w on w.device_no = e.device_no and w.state = 'pending'
      where i.deleted_at is null and i.root_profile_no = (select no from profile where id = ${profileId}::uuid)`;
}
