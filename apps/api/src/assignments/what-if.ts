import type { Readable } from 'node:stream';
import type { WhatIfAnswer } from '@countersign/contract/assignments';
import { type Run } from '../evaluation/run.ts';
import { whatIf, whatIfRows } from '../evaluation/what-if.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { csvOf } from '../lists/csv.ts';

type Deps = { db: PrismaClient; now: () => Date };
type Tx = Prisma.TransactionClient;
/** What is done in a transaction that is taken back. */
export type Change = (tx: Tx) => Promise<unknown>;

/** What a change would do to devices. */
export async function tellWhatIf({ db, now }: Deps, change: Change): Promise<WhatIfAnswer> {
  return whatIf(db, { now: now(), change, answer: summarise });
}

/** All of it as a file. What a change does to devices is known when nothing of it is there any more, so it is kept until then. */
export async function exportWhatIf({ db, now }: Deps, change: Change): Promise<Readable> {
  const rows = await whatIf(db, {
    now: now(),
    change,
    answer: (run) =>
      run<{
        cells: string[];
      }>(Prisma.sql`select json_build_array(d.name, d.id, p.display_name, p.id, w.outcome, w.cause) as cells
      ${changedByName}`),
  });
  return csvOf(
    inBatch(rows),
    ['device', 'deviceId', 'profile', 'profileId', 'outcome', 'cause'],
    ({ cells }) => cells,
  );
}

async function* inBatch<Row>(rows: Row[]): AsyncGenerator<Row[]> {
  yield rows;
}

const shown = 100;

const outcome = Prisma.sql`case
    when becomes = 'pending' and was in ('nothing', 'notApplicable', 'leaving', 'conflict') then 'gains'
    when becomes = 'pending' and e.delivered_generation < r.generation then 'reissued'
    when becomes = 'pending' then 'again'
    when becomes = 'conflict' then 'conflicts'
    when becomes = 'notApplicable' and was in ('nothing', 'leaving') then 'notApplicable'
    else 'loses' end`;

/** A version since the one that the device has may ask for another certificate. */
const changed = Prisma.sql`(select w.*, ${outcome} as outcome from ${whatIfRows} w
    left join profile_device e on w.cause = 'changed' and e.profile_no = w.profile_no and e.device_no = w.device_no
    left join (select profile_no, max(generation) as generation from profile_revision where effect = 'reissue' group by profile_no) r
      on r.profile_no = w.profile_no
    where w.was is distinct from w.becomes or w.cause = 'changed') w`;

const changedByName = Prisma.sql`from ${changed} join device d on d.no = w.device_no join profile p on p.no = w.profile_no
    order by d.name_key collate "C", d.no, p.no`;

async function summarise(run: Run): Promise<WhatIfAnswer> {
  const [total] = await run<{ devices: number }>(
    Prisma.sql`select count(distinct device_no)::int as devices from ${changed}`,
  );
  const profiles = await run<
    WhatIfAnswer['profiles'][number]
  >(Prisma.sql`select p.id, p.display_name as "displayName",
      json_agg(json_build_object('outcome', c.outcome, 'count', c.count) order by c.outcome) as outcomes
    from (select profile_no, outcome, count(*)::int as count from ${changed} group by profile_no, outcome) c
      join profile p on p.no = c.profile_no
    group by p.no order by p.name_key collate "C", p.no`);
  const items = await run<
    WhatIfAnswer['items'][number]
  >(Prisma.sql`select json_build_object('id', d.id, 'name', d.name) as device,
      json_build_object('id', p.id, 'displayName', p.display_name) as profile, w.outcome, w.cause
    ${changedByName} limit ${shown}`);
  return { devices: total?.devices ?? 0, profiles, items };
}
