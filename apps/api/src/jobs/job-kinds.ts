import type { PgBoss } from 'pg-boss';
import type pg from 'pg';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Keyring } from '../secrets/keyring.ts';

/** What a job may touch. */
export type JobDeps = { pool: pg.Pool; db: PrismaClient; keyring: Keyring; boss: PgBoss; now: () => Date };

/** Long work that a person started: its row in `job` carries the progress and the result. */
export type JobKind = {
  name: string;
  run: (
    deps: JobDeps,
    progress: (done: number, total: number) => Promise<void>,
    /** The id of the row; a kind that was asked more than its name keeps what it was asked under it. */
    jobId: string,
  ) => Promise<object>;
};
