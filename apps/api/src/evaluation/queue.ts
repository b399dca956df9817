import { Prisma } from '../generated/prisma/client.ts';
import type { Run } from './run.ts';

/** More devices than this are cheaper profile by profile (semantics.md 3). */
const fewDevices = 200;

type Why = 'assignment' | 'profile' | 'filter' | 'group' | 'directory' | 'slot' | 'nightly' | 'retry';

async function queue(run: Run, profiles: Prisma.Sql, why: Why): Promise<void> {
  await run(Prisma.sql`insert into evaluation_queue (profile_no, why, queued_at)
    select no, ${why}, now() from profile where ${profiles}`);
}

export async function queueProfiles(run: Run, nos: readonly number[], why: Why): Promise<void> {
  if (nos.length > 0) await queue(run, Prisma.sql`no = any(${[...nos]}::int[])`, why);
}

/** Every profile that is assigned, or was and has something to take back. */
export async function queueAll(run: Run, why: Why): Promise<void> {
  await queue(
    run,
    Prisma.sql`exists (select from assignment a where a.profile_no = profile.no) or exists (select from profile_device e where e.profile_no = profile.no)`,
    why,
  );
}

/** The profiles that one of the groups is assigned to, with or without. */
export async function queueGroups(run: Run, groupNos: readonly number[], why: Why): Promise<void> {
  if (groupNos.length > 0)
    await queue(
      run,
      Prisma.sql`no in (select profile_no from assignment where group_no = any(${[...groupNos]}::int[]))`,
      why,
    );
}

export async function queueFilter(run: Run, filterNo: number, why: Why): Promise<void> {
  await queue(run, Prisma.sql`no in (select profile_no from assignment where filter_no = ${filterNo})`, why);
}

/** Devices whose properties, user or groups changed: themselves when they are few, else everything. */
export async function queueDevices(run: Run, deviceNos: readonly number[], why: Why): Promise<void> {
  if (deviceNos.length > fewDevices) return queueAll(run, why);
  if (deviceNos.length === 0) return;
  await run(Prisma.sql`insert into evaluation_queue (device_no, why, queued_at)
    select n, ${why}, now() from unnest(${[...new Set(deviceNos)]}::int[]) n`);
}

export async function queueDevicesOf(run: Run, personNos: readonly number[], why: Why): Promise<void> {
  if (personNos.length === 0) return;
  const devices = await run<{ no: number }>(
    Prisma.sql`select no from device where person_no = any(${[...personNos]}::int[]) limit ${fewDevices + 1}`,
  );
  await queueDevices(
    run,
    devices.map(({ no }) => no),
    why,
  );
}
