import { Prisma } from '../generated/prisma/client.ts';
import type { Scope } from './evaluate.ts';
import { queueDevices, queueProfiles } from './queue.ts';
import type { Run } from './run.ts';

type Sql = Prisma.Sql;

/** As many devices at once as one statement over all profiles serves well. */
const batch = 200;

/** What left the queue: its rows, and how often it has failed already. */
export type Taken = { scope: Scope; nos: string[]; attempts: number };

/** Which rows may be taken, and which of them may be the first. */
type Among = { among?: Sql; first?: Sql };

const any = Prisma.sql`true`;

/** What waits longest leaves the queue, with all that waits about the same. */
export async function takeScope(run: Run, { among = any, first = any }: Among): Promise<Taken | undefined> {
  const waiting = Prisma.sql`from evaluation_queue where ${among} and ${first}`;
  const [longest] = await run<{ profileNo: number | null }>(
    Prisma.sql`select profile_no as "profileNo" ${waiting} order by no limit 1`,
  );
  if (!longest) return undefined;
  const { profileNo } = longest;
  const which =
    profileNo === null
      ? Prisma.sql`device_no in (select device_no ${waiting} and device_no is not null order by no limit ${batch})`
      : Prisma.sql`profile_no = ${profileNo}`;
  const rows = await run<{ no: string; deviceNo: number | null; attempts: number }>(
    Prisma.sql`delete from evaluation_queue where ${which} and ${among}
      returning no::text, device_no as "deviceNo", attempts`,
  );
  const deviceNos = new Set(rows.flatMap(({ deviceNo }) => deviceNo ?? []));
  return {
    scope: profileNo === null ? { deviceNos: [...deviceNos] } : { profileNo },
    nos: rows.map(({ no }) => no),
    attempts: Math.max(0, ...rows.map(({ attempts }) => attempts)),
  };
}

/** Profiles of the same slot see the device differently now: they are evaluated next, until nothing moves. */
export async function tellOfSlots(run: Run, scope: Scope, claimants: readonly number[]): Promise<void> {
  const siblings = await slotSiblings(run, claimants);
  if (siblings.length === 0) return;
  if ('deviceNos' in scope) await queueDevices(run, scope.deviceNos, 'slot');
  else await queueProfiles(run, siblings, 'slot');
}

export async function slotSiblings(run: Run, profileNos: readonly number[]): Promise<number[]> {
  if (profileNos.length === 0) return [];
  const siblings = await run<{ no: number }>(Prisma.sql`select distinct o.no from profile p
    join profile o on o.slot = p.slot and o.platform_family = p.platform_family and o.no <> p.no and o.deleted_at is null
    where p.no = any(${[...profileNos]}::int[])`);
  return siblings.map(({ no }) => no);
}
