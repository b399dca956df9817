import type pg from 'pg';
import { fixSession } from './fix-session.ts';

/**
 * Everything that `work` reads is as it was at one moment, while others go on writing. When it fails the connection is
 * closed, not rolled back: a COPY may still be under way on it, and there is nothing to undo.
 */
export async function inSnapshot<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin transaction isolation level repeatable read, read only');
    await fixSession(client);
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}
