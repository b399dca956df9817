import type { Preparation, PreparationStep, StepState } from '@countersign/contract/preparation';
import { progressOf } from '@countersign/guidance/progress';
import { scenarios, stepOf, stepsOf } from '@countersign/guidance/scenarios';
import type { Step } from '@countersign/guidance/step';
import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';
import { readValues } from './values.ts';

type Row = { step: string; state: string; byName: string; at: Date };

/** The scenarios with what is settled. A row of a step that there is not any more is passed over. */
export async function readPreparation({ db }: { db: PrismaClient }): Promise<Preparation> {
  const [values, rows] = await Promise.all([readValues(db), db.preparationStep.findMany()]);
  const byStep = new Map(rows.map((row) => [row.step, row]));
  return {
    values,
    scenarios: scenarios.map((scenario) => {
      const steps = stepsOf(scenario);
      return {
        id: scenario.id,
        title: scenario.title,
        ...progressOf(steps, (id) => byStep.has(id)),
        steps: steps.map((step) => present(step, byStep.get(step.id))),
      };
    }),
  };
}

/**
 * A tick says that something is so, and the last word counts: there is no version to match. A step that is in the wanted state
 * already stays whose it is.
 */
export async function setStep(
  { db, now }: { db: PrismaClient; now: () => Date },
  { actor, id, state }: { actor: Actor; id: string; state: StepState },
): Promise<PreparationStep> {
  const step = stepOf(id);
  if (!step)
    throw new Problem('preparation.step-not-found', 'The preparation lists the steps that there are.');
  const at = now();
  return db.$transaction(async (tx) => {
    // Two ticks at once: the second waits here, and then sees the first.
    await tx.$executeRaw`lock table preparation_step in share row exclusive mode`;
    const before = await tx.preparationStep.findUnique({ where: { step: id } });
    if ((before?.state ?? 'open') === state) return present(step, before ?? undefined);
    const row = { step: id, state, byName: actor.name, at };
    if (state === 'open') await tx.preparationStep.delete({ where: { step: id } });
    else await tx.preparationStep.upsert({ where: { step: id }, create: row, update: row });
    await recordAudit(tx, {
      actor,
      now: at,
      entry: {
        action: state === 'open' ? 'preparation.reopen' : 'preparation.settle',
        subject: { kind: 'preparation', id, name: step.title },
        before: { state: before?.state ?? 'open' },
        after: { state },
      },
    });
    return present(step, state === 'open' ? undefined : row);
  });
}

function present({ id, title, superseded }: Step, row: Row | undefined): PreparationStep {
  return {
    id,
    title,
    superseded: superseded !== undefined,
    state: (row?.state ?? 'open') as StepState,
    by: row?.byName ?? null,
    at: row?.at ?? null,
  };
}
