import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import { randomUUID } from 'node:crypto';
import { DatabaseError, Pool } from 'pg';
import { type Connection, surviveLostServer } from './connect.ts';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type Result = { fields: { dataTypeID: number }[] };

/** PostgreSQL's internal one-byte type, for which the adapter has no name although the catalog tables use it. */
const charOid = 18;
const textOid = 25;

/**
 * Prisma's adapter with three faults of @prisma/adapter-pg (up to 7.10.1) worked round, for the schema engine only:
 * it splits scripts at every semicolon, it drops the shadow database while connected to it, and it cannot describe
 * any database because `"char"` is unknown to it. It also forgets what PostgreSQL said: `failure` keeps that.
 */
export class MigrationAdapter extends PrismaPg {
  failure: DatabaseError | undefined;
  readonly #connection: Connection;
  readonly #opened: SqlDriverAdapter[] = [];

  constructor(connection: Connection) {
    // One connection, because the engine's lock belongs to the session that took it.
    const config = { ...connection, max: 1, application_name: 'countersign migrate' };
    super(config);
    this.#connection = config;
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    surviveLostServer(adapter.underlyingDriver());
    return this.#mend(adapter);
  }

  override async connectToShadowDb(): Promise<Adapter> {
    const database = `countersign_shadow_${randomUUID()}`;
    const administration = new Pool(this.#connection);
    surviveLostServer(administration);
    await administration.query(`CREATE DATABASE "${database}"`);
    const shadow = new PrismaPg(withDatabase(this.#connection, database));
    const adapter = await shadow.connect();
    surviveLostServer(adapter.underlyingDriver());
    const disconnect = adapter.dispose.bind(adapter);
    adapter.dispose = once(async () => {
      await disconnect();
      await administration.query(`DROP DATABASE "${database}"`);
      await administration.end();
    });
    return this.#mend(adapter);
  }

  /** Every connection, also those the engine forgot: a template database must have none. */
  async disposeAll(): Promise<void> {
    for (const adapter of this.#opened) await adapter.dispose();
  }

  #mend(adapter: Adapter): Adapter {
    describeChar(adapter);
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script); // one message, hence one transaction
      } catch (error) {
        if (error instanceof DatabaseError) this.failure = error;
        throw error;
      }
    };
    adapter.dispose = once(adapter.dispose.bind(adapter));
    this.#opened.push(adapter);
    return adapter;
  }
}

/** Read as text, then named a character again, which is what the engine expects of these columns. */
function describeChar(adapter: Adapter): void {
  const inner = adapter as unknown as { performIO(query: SqlQuery): Promise<Result> };
  const performIO = inner.performIO.bind(adapter);
  let characters: number[] = [];
  inner.performIO = async (query) => {
    const result = await performIO(query);
    characters = [];
    result.fields.forEach((field, index) => {
      if (field.dataTypeID !== charOid) return;
      characters.push(index);
      field.dataTypeID = textOid;
    });
    return result;
  };
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query): Promise<SqlResultSet> => {
    const set = await queryRaw(query);
    for (const index of characters) set.columnTypes[index] = ColumnTypeEnum.Character;
    return set;
  };
}

function withDatabase(connection: Connection, database: string): Connection {
  const { connectionString, ...rest } = connection;
  if (!connectionString) return { ...rest, database };
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return { ...rest, connectionString: url.href };
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}
