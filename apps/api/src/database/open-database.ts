import type { Pool } from 'pg';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { claimInstance, describeInstance, findInstance, type Instance, InstanceError } from '../instance.ts';
import {
  type Connection,
  createPool,
  createPrisma,
  type PoolOptions,
  requireSupportedServer,
} from './connect.ts';
import { type SocketConnection, startEmbedded } from './embedded/embedded.ts';

export type OpenDatabase = {
  connection: Connection;
  pool: Pool;
  db: PrismaClient;
  /** What others may be told of where it is. */
  place: NonNullable<Instance['database']>;
  /** Resolves with its last words when an embedded server has ended, asked or not. */
  ended: Promise<string>;
  close(): Promise<void>;
};

type Where = { databaseUrl: string | undefined; dataDirectory: string };

/** The server's database: its own, started here, or yours. The caller has claimed the data folder. */
export async function openDatabase(where: Where, options: PoolOptions = {}): Promise<OpenDatabase> {
  if (where.databaseUrl) return connectTo({ connectionString: where.databaseUrl }, { place: 'url' }, options);
  const embedded = await startEmbedded({ dataDirectory: where.dataDirectory });
  try {
    const opened = await connectTo(embedded.connection, placeOf(embedded.connection), options);
    const close = async () => {
      await opened.close();
      await embedded.stop();
    };
    return { ...opened, ended: embedded.ended, close };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

/**
 * A command's database: that of the running server, which it finds by the file in the data folder; else yours; else
 * the embedded one, started for as long as the command takes.
 */
export async function openDatabaseForCommand(where: Where): Promise<OpenDatabase> {
  const options = { application: 'countersign command', max: 4 };
  if (where.databaseUrl) return openDatabase(where, options);
  const running = findInstance(where.dataDirectory);
  if (!running) return openAlone(where, options);
  const found = running.database;
  if (!found) throw new InstanceError(`${describeInstance(running)} Try again in a moment.`);
  if (found.place === 'url') {
    throw new InstanceError(
      `${describeInstance(running)} It uses DATABASE_URL: set it for this command too.`,
    );
  }
  const { host, user, database } = found;
  return connectTo({ host, user, database }, found, options);
}

async function openAlone(where: Where, options: PoolOptions): Promise<OpenDatabase> {
  const claim = claimInstance(where.dataDirectory, 'command');
  try {
    const opened = await openDatabase(where, options);
    const close = async () => {
      await opened.close();
      claim.release();
    };
    return { ...opened, close };
  } catch (error) {
    claim.release();
    throw error;
  }
}

async function connectTo(
  connection: Connection,
  place: OpenDatabase['place'],
  options: PoolOptions,
): Promise<OpenDatabase> {
  const pool = createPool(connection, options);
  try {
    await requireSupportedServer(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const db = createPrisma(pool);
  const close = async () => {
    await db.$disconnect();
    await pool.end();
  };
  return { connection, pool, db, place, ended: new Promise(() => undefined), close };
}

function placeOf(connection: SocketConnection): OpenDatabase['place'] {
  return { place: 'embedded', ...connection };
}
