import type { Pool } from 'pg';
import type { Caller } from './caller.ts';
import type { House } from './seed-profiles.ts';

/** Where the measurements take place; `appPool` is what the app asks, `pool` is ours. */
export type Place = { pool: Pool; appPool: Pool; call: Caller; house: House };

export const now = () => new Date();
