import { Prisma } from '../generated/prisma/client.ts';

type Table = 'person' | 'device' | 'directory_group';

type Cell = string | number | boolean | Date | null | readonly number[] | object;

/** A row by the names of schema.prisma. */
export type Columns = Record<string, Cell>;

/**
 * Rows as one statement, one or ten thousand: a single person goes the way of a whole import. Prisma would write an
 * unknown version as an empty list, which is less than every version instead of unknown.
 */
export async function insertRows(
  tx: Prisma.TransactionClient,
  table: Table,
  rows: readonly Columns[],
): Promise<{ no: number; id: string }[]> {
  const columns = columnsOf(rows);
  if (columns.length === 0) return [];
  return tx.$queryRaw<{ no: number; id: string }[]>(
    Prisma.sql`insert into ${Prisma.raw(table)} (${Prisma.raw(columns.join(', '))})
      select ${Prisma.raw(columns.join(', '))} from ${populated(table, rows)} returning no, id`,
  );
}

/** Rows that carry `no`; each raises the version of its record. */
export async function updateRows(
  tx: Prisma.TransactionClient,
  table: Table,
  rows: readonly Columns[],
): Promise<void> {
  const columns = columnsOf(rows).filter((name) => name !== 'no');
  if (columns.length === 0) return;
  const assignments = columns.map((name) => `${name} = sent.${name}`).join(', ');
  await tx.$executeRaw(
    Prisma.sql`update ${Prisma.raw(table)} held set ${Prisma.raw(assignments)}, version = held.version + 1
      from ${populated(table, rows)} sent where held.no = sent.no`,
  );
}

function populated(table: Table, rows: readonly Columns[]) {
  const json = JSON.stringify(rows.map(asColumns));
  return Prisma.sql`jsonb_populate_recordset(null::${Prisma.raw(table)}, ${json}::jsonb)`;
}

export function columnsOf(rows: readonly Columns[]): string[] {
  const [first] = rows;
  return first ? Object.keys(first).map(columnName) : [];
}

export function asColumns(row: Columns): Columns {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [columnName(name), cell]));
}

/** `nameKey` is `name_key` in the database. */
function columnName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A unique column holds the value already, whoever said so: Prisma itself, or PostgreSQL under a statement of ours. */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2002' || JSON.stringify(error.meta ?? {}).includes('"23505"');
}
