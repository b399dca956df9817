import type { Page } from '@countersign/contract/lists';
import type { DeviceProfile, DeviceProfileQuery, PersonProfile } from '@countersign/contract/states';
import type pg from 'pg';
import { type Seeing, visibleTo } from '../visible-to.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { anywhere } from '../lists/anywhere.ts';
import { listPage } from '../lists/keyset.ts';
import { runOn } from '../evaluation/run.ts';
import { Problem } from '../problem.ts';
import { type Place, stateColumns, stateConditions, stateTables } from './profile-states.ts';

const columnsFor = (
  actor: Seeing,
) => Prisma.sql`json_build_object('id', p.id, 'kind', p.kind, 'type', p.type, 'platform', p.platform,
  'displayName', p.display_name) as profile, ${stateColumns(actor)}`;

const tables = Prisma.sql`profile_device e join profile p on p.no = e.profile_no ${stateTables}`;

/** What a device gets, with the reason for each. */
export async function listDeviceProfiles(
  { pool, actor }: Place,
  id: string,
  query: DeviceProfileQuery,
): Promise<Page<DeviceProfile>> {
  const no = await findDeviceNo(pool, id);
  return listPage<DeviceProfile, DeviceProfile>({
    pool,
    select: columnsFor(actor),
    from: tables,
    where: [
      Prisma.sql`e.device_no = ${no}`,
      visibleTo(actor, Prisma.sql`p`),
      ...stateConditions(query),
      ...(query.search ? [Prisma.sql`p.search_key like ${anywhere(query.search)}`] : []),
    ],
    sort: { by: Prisma.sql`p.name_key collate "C"`, as: 'text' },
    descending: false,
    tie: Prisma.sql`p.no`,
    cursor: query.cursor,
    limit: query.limit,
    present: (row) => row,
  });
}

/** What the devices of a user get: device by device, each with its profiles by name. */
export async function listPersonProfiles(
  { pool, actor }: Place,
  id: string,
  query: DeviceProfileQuery,
): Promise<Page<PersonProfile>> {
  const no = await findPersonNo(pool, id);
  const search = query.search ? anywhere(query.search) : undefined;
  return listPage<PersonProfile, PersonProfile>({
    pool,
    select: Prisma.sql`json_build_object('id', d.id, 'name', d.name, 'family', d.family) as device, ${columnsFor(actor)}`,
    from: Prisma.sql`${tables} join device d on d.no = e.device_no`,
    where: [
      Prisma.sql`d.person_no = ${no}`,
      visibleTo(actor, Prisma.sql`p`),
      ...stateConditions(query),
      ...(search ? [Prisma.sql`(p.search_key like ${search} or d.search_key like ${search})`] : []),
    ],
    // A name has no line feed, so the shorter of two that begin alike stands first.
    sort: { by: Prisma.sql`(d.name_key || e'\n' || p.name_key) collate "C"`, as: 'text' },
    descending: false,
    tie: Prisma.sql`(e.device_no::bigint << 32) + e.profile_no`,
    cursor: query.cursor,
    limit: query.limit,
    present: (row) => row,
  });
}

export async function findPersonNo(pool: pg.Pool, id: string): Promise<number> {
  const [person] = await runOn(pool)<{ no: number }>(
    Prisma.sql`select no from person where id = ${id}::uuid`,
  );
  if (person) return person.no;
  throw new Problem('person.not-found', 'They may have been deleted; the audit log still names them.');
}

export async function findDeviceNo(pool: pg.Pool, id: string): Promise<number> {
  const [device] = await runOn(pool)<{ no: number }>(
    Prisma.sql`select no from device where id = ${id}::uuid`,
  );
  if (device) return device.no;
  throw new Problem('device.not-found', 'It may have been deleted; the audit log still names it.');
}
