import type { Readable } from 'node:stream';
import type { WhatIfAnswer } from '@countersign/contract/assignments';
import { everyRow } from '../evaluation/every-row.ts';
import { type Run } from '../evaluation/run.ts';
import { own, whatIf } from '../evaluation/what-if.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { type Seeing, profileName, profileReference } from '../visible-to.ts';
import { csvOf } from '../lists/csv.ts';
import { spool } from '../lists/spool.ts';
import { outcomes } from './outcomes.ts';

type Deps = {
  db: PrismaClient;
  now: () => Date;
  /** Who asks: told of all devices, and by name of the profiles that they see. */
  actor: Seeing;
  /** Of a change that takes long itself, and may wait for others as long. */
  patient?: boolean | undefined;
};
type Tx = Prisma.TransactionClient;
/** What is done in a transaction that is taken back. */
export type Change = (tx: Tx) => Promise<unknown>;

/** What a change would do to devices. */
export async function tellWhatIf({ db, now, actor, patient }: Deps, change: Change): Promise<WhatIfAnswer> {
  return whatIf(db, { now: now(), patient, change, answer: summarise(actor) });
}

/**
 * All of it as a file. What a change does to devices is known when nothing of it is there any more: the rows are put aside
 * first, and whoever reads them slowly keeps nobody waiting.
 */
export async function exportWhatIf({ db, now, actor, patient }: Deps, change: Change): Promise<Readable> {
  return whatIf(db, {
    now: now(),
    patient,
    change,
    answer: async (run) => {
      const rows = everyRow<{ cells: string[] }>(
        run,
        Prisma.sql`with changed as (${await outcomes(run)}) select json_build_array(d.name, d.id,
          ${profileName(actor, Prisma.sql`p`)}, case when not ${await madeBy(run)} then p.id end, w.outcome, w.cause) as cells ${changedByName}`,
      );
      return spool(csvOf(rows, columns, ({ cells }) => cells));
    },
  });
}

const columns = ['device', 'deviceId', 'profile', 'profileId', 'outcome', 'cause'];

const shown = 100;

const changedByName = Prisma.sql`from changed w join device d on d.no = w.device_no join profile p on p.no = w.profile_no
      left join person u on u.no = d.person_no
    order by d.name_key collate "C", d.no, p.no`;

/** What the change makes has an id that nobody can use: made again it has another one. */
async function madeBy(run: Run): Promise<Prisma.Sql> {
  const made = await run<{ no: number }>(
    Prisma.sql`select profile_no as no from profile_revision where effect = 'created' and ${own}`,
  );
  return Prisma.sql`p.no = any(${made.map(({ no }) => no)}::int[])`;
}

function referenceTo(made: Prisma.Sql, actor: Seeing): Prisma.Sql {
  const reference = Prisma.sql`${profileReference(actor, Prisma.sql`p`)}::jsonb`;
  return Prisma.sql`case when ${made} then ${reference} - 'id' else ${reference} end`;
}

/** They have fetched nothing yet, or not the version before this one, so that it is no second one for them. */
const yetToFetch = Prisma.sql`select count(distinct e.device_no)::int from profile_device e
    where e.intent = 'apply' and e.state in ('pending', 'error')
      and (e.delivered_generation is null or e.cause = 'changed')
      and e.profile_no in (select r.profile_no from profile_revision r where ${own} and r.effect in ('resend', 'reissue'))
      and not exists (select from changed w where w.profile_no = e.profile_no and w.device_no = e.device_no)`;

/** In one statement, so that what changed is made out once. */
const summarise =
  (actor: Seeing) =>
  async (run: Run): Promise<WhatIfAnswer> => {
    const profile = referenceTo(await madeBy(run), actor);
    const [told] = await run<WhatIfAnswer>(Prisma.sql`with changed as materialized (${await outcomes(run)}),
    counted as (select profile_no, outcome, count(*)::int as count from changed group by profile_no, outcome),
    profiles as (
      select ${profile} as profile, p.name_key, p.no,
          json_agg(json_build_object('outcome', c.outcome, 'count', c.count) order by c.outcome) as outcomes
        from counted c join profile p on p.no = c.profile_no group by p.no),
    items as (
      select d.id as device_id, d.name, d.name_key, d.no as device_no, ${profile} as profile, p.no, w.outcome, w.cause,
          case when u.no is not null then json_build_object('id', u.id, 'name', u.name, 'upn', u.upn) end as person
        ${changedByName} limit ${shown})
    select (select count(*)::int from (select distinct device_no from changed) as d) as devices, (${yetToFetch}) as instead,
      coalesce((select json_agg(profile || jsonb_build_object('outcomes', outcomes)
        order by name_key collate "C", no) from profiles), '[]') as profiles,
      coalesce((select json_agg(json_build_object('device', json_build_object('id', device_id, 'name', name), 'person', person,
        'profile', profile, 'outcome', outcome, 'cause', cause)
        order by name_key collate "C", device_no, no) from items), '[]') as items`);
    if (!told) throw new Error('nothing was told of a what-if');
    return told;
  };
