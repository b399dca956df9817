import { type Row, asColumns, columnsOf } from '../database/insert-rows.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** Rows that carry `no`, as one statement; each raises the version of its record. */
export async function updateRows(
  tx: Prisma.TransactionClient,
  table: 'person' | 'device',
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const assignments = columnsOf(first)
    .filter((name) => name !== 'no')
    .map((name) => `${name} = sent.${name}`)
    .join(', ');
  const json = JSON.stringify(rows.map(asColumns));
  await tx.$executeRaw(
    Prisma.sql`update ${Prisma.raw(table)} held set ${Prisma.raw(assignments)}, version = held.version + 1
      from jsonb_populate_recordset(null::${Prisma.raw(table)}, ${json}::jsonb) sent where held.no = sent.no`,
  );
}

/** A unique column holds the value already, whoever said so: Prisma itself, or PostgreSQL under a statement of ours. */
export function isTaken(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2002' || JSON.stringify(error.meta ?? {}).includes('"23505"');
}
