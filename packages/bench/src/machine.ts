import { availableParallelism, totalmem } from 'node:os';
import type { Pool } from 'pg';

/** What a figure depends on, without saying whose machine it is. */
export function describeMachine(): string {
  const gibibytes = Math.round(totalmem() / 1024 ** 3);
  const parts = [
    `${availableParallelism()} cores`,
    `${gibibytes} GiB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
  ];
  return parts.join(', ');
}

export async function describeMachineAndDatabase(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  return `${describeMachine()}, PostgreSQL ${rows[0]?.version}`;
}
