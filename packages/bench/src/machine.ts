import { availableParallelism, totalmem } from 'node:os';
import type { Pool } from 'pg';

/** What a figure depends on, without saying whose machine it is. */
export async function describeMachine(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  const gibibytes = Math.round(totalmem() / 1024 ** 3);
  const parts = [
    `${availableParallelism()} cores`,
    `${gibibytes} GiB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    `PostgreSQL ${rows[0]?.version}`,
  ];
  return parts.join(', ');
}
