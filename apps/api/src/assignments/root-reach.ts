import type { RootsReach, TargetQuestion } from '@countersign/contract/assignments';
import { hasIt, wantedRows } from '../evaluation/wanted.ts';
import { wantedOnce } from '../evaluation/wanted-once.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { visibleTo } from '../visible-to.ts';
import { type Deps, ask } from './preview-targets.ts';

type Row = { id: string; assigned: boolean; reached: number; of: number };

/** Every trusted profile of the family against the devices of an unsaved list (+c11). */
export async function reachOfRoots(deps: Deps, question: TargetQuestion): Promise<RootsReach> {
  const { actor } = deps;
  const { asked, covered } = await ask(deps, question);
  const rows = await wantedOnce(deps.pool, asked, (run, once) =>
    run<Row>(Prisma.sql`with ${wantedRows(once)},
    mine as materialized (select device_no from wanted where state = 'pending'),
    trusted as materialized (select no, id from profile p
      where type = 'trusted' and platform_family = ${covered.family} and deleted_at is null
        and ${visibleTo(actor, Prisma.sql`p`)}),
    had as (select r.profile_no, count(*)::int as n from mine m join profile_device r on r.device_no = m.device_no
      where r.profile_no in (select no from trusted) and ${hasIt(Prisma.sql`r`)} group by r.profile_no)
    select t.id, exists (select from assignment a where a.profile_no = t.no and a.mode = 'include') as assigned,
        coalesce(h.n, 0) as reached, (select count(*)::int from mine) as of
      from trusted t left join had h on h.profile_no = t.no order by t.no`),
  );
  return {
    of: rows[0]?.of ?? 0,
    roots: rows.map(({ id, assigned, reached }) => ({ id, assigned, reached })),
  };
}
