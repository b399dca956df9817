import type { DeviceStates } from '@countersign/contract/states';
import type pg from 'pg';
import { runOn } from '../evaluation/run.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { findDeviceNo } from './device-profiles.ts';

/** Whatever waits in the queue may concern the device: itself, or a profile that it has or is about to get. */
export async function readDeviceStates(pool: pg.Pool, id: string, now: Date): Promise<DeviceStates> {
  const no = await findDeviceNo(pool, id);
  const run = runOn(pool);
  const [oldest] = await run<{ queuedAt: Date | null }>(
    Prisma.sql`select min(queued_at) as "queuedAt" from evaluation_queue where device_no = ${no} or profile_no is not null`,
  );
  const counts = await run<DeviceStates['counts'][number]>(
    Prisma.sql`select state, cause, count(*)::int as count from profile_device where device_no = ${no}
      group by state, cause order by state, cause`,
  );
  const queuedAt = oldest?.queuedAt ?? null;
  return { asOf: queuedAt ?? now, waiting: queuedAt !== null, counts };
}
