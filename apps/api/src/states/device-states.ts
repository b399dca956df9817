import type { DeviceStates } from '@countersign/contract/states';
import type pg from 'pg';
import { runOn } from '../evaluation/run.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { findDeviceNo, findPersonNo } from './device-profiles.ts';

export async function readDeviceStates(pool: pg.Pool, id: string, now: Date): Promise<DeviceStates> {
  const no = await findDeviceNo(pool, id);
  return statesOf(pool, Prisma.sql`device_no = ${no}`, now);
}

/** Of all devices of a user. */
export async function readPersonStates(pool: pg.Pool, id: string, now: Date): Promise<DeviceStates> {
  const no = await findPersonNo(pool, id);
  return statesOf(pool, Prisma.sql`device_no in (select no from device where person_no = ${no})`, now);
}

/** Whatever waits in the queue may concern the devices: themselves, or a profile that they have or are about to get. */
async function statesOf(pool: pg.Pool, devices: Prisma.Sql, now: Date): Promise<DeviceStates> {
  const run = runOn(pool);
  const [oldest] = await run<{ queuedAt: Date | null }>(
    Prisma.sql`select min(queued_at) as "queuedAt" from evaluation_queue where ${devices} or profile_no is not null`,
  );
  const counts = await run<DeviceStates['counts'][number]>(
    Prisma.sql`select state, cause, count(*)::int as count from profile_device where ${devices}
      group by state, cause order by state, cause`,
  );
  const queuedAt = oldest?.queuedAt ?? null;
  return { asOf: queuedAt ?? now, waiting: queuedAt !== null, counts };
}
