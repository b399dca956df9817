import { holdEvaluator } from '../evaluation/evaluator.ts';
import { runIn } from '../evaluation/run.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';

type Work<Result> = (tx: Prisma.TransactionClient) => Promise<Result>;

/** A rule that is applied to the whole directory, or an import before it, may take longer than the usual five seconds. */
const timeout = 60_000;

/**
 * Every change of people and devices. A rule that is made or changed at the same moment would read what they were and they
 * what it was, and both would commit: so rules wait for changes and changes for rules, before either has locked a row.
 */
export async function changeDirectory<Result>(db: PrismaClient, work: Work<Result>): Promise<Result> {
  return db.$transaction(
    async (tx) => {
      await holdRules(tx);
      return work(tx);
    },
    { timeout },
  );
}

/** For a transaction that began with something else, before it locks its first person or device. */
export async function holdRules(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtext('countersign rules of groups'))`;
}

/** For a transaction of somebody else's, before it locks its first group. */
export async function takeRules(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('countersign rules of groups'))`;
}

/** Every change of a group's rule. */
export async function changeRules<Result>(db: PrismaClient, work: Work<Result>): Promise<Result> {
  return db.$transaction(
    async (tx) => {
      await takeRules(tx);
      return work(tx);
    },
    { timeout },
  );
}

/** The same while nothing is evaluated: the turn comes first, as in a what-if, so that neither waits for the other with half of its locks. */
export async function changeRulesAlone<Result>(db: PrismaClient, work: Work<Result>): Promise<Result> {
  return db.$transaction(
    async (tx) => {
      await holdEvaluator(runIn(tx));
      await takeRules(tx);
      return work(tx);
    },
    { timeout },
  );
}
