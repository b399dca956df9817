import type { CoverageFinding } from '@countersign/targeting/coverage/finding';
import { countedFinding } from '@countersign/targeting/coverage/counted';
import type { Run } from '../evaluation/run.ts';
import { wantedRows } from '../evaluation/wanted.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { profileName, visibleTo } from '../visible-to.ts';
import type { Covered } from './coverage.ts';

/** Each is a line to read; who has more of them has one cause. */
const mostNamed = 5;

/** Other profiles that want the same place on the same devices: neither is delivered there. */
export async function clashFindings(run: Run, { question, actor }: Covered): Promise<CoverageFinding[]> {
  const rows = await run<{
    about: string;
    name: string;
    seen: boolean;
    devices: number;
    of: number;
  }>(Prisma.sql`with ${wantedRows(
    question,
  )}, clash as (select other_profile_no, count(*)::int as devices from wanted where state = 'conflict' group by other_profile_no)
    select p.no::text as about, ${profileName(actor, Prisma.sql`p`)} as name, ${visibleTo(actor, Prisma.sql`p`)} as seen, c.devices,
        (select count(*)::int from wanted where state in ('pending', 'conflict')) as of
      from clash c join profile p on p.no = c.other_profile_no order by c.devices desc, p.no limit ${mostNamed}`);
  return rows.flatMap(
    ({ name, seen, ...counted }) => countedFinding('slotClash', counted, seen ? `“${name}”` : name) ?? [],
  );
}
