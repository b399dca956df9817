import { own } from '../evaluation/what-if.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Run } from '../evaluation/run.ts';

/** Only the reason is another one, or nothing at all. */
const unmoved = Prisma.sql`w.was = w.becomes and (w.cause <> 'changed' or w.had_cause = 'changed')`;

/**
 * What a row of `what_if` is to its device; null is nothing. One that was to get it, or has it, loses it; one that could not
 * use it, or had a conflict before anything was delivered, has nothing to lose. A conflict leaves on the device what is there.
 */
const outcome = Prisma.sql`case
    when ${unmoved} then null
    when becomes = 'pending' and was in ('nothing', 'notApplicable', 'leaving') then 'gains'
    when becomes = 'pending' and was = 'conflict' and delivered_generation is null then 'gains'
    when becomes = 'pending' and delivered_generation < r.generation then 'reissued'
    when becomes = 'pending' and delivered_generation is not null then 'again'
    when becomes = 'conflict' then 'conflicts'
    when becomes = 'notApplicable' and was in ('nothing', 'conflict', 'leaving') then 'notApplicable'
    when becomes in ('nothing', 'notApplicable') and was in ('pending', 'succeeded', 'error') then 'loses'
    when becomes = 'leaving' then 'loses' end`;

/** A version since the one that the device has may ask for another certificate. */
const asking = Prisma.sql`profile_revision where effect = 'reissue'`;

/** What the change does, a row for each profile and device that it does something to. */
export async function outcomes(run: Run): Promise<Prisma.Sql> {
  const told = Prisma.sql`select profile_no, device_no, cause, outcome
    from (select w.profile_no, w.device_no, w.cause, ${outcome} as outcome from what_if w
      left join (select profile_no, max(generation) as generation from ${asking} group by profile_no) r
        on r.profile_no = w.profile_no) w where outcome is not null`;
  const changed = await run<{ no: number }>(
    Prisma.sql`select distinct profile_no as no from ${asking} and ${own}`,
  );
  if (changed.length === 0) return told;
  // They wait for a version that keeps their certificate: their rows stay as they are, and yet another certificate comes.
  return Prisma.sql`${told} union all
    select e.profile_no, e.device_no, e.cause, 'reissued' from profile_device e
      where e.profile_no = any(${changed.map(({ no }) => no)}::int[])
        and e.intent = 'apply' and e.state = 'pending' and e.cause = 'changed'
        and not exists (select from ${asking} and not ${own} and profile_no = e.profile_no and generation > e.delivered_generation)
        and not exists (select from what_if w where w.profile_no = e.profile_no and w.device_no = e.device_no
          and not (${unmoved}))`;
}
