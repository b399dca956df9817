import type pg from 'pg';
import type { Prisma } from '../generated/prisma/client.ts';

type Sql = Prisma.Sql;

/** How a statement is run: in a transaction of Prisma's, or on a connection of the pool. */
export type Run = <Row extends object>(sql: Sql) => Promise<Row[]>;

export function runIn(tx: Prisma.TransactionClient): Run {
  return async (sql) => tx.$queryRaw(sql);
}

/** Unnamed: what is evaluated has a text of its own each time a filter changes, and plans must not pile up. */
export function runOn(client: pg.Pool | pg.PoolClient): Run {
  return async <Row extends object>({ text, values }: Sql) => (await client.query<Row>(text, values)).rows;
}
