import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';
import { type Scope, evaluate } from './evaluate.ts';
import { holdEvaluator } from './evaluator.ts';
import { slotSiblings, takeScope, tellOfSlots } from './next-scope.ts';
import { type Run, runIn } from './run.ts';

type Tx = Prisma.TransactionClient;

/** Rows that this transaction has written, and nobody else. */
export const own = Prisma.sql`xmin::text::bigint = pg_current_xact_id()::text::bigint & 4294967295`;

/** Thrown to have everything rolled back once the answer is known. */
class Answered extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('what would happen is known, so nothing does');
    this.answer = answer;
  }
}

/**
 * Long enough for a hundred thousand rows that are written and taken back, and how long one waits for those who are at it: a
 * person who looks on a moment, a job until they are done.
 */
const usual = { timeout: 60_000, wait: '5s', maxWait: 2_000 };
const long = { timeout: 30 * 60_000, wait: '10min', maxWait: 60_000 };

/**
 * What a change would do to devices: it is made, evaluated to the end and rolled back, so that the answer and the deed cannot
 * differ. `answer` reads the table `what_if`, a row for each profile and device that moved. It takes its turn with the evaluator
 * and other questions before it locks a row, so that none of them stands in another's way with half of its locks.
 */
export async function whatIf<Answer>(
  db: PrismaClient,
  {
    change,
    answer,
    now,
    patient = false,
  }: {
    change: (tx: Tx) => Promise<unknown>;
    answer: (run: Run) => Promise<Answer>;
    now: Date;
    patient?: boolean | undefined;
  },
): Promise<Answer> {
  const { wait, ...limits } = patient ? long : usual;
  try {
    await db.$transaction(async (tx) => {
      const run = runIn(tx);
      await run(
        Prisma.sql`select set_config('jit', 'off', true), set_config('work_mem', '64MB', true), set_config('lock_timeout', ${wait}, true)`,
      );
      await holdEvaluator(run);
      await tx.$executeRaw`create temp table what_if (profile_no int, device_no int, was text, had_cause text, becomes text,
        cause text, delivered_generation int) on commit drop`;
      await change(tx);
      await evaluateOwn(run, now);
      throw new Answered(await answer(run));
    }, limits);
  } catch (error) {
    if (error instanceof Answered) return error.answer as Answer;
    if (hasWaited(error))
      throw new Problem('evaluation.busy', 'Others are being evaluated. Ask again in a few seconds.', {
        cause: error,
      });
    throw error;
  }
  throw new Error('the transaction of a what-if was committed');
}

/** SQLSTATE 55P03: a lock was not to be had in time. */
function hasWaited(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    JSON.stringify(error.meta ?? {}).includes('55P03')
  );
}

/** `nothing` is no row, `leaving` is taken off the device. */
const moves = Prisma.sql`told as (select profile_no, device_no,
    case when had_intent is null then 'nothing' when had_intent = 'remove' then 'leaving' else had_state end as was, had_cause,
    case when move = 'delete' then 'nothing' when intent = 'remove' then 'leaving' else state end as becomes,
    cause, delivered_generation
  from difference)`;

const first = Prisma.sql`${moves}, reported as (insert into what_if select * from told)`;

/** What moves again began where it began, and ends elsewhere. */
const again = Prisma.sql`${moves},
  retold as (
    update what_if w set becomes = t.becomes, cause = t.cause, delivered_generation = t.delivered_generation
      from told t where w.profile_no = t.profile_no and w.device_no = t.device_no returning w.profile_no, w.device_no),
  reported as (
    insert into what_if select * from told t
      where not exists (select from retold r where r.profile_no = t.profile_no and r.device_no = t.device_no))`;

async function evaluateOwn(run: Run, now: Date): Promise<void> {
  const seen: Scope[] = [];
  let taken = await takeScope(run, { among: own });
  while (taken) {
    const { scope } = taken;
    const also = seen.some((earlier) => overlap(earlier, scope)) ? again : first;
    const { claimants } = await evaluate(run, { scope, now, also, dry: await isAlone(run, scope) });
    seen.push(scope);
    await tellOfSlots(run, scope, claimants);
    taken = await takeScope(run, { among: own });
  }
}

/** Whether a row can belong to both: most cannot, and need not be looked for. */
function overlap(one: Scope, other: Scope): boolean {
  return !('profileNo' in one && 'profileNo' in other) || one.profileNo === other.profileNo;
}

/** Nobody else of its slot looks at the rows of a profile, so they need not be written and taken back. */
async function isAlone(run: Run, scope: Scope): Promise<boolean> {
  return 'profileNo' in scope && (await slotSiblings(run, [scope.profileNo])).length === 0;
}
