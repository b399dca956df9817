import { createHash } from 'node:crypto';
import { type Page, countedUpTo } from '@countersign/contract/lists';
import type pg from 'pg';
import { z } from 'zod';
import { Prisma } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';

type Sql = ReturnType<typeof Prisma.sql>;

/** A column to order by. `as` is the type that its text form is read back with. */
export type SortColumn = { by: Sql; as: 'text' | 'timestamptz' | 'bigint' | 'int[]' };

type ListPlan = {
  pool: pg.Pool | pg.PoolClient;
  /** The columns, without the keyword. */
  select: Sql;
  from: Sql;
  where: Sql[];
  sort: SortColumn;
  descending: boolean;
  /** Unique and of type bigint or integer: what keeps the order total. */
  tie: Sql;
  cursor: string | undefined;
  limit: number;
  /** Its text or the plan that suits depends on what was asked: no plan is kept under a name. */
  unnamed?: true;
};

type ListOptions<Row, Item> = ListPlan & { present: (row: Row) => Item };

const cursorShape = z.tuple([z.string(), z.string().regex(/^\d{1,19}$/)]);

/** One page of a list by keyset: the cost does not grow with how far one has scrolled. */
export async function listPage<Row extends pg.QueryResultRow, Item>(
  options: ListOptions<Row, Item>,
): Promise<Page<Item>> {
  const { sort, tie, cursor, limit } = options;
  const direction = Prisma.raw(options.descending ? 'desc' : 'asc');
  const where = cursor === undefined ? options.where : [...options.where, beyond(options, cursor)];
  const rows = await ask<Row & { _sort: string; _tie: string }>(
    options,
    Prisma.sql`select ${options.select}, (${sort.by})::text as _sort, (${tie})::text as _tie from ${options.from}
      ${conditions(where)} order by ${sort.by} ${direction}, ${tie} ${direction} limit ${literal(limit + 1)}`,
  ).catch((cause: unknown) => {
    // SQLSTATE class 22, data exception: a place that somebody made up does not fit the column.
    if (cursor !== undefined && isDataException(cause)) throw badCursor(cause);
    throw cause;
  });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(options.present),
    next: last ? writeCursor([last._sort, last._tie]) : null,
    ...(cursor === undefined ? { total: await total(options, rows.length) } : {}),
  };
}

async function ask<Row extends pg.QueryResultRow>({ pool, unnamed }: ListPlan, sql: Sql): Promise<Row[]> {
  return unnamed ? (await pool.query<Row>(sql.text, sql.values)).rows : run<Row>(pool, sql);
}

function beyond({ sort, tie, descending }: ListPlan, cursor: string): Sql {
  const [value, tieValue] = readCursor(cursor);
  const than = Prisma.raw(descending ? '<' : '>');
  return Prisma.sql`(${sort.by}, ${tie}) ${than} (${value}::${Prisma.raw(sort.as)}, ${tieValue}::bigint)`;
}

/** A first page that is not full has told the total already. */
async function total(options: ListPlan, found: number): Promise<{ count: number; exact: boolean }> {
  if (found <= options.limit) return { count: found, exact: true };
  const [row] = await ask<{ count: number }>(
    options,
    Prisma.sql`select count(*)::int as count from
      (select from ${options.from} ${conditions(options.where)} limit ${literal(countedUpTo + 1)}) as counted`,
  );
  const count = row?.count ?? 0;
  return count > countedUpTo ? { count: countedUpTo, exact: false } : { count, exact: true };
}

export function conditions(where: Sql[]): Sql {
  return where.length === 0 ? Prisma.empty : Prisma.sql`where ${Prisma.join(where, ' and ')}`;
}

const names = new Map<string, string>();

/** A statement is named by its text, so that PostgreSQL plans it once per connection. */
export async function run<Row extends pg.QueryResultRow>(
  pool: pg.Pool | pg.PoolClient,
  sql: Sql,
): Promise<Row[]> {
  let name = names.get(sql.text);
  if (name === undefined) {
    name = `q_${createHash('sha256').update(sql.text).digest('base64url').slice(0, 24)}`;
    names.set(sql.text, name);
  }
  const { rows } = await pool.query<Row>({ name, text: sql.text, values: sql.values });
  return rows;
}

/** A limit that PostgreSQL can see: with a parameter it would plan for a tenth of the table, and anew each time. */
function literal(whole: number): Sql {
  return Prisma.raw(String(Math.trunc(whole)));
}

function writeCursor(place: [string, string]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function readCursor(cursor: string): [string, string] {
  try {
    return cursorShape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch (cause) {
    throw badCursor(cause);
  }
}

function badCursor(cause: unknown): Problem {
  return new Problem('list.bad-cursor', 'Leave `cursor` out to begin at the top of the list.', { cause });
}

function isDataException(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('22');
}
