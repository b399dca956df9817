import { Prisma } from '../generated/prisma/client.ts';

type Cell = string | number | boolean | Date | Uint8Array | null | readonly unknown[] | object;

/** A row by the names of schema.prisma, which are those of the columns in other clothes. */
export type Row = Record<string, Cell>;

/**
 * Many rows as one statement with one parameter. Prisma plans `createMany` cell by cell: of an import of 1,000 profiles
 * that was half of the time. What has the same names here and there needs no plan.
 */
export async function insertRows(
  tx: Prisma.TransactionClient,
  table: string,
  rows: readonly Row[],
): Promise<void> {
  const insertion = insertionOf(table, rows);
  if (insertion) await tx.$executeRaw(insertion);
}

/** And the numbers that the database gave them, by their ids. */
export async function insertNumbered(
  tx: Prisma.TransactionClient,
  table: string,
  rows: readonly (Row & { id: string })[],
): Promise<Map<string, number>> {
  const insertion = insertionOf(table, rows);
  if (!insertion) return new Map();
  const made = await tx.$queryRaw<{ no: number; id: string }[]>(Prisma.sql`${insertion} returning no, id`);
  return new Map(made.map(({ no, id }) => [id, no]));
}

function insertionOf(table: string, rows: readonly Row[]): Prisma.Sql | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const columns = Prisma.raw(Object.keys(asColumns(first)).join(', '));
  return Prisma.sql`insert into ${Prisma.raw(table)} (${columns}) select ${columns} from ${sent(table, rows)}`;
}

/** Rows that carry `no`, as one statement; each raises the version of its record. */
export async function updateRows(
  tx: Prisma.TransactionClient,
  table: 'person' | 'device',
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const assignments = Object.keys(asColumns(first))
    .filter((name) => name !== 'no')
    .map((name) => `${name} = sent.${name}`)
    .join(', ');
  await tx.$executeRaw(
    Prisma.sql`update ${Prisma.raw(table)} held set ${Prisma.raw(assignments)}, version = held.version + 1
      from ${sent(table, rows)} sent where held.no = sent.no`,
  );
}

/** Rows as one parameter, to select from. */
function sent(table: string, rows: readonly Row[]): Prisma.Sql {
  const json = JSON.stringify(rows.map(asColumns));
  return Prisma.sql`jsonb_populate_recordset(null::${Prisma.raw(table)}, ${json}::jsonb)`;
}

/** The row by the names of the database, as JSON takes it. */
export function asColumns(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [columnName(name), asJson(cell)]));
}

function asJson(cell: Cell): Cell {
  return cell instanceof Uint8Array ? `\\x${Buffer.from(cell).toString('hex')}` : cell;
}

/** `nameKey` is `name_key` in the database. */
function columnName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
