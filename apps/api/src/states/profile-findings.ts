import type { Assignment } from '@countersign/targeting/assignment/assignment';
import { reachFinding } from '@countersign/targeting/coverage/counted';
import { deletedGroupFindings } from '@countersign/targeting/coverage/deleted-groups';
import type { CoverageFinding } from '@countersign/targeting/coverage/finding';
import { consumerCoverage } from '../assignments/consumers.ts';
import type { Run } from '../evaluation/run.ts';
import type { StateCount } from '../evaluation/state-counts.ts';
import { wantedRows } from '../evaluation/wanted.ts';
import { storedRows } from './stored-rows.ts';
import { storedBearers, storedClashes } from './stored-warnings.ts';
import type { Seeing } from '../visible-to.ts';
import { Prisma } from '../generated/prisma/client.ts';

type Profile = {
  /** Who is told. */
  actor: Seeing;
  id: string;
  no: number;
  counts: readonly StateCount[];
  /** Nothing waits to be evaluated: only then can it be told who is not reached. */
  settled: boolean;
};

/** What is to be known of how a profile is assigned, from what is stored. */
export async function profileFindings(
  run: Run,
  { actor, id, no, counts, settled }: Profile,
): Promise<CoverageFinding[]> {
  const lines = await run<
    Assignment & { groupName: string | null }
  >(Prisma.sql`select a.mode, a.target, g.id as "groupId", f.id as "filterId",
      a.filter_mode as "filterMode", a.group_name as "groupName"
    from assignment a left join directory_group g on g.no = a.group_no left join filter f on f.no = a.filter_no
    where a.profile_no = ${no} order by a.ord`);
  const deleted = lines.filter(({ target, groupId }) => target === 'group' && groupId === null);
  const assigned = lines.some(({ mode }) => mode === 'include');
  const findings = deletedGroupFindings(
    deleted.map(({ mode, groupName }) => ({ mode, name: groupName ?? '' })),
  );
  if (!settled) return findings;
  const reached = counts.reduce((sum, { state, count }) => sum + (state === 'notApplicable' ? 0 : count), 0);
  const reach = reachFinding({ assigned, reached });
  const gets = Prisma.sql`with ${wantedRows(storedRows(no))} select device_no from wanted where state = 'pending'`;
  const consumers = await consumerCoverage(run, { profileId: id, reached: gets, lines });
  return [
    ...(reach ? [reach] : []),
    ...(await storedClashes(run, { actor, no, counts })),
    ...(await storedBearers(run, { actor, no, lines })),
    ...findings,
    ...consumers,
  ];
}
