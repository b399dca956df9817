import { type Connection, createPool } from '@countersign/api/database/connect';
import { startEmbedded } from '@countersign/api/database/embedded/embedded';
import { migrate } from '@countersign/api/database/migrate';
import type { Pool } from 'pg';

export type DurableDatabase = AsyncDisposable & { connection: Connection; pool: Pool };

/** A migrated database as `npm start` would run it: what a bench measures must survive a power cut too. */
export async function startDurableDatabase(dataDirectory: string): Promise<DurableDatabase> {
  const server = await startEmbedded({ dataDirectory });
  const pool = createPool(server.connection, { application: 'countersign bench', max: 4 });
  const end = async () => {
    await pool.end();
    await server.stop();
  };
  try {
    await migrate(server.connection);
  } catch (error) {
    await end();
    throw error;
  }
  return { connection: server.connection, pool, [Symbol.asyncDispose]: end };
}
