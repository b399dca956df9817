import { Prisma } from '../generated/prisma/client.ts';
import type { Scope } from './evaluate.ts';
import { queueDevices, queueProfiles } from './queue.ts';
import type { Run } from './run.ts';

type Sql = Prisma.Sql;

/** As many devices at once as one statement over all profiles serves well. */
const batch = 200;

/** What waits longest leaves the queue; `among` narrows it down. */
export async function takeScope(run: Run, among: Sql = Prisma.sql`true`): Promise<Scope | undefined> {
  const [first] = await run<{ profileNo: number | null }>(
    Prisma.sql`select profile_no as "profileNo" from evaluation_queue where ${among} order by no limit 1`,
  );
  if (!first) return undefined;
  if (first.profileNo !== null) {
    await run(Prisma.sql`delete from evaluation_queue where profile_no = ${first.profileNo} and ${among}`);
    return { profileNo: first.profileNo };
  }
  const taken = await run<{ deviceNo: number }>(Prisma.sql`delete from evaluation_queue where device_no in
      (select device_no from evaluation_queue where device_no is not null and ${among} order by no limit ${batch}) and ${among}
    returning device_no as "deviceNo"`);
  return { deviceNos: [...new Set(taken.map(({ deviceNo }) => deviceNo))] };
}

/** Profiles of the same slot see the device differently now: they are evaluated next, until nothing moves. */
export async function tellOfSlots(run: Run, scope: Scope, claimants: readonly number[]): Promise<void> {
  if (claimants.length === 0) return;
  const siblings = await run<{ no: number }>(Prisma.sql`select distinct o.no from profile p
    join profile o on o.slot = p.slot and o.platform_family = p.platform_family and o.no <> p.no and o.deleted_at is null
    where p.no = any(${[...claimants]}::int[])`);
  if (siblings.length === 0) return;
  if ('deviceNos' in scope) await queueDevices(run, scope.deviceNos, 'slot');
  else
    await queueProfiles(
      run,
      siblings.map(({ no }) => no),
      'slot',
    );
}
