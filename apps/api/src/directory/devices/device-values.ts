import type { DeviceValues } from '@countersign/contract/devices';
import type pg from 'pg';
import { Prisma } from '../../generated/prisma/client.ts';
import { run } from '../../lists/keyset.ts';
import { frequentValues, mostValues } from '../frequent-values.ts';

export async function readDeviceValues(pool: pg.Pool): Promise<DeviceValues> {
  const [category, manufacturer, model, osVersion] = await Promise.all([
    frequentValues(pool, 'device', 'category'),
    frequentValues(pool, 'device', 'manufacturer'),
    frequentValues(pool, 'device', 'model'),
    frequentVersions(pool),
  ]);
  return { category, manufacturer, model, osVersion };
}

/** As far as people speak of versions: Windows is told apart by its build, which is the third number, others by the first. */
const beginning = Prisma.sql`os_version_parts[1:case family when 'windows' then 3 else 1 end]`;

async function frequentVersions(pool: pg.Pool): Promise<string[]> {
  const rows = await run<{ value: string }>(
    pool,
    Prisma.sql`select array_to_string(parts, '.') as value from (select ${beginning} as parts from device
      where os_version_parts is not null group by 1 order by count(*) desc, 1 limit ${mostValues}) as frequent
      order by parts desc`,
  );
  return rows.map(({ value }) => value);
}
