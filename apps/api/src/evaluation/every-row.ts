import { Prisma } from '../generated/prisma/client.ts';
import type { Run } from './run.ts';

const batch = 2_000;

/** The rows of a statement, some at a time: of ten million no more than those are in memory. Within a transaction, one after another. */
export async function* everyRow<Row extends object>(run: Run, statement: Prisma.Sql): AsyncGenerator<Row[]> {
  // All of them are read, so that the plan that is best for the first is of no use.
  await run(Prisma.sql`select set_config('cursor_tuple_fraction', '1', true)`);
  await run(Prisma.sql`declare every_row no scroll cursor for ${statement}`);
  for (;;) {
    const rows = await run<Row>(Prisma.sql`fetch ${Prisma.raw(String(batch))} from every_row`);
    if (rows.length > 0) yield rows;
    if (rows.length < batch) break;
  }
  await run(Prisma.sql`close every_row`);
}
