import type pg from 'pg';
import { inTransaction } from '../database/transaction.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { type Run, runOn } from './run.ts';
import { type Found, type Question, wantedRows } from './wanted.ts';

const table = Prisma.sql`wanted_once`;

/**
 * For several questions about the same devices: they are evaluated once, into a table that goes with the transaction. The
 * planner then knows how many there are, of which a common table expression tells it nothing.
 */
export async function wantedOnce<Answer>(
  pool: pg.Pool,
  question: Found,
  answer: (run: Run, question: Question, client: pg.PoolClient) => Promise<Answer>,
): Promise<Answer> {
  return inTransaction(pool, async (client) => {
    const run = runOn(client);
    await run(Prisma.sql`select set_config('jit', 'off', true), set_config('work_mem', '64MB', true)`);
    await run(
      Prisma.sql`create temp table ${table} on commit drop as with ${wantedRows(question)} select * from wanted`,
    );
    await run(Prisma.sql`analyze ${table}`);
    return answer(run, { table }, client);
  });
}
