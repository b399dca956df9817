import type { DeviceValues } from '@countersign/contract/devices';
import type pg from 'pg';
import { frequentValues } from '../frequent-values.ts';

export async function readDeviceValues(pool: pg.Pool): Promise<DeviceValues> {
  const [category, manufacturer, model] = await Promise.all([
    frequentValues(pool, 'device', 'category'),
    frequentValues(pool, 'device', 'manufacturer'),
    frequentValues(pool, 'device', 'model'),
  ]);
  return { category, manufacturer, model };
}
