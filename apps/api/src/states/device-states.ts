import type { DeviceStates } from '@countersign/contract/states';
import { runOn } from '../evaluation/run.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { visibleTo } from '../visible-to.ts';
import { findDeviceNo, findPersonNo } from './device-profiles.ts';
import type { Place } from './profile-states.ts';

export async function readDeviceStates(place: Place, id: string, now: Date): Promise<DeviceStates> {
  const no = await findDeviceNo(place.pool, id);
  return statesOf(place, Prisma.sql`device_no = ${no}`, now);
}

/** Of all devices of a user. */
export async function readPersonStates(place: Place, id: string, now: Date): Promise<DeviceStates> {
  const no = await findPersonNo(place.pool, id);
  return statesOf(place, Prisma.sql`device_no in (select no from device where person_no = ${no})`, now);
}

/**
 * Of the profiles that one sees, as the lists beside it. Whatever waits in the queue may concern the devices: themselves, or a profile that they have or are about to get.
 */
async function statesOf({ pool, actor }: Place, devices: Prisma.Sql, now: Date): Promise<DeviceStates> {
  const run = runOn(pool);
  const [oldest] = await run<{ queuedAt: Date | null }>(
    Prisma.sql`select min(queued_at) as "queuedAt" from evaluation_queue where ${devices} or profile_no is not null`,
  );
  const counts = await run<DeviceStates['counts'][number]>(
    Prisma.sql`select e.state, e.cause, count(*)::int as count from profile_device e join profile p on p.no = e.profile_no
      where ${devices} and ${visibleTo(actor, Prisma.sql`p`)}
      group by e.state, e.cause order by e.state, e.cause`,
  );
  const queuedAt = oldest?.queuedAt ?? null;
  return { asOf: queuedAt ?? now, waiting: queuedAt !== null, counts };
}
