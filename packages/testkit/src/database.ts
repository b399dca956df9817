import { type Connection, createPool } from '@countersign/api/database/connect';
import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { inject } from 'vitest';
import { templateName, testPrefix, withDatabase } from './database-names.ts';

export type TestDatabase = {
  connection: Connection;
  pool: Pool;
  /** Ends the pool and drops the database. */
  drop(): Promise<void>;
};

/** A migrated database of one's own; one per test file is usual. */
export async function freshDatabase(): Promise<TestDatabase> {
  return makeDatabase(`TEMPLATE "${templateName}" STRATEGY file_copy`);
}

/** A database in which nothing is yet, for what migrates or restores. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return makeDatabase('TEMPLATE template0');
}

async function makeDatabase(options: string): Promise<TestDatabase> {
  const server = inject('databaseServer');
  const name = `${testPrefix}${randomBytes(6).toString('hex')}`;
  await runOnServer(server, `CREATE DATABASE "${name}" ${options}`);
  const connection = withDatabase(server, name);
  const pool = createPool(connection, { application: 'countersign test', max: 8 });
  const drop = async () => {
    await pool.end();
    await runOnServer(server, `DROP DATABASE "${name}" WITH (FORCE)`);
  };
  return { connection, pool, drop };
}

async function runOnServer(server: Connection, statement: string): Promise<void> {
  const pool = createPool(server, { max: 1 });
  try {
    await pool.query(statement);
  } finally {
    await pool.end();
  }
}
