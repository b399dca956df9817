import { Prisma } from '../generated/prisma/client.ts';
import type { Taken } from './next-scope.ts';
import { queueAll } from './queue.ts';
import type { Run } from './run.ts';

const second = 1_000;
const longest = 5 * 60 * second;

/** Rows that are due, as a condition on evaluation_queue. */
export function due(now: Date): Prisma.Sql {
  return Prisma.sql`(retry_at is null or retry_at <= ${now})`;
}

/** Profiles that could not be evaluated and will be, whole: until then whoever evaluates devices leaves them out. */
export const failing = Prisma.sql`(select profile_no from evaluation_queue where profile_no is not null and attempts > 0)`;

/** What cannot be evaluated waits, each time twice as long: one broken profile must not hold up the others. */
export async function putOff(run: Run, { scope, nos, attempts }: Taken, now: Date): Promise<void> {
  const pause = Math.min(longest, second * 2 ** attempts);
  await run(Prisma.sql`update evaluation_queue
    set attempts = ${attempts + 1}, retry_at = ${new Date(now.getTime() + pause)} where no = any(${nos}::bigint[])`);
  // Devices fail when one of all profiles does. Each on its own, that one is found, and the devices go on without it.
  if ('deviceNos' in scope && attempts === 1) await queueAll(run, 'retry');
}
