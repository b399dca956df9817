import type { PersonValues } from '@countersign/contract/people';
import type pg from 'pg';
import { frequentValues } from '../frequent-values.ts';

export async function readPersonValues(pool: pg.Pool): Promise<PersonValues> {
  return { department: await frequentValues(pool, 'person', 'department') };
}
