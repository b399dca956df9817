import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { evaluate } from './evaluate.ts';
import { takeScope, tellOfSlots } from './next-scope.ts';
import { type Run, runIn } from './run.ts';

type Tx = Prisma.TransactionClient;

/** Rows that this transaction has queued, and nobody else. */
const own = Prisma.sql`xmin::text::bigint = pg_current_xact_id()::text::bigint & 4294967295`;

/** Thrown to have everything rolled back once the answer is known. */
class Answered extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('what would happen is known, so nothing does');
    this.answer = answer;
  }
}

/** Long enough for a hundred thousand rows that are written and taken back. */
const timeout = 60_000;

/**
 * What a change would do to devices: it is made, evaluated to the end and rolled back, so that the answer and the deed cannot
 * differ. `answer` reads `whatIfRows`.
 */
export async function whatIf<Answer>(
  db: PrismaClient,
  {
    change,
    answer,
    now,
  }: { change: (tx: Tx) => Promise<unknown>; answer: (run: Run) => Promise<Answer>; now: Date },
): Promise<Answer> {
  try {
    await db.$transaction(
      async (tx) => {
        const run = runIn(tx);
        await run(Prisma.sql`select set_config('jit', 'off', true), set_config('work_mem', '64MB', true)`);
        await tx.$executeRaw`create temp table what_if (at serial, profile_no int, device_no int, was text, becomes text, cause text) on commit drop`;
        await change(tx);
        await evaluateOwn(run, now);
        throw new Answered(await answer(run));
      },
      { timeout },
    );
  } catch (error) {
    if (error instanceof Answered) return error.answer as Answer;
    throw error;
  }
  throw new Error('the transaction of a what-if was committed');
}

/** `nothing` is no row; `leaving` is taken off the device. */
const also = Prisma.sql`insert into what_if (profile_no, device_no, was, becomes, cause)
  select profile_no, device_no,
    case when had_intent is null then 'nothing' when had_intent = 'remove' then 'leaving' else had_state end,
    case when move = 'delete' then 'nothing' when intent = 'remove' then 'leaving' else state end,
    cause
  from difference`;

async function evaluateOwn(run: Run, now: Date): Promise<void> {
  let scope = await takeScope(run, own);
  while (scope) {
    const { claimants } = await evaluate(run, { scope, now, also });
    await tellOfSlots(run, scope, claimants);
    scope = await takeScope(run, own);
  }
}

/** One row for each profile and device that would change; what moved twice tells where it began and where it ended. */
export const whatIfRows = Prisma.sql`(select profile_no, device_no, (array_agg(cause order by at desc))[1] as cause,
    (array_agg(was order by at))[1] as was, (array_agg(becomes order by at desc))[1] as becomes
  from what_if group by profile_no, device_no)`;
