import type { Step } from './step.ts';

/** Done, or looked at and not needed here: both settle a step. */
export type Progress = { settled: number; total: number };

/** Superseded steps may be ticked, but nobody is waited for. */
export function progressOf(steps: readonly Step[], isSettled: (id: string) => boolean): Progress {
  const counted = steps.filter(({ superseded }) => superseded === undefined);
  return { settled: counted.filter(({ id }) => isSettled(id)).length, total: counted.length };
}
