import { PrismaPg } from '@prisma/adapter-pg';
import { Pool, type PoolConfig } from 'pg';
import { PrismaClient } from '../generated/prisma/client.ts';
import { DatabaseError } from './database-error.ts';

/** A URL, or the socket of the embedded server. */
export type Connection = PoolConfig;

export type PoolOptions = {
  /** Shown in pg_stat_activity. */
  application?: string;
  max?: number;
  /** Milliseconds; none for the long work of a command. */
  statementTimeout?: number;
};

/** Milliseconds until a request gives up waiting for one of the pool's connections. */
const patience = 10_000;

export function createPool(connection: Connection, options: PoolOptions = {}): Pool {
  const pool = new Pool({
    max: options.max ?? 20,
    connectionTimeoutMillis: patience,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    idle_in_transaction_session_timeout: 60_000,
    // Prisma writes a timestamp without its zone, so the session must be in UTC whatever the server's default is.
    options: '-c timezone=UTC',
    ...(options.statementTimeout === undefined ? {} : { statement_timeout: options.statementTimeout }),
    ...connection,
    application_name: options.application ?? 'countersign',
  });
  surviveLostServer(pool);
  return pool;
}

export function createPrisma(pool: Pool): PrismaClient {
  // Prisma's own five seconds would end what a busy machine or a slow disk merely does slowly.
  const transactionOptions = { timeout: 60_000, maxWait: patience };
  return new PrismaClient({ adapter: new PrismaPg(pool), transactionOptions });
}

/**
 * A connection that breaks emits `error`, and Node ends a process that does not listen (57P01 when the server goes).
 * Whoever runs the next query is told by its rejection.
 */
export function surviveLostServer(pool: Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
}

const oldest = { number: 150_000, name: '15' };

/** PostgreSQL 15 is the first that may revoke CREATE on the schema `public` by default and knows what our SQL uses. */
export async function requireSupportedServer(pool: Pool): Promise<void> {
  const version = await askVersion(pool);
  if (Number(version.number) >= oldest.number) return;
  const sentence = `The database is PostgreSQL ${version.name}; Countersign needs ${oldest.name} or later.`;
  throw new DatabaseError('database.too-old', sentence);
}

async function askVersion(pool: Pool): Promise<{ number: string; name: string }> {
  try {
    const { rows } = await pool.query<{ number: string; name: string }>(
      `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS name`,
    );
    return rows[0] ?? { number: '0', name: 'of an unknown version' };
  } catch (cause) {
    const reason = cause instanceof Error && cause.message ? cause.message : String(cause);
    throw new DatabaseError('database.unreachable', `The database cannot be reached: ${reason}.`, { cause });
  }
}
