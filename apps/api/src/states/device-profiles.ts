import type { Page } from '@countersign/contract/lists';
import type { DeviceProfile, DeviceProfileQuery } from '@countersign/contract/states';
import type pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';
import { anywhere } from '../lists/anywhere.ts';
import { listPage } from '../lists/keyset.ts';
import { runOn } from '../evaluation/run.ts';
import { Problem } from '../problem.ts';
import { stateColumns, stateConditions, stateTables } from './profile-states.ts';

/** What a device gets, with the reason for each. */
export async function listDeviceProfiles(
  pool: pg.Pool,
  id: string,
  query: DeviceProfileQuery,
): Promise<Page<DeviceProfile>> {
  const [device] = await runOn(pool)<{ no: number }>(
    Prisma.sql`select no from device where id = ${id}::uuid`,
  );
  if (!device)
    throw new Problem('device.not-found', 'It may have been deleted; the audit log still names it.');
  return listPage<DeviceProfile, DeviceProfile>({
    pool,
    select: Prisma.sql`json_build_object('id', p.id, 'kind', p.kind, 'type', p.type, 'platform', p.platform,
      'displayName', p.display_name) as profile, ${stateColumns}`,
    from: Prisma.sql`profile_device e join profile p on p.no = e.profile_no ${stateTables}`,
    where: [
      Prisma.sql`e.device_no = ${device.no}`,
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
