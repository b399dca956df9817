import { Prisma } from '../generated/prisma/client.ts';
import type { Run } from './run.ts';

/** More devices than this are cheaper profile by profile (semantics.md 3). */
const fewDevices = 200;

type Why = 'assignment' | 'profile' | 'filter' | 'group' | 'directory' | 'slot' | 'nightly';
type Reason = { why: Why; now: Date };

async function queue(run: Run, profiles: Prisma.Sql, { why, now }: Reason): Promise<void> {
  await run(Prisma.sql`insert into evaluation_queue (profile_no, why, queued_at)
    select distinct no, ${why}, ${now}::timestamptz from profile where ${profiles}`);
}

export async function queueProfiles(run: Run, nos: readonly number[], reason: Reason): Promise<void> {
  if (nos.length > 0) await queue(run, Prisma.sql`no = any(${[...nos]}::int[])`, reason);
}

/** Every profile that is assigned, or was and has something to take back. */
export async function queueAll(run: Run, reason: Reason): Promise<void> {
  await queue(
    run,
    Prisma.sql`exists (select from assignment a where a.profile_no = no) or exists (select from profile_device e where e.profile_no = no)`,
    reason,
  );
}

/** The profiles that one of the groups is assigned to, with or without. */
export async function queueGroups(run: Run, groupNos: readonly number[], reason: Reason): Promise<void> {
  if (groupNos.length > 0)
    await queue(
      run,
      Prisma.sql`no in (select profile_no from assignment where group_no = any(${[...groupNos]}::int[]))`,
      reason,
    );
}

export async function queueFilter(run: Run, filterNo: number, reason: Reason): Promise<void> {
  await queue(
    run,
    Prisma.sql`no in (select profile_no from assignment where filter_no = ${filterNo})`,
    reason,
  );
}

/** Devices whose properties, user or groups changed: themselves when they are few, else everything. */
export async function queueDevices(run: Run, deviceNos: readonly number[], reason: Reason): Promise<void> {
  if (deviceNos.length > fewDevices) return queueAll(run, reason);
  if (deviceNos.length === 0) return;
  await run(Prisma.sql`insert into evaluation_queue (device_no, why, queued_at)
    select n, ${reason.why}, ${reason.now}::timestamptz from unnest(${[...new Set(deviceNos)]}::int[]) n`);
}
