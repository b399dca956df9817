import type { Assignment } from '@countersign/targeting/assignment/assignment';
import { bearerFinding, bearersOf } from '@countersign/targeting/coverage/chain';
import { countedFinding } from '@countersign/targeting/coverage/counted';
import type { CoverageFinding } from '@countersign/targeting/coverage/finding';
import { groupKinds } from '../assignments/group-kinds.ts';
import type { Run } from '../evaluation/run.ts';
import type { StateCount } from '../evaluation/state-counts.ts';
import { type Seeing, profileName, visibleTo } from '../visible-to.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** Each is a line to read; who has more of them has one cause. */
const mostNamed = 5;

/** Profiles with which it is in conflict, as the states have it; nothing is asked where the counts know of none. */
export async function storedClashes(
  run: Run,
  { actor, no, counts }: { actor: Seeing; no: number; counts: readonly StateCount[] },
): Promise<CoverageFinding[]> {
  if (!counts.some(({ state }) => state === 'conflict')) return [];
  const of = counts.reduce((sum, { state, count }) => sum + (state === 'notApplicable' ? 0 : count), 0);
  const rows = await run<{
    about: string;
    name: string;
    seen: boolean;
    devices: number;
  }>(Prisma.sql`select p.no::text as about, ${profileName(actor, Prisma.sql`p`)} as name, ${visibleTo(actor, Prisma.sql`p`)} as seen, c.devices
    from (select other_profile_no, count(*)::int as devices from profile_device
        where profile_no = ${no} and state = 'conflict' group by other_profile_no) c
      join profile p on p.no = c.other_profile_no order by c.devices desc, p.no limit ${mostNamed}`);
  return rows.flatMap(
    ({ about, name, seen, devices }) =>
      countedFinding('slotClash', { devices, of, about }, seen ? `“${name}”` : name) ?? [],
  );
}

/** Users and devices by the matrix of spec 4.3, against the trusted profile that it stands on, if one sees it. */
export async function storedBearers(
  run: Run,
  { actor, no, lines }: { actor: Seeing; no: number; lines: readonly Assignment[] },
): Promise<CoverageFinding[]> {
  const theirs = await run<
    Assignment & { name: string }
  >(Prisma.sql`select r.display_name as name, a.mode, a.target,
      g.id as "groupId", null as "filterId", 'none' as "filterMode"
    from profile p join profile r on r.no = p.root_profile_no join assignment a on a.profile_no = r.no
      left join directory_group g on g.no = a.group_no
    where p.no = ${no} and ${visibleTo(actor, Prisma.sql`r`)}`);
  const [root] = theirs;
  if (!root) return [];
  const groups = await groupKinds(
    run,
    [...lines, ...theirs].flatMap(({ groupId }) => groupId ?? []),
  );
  const trusted = { name: root.name, bearers: bearersOf(theirs, groups) };
  return [bearerFinding(bearersOf(lines, groups), trusted)].filter((finding) => finding !== undefined);
}
