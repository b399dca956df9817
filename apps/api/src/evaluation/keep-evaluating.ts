import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import { evaluateNext } from './evaluator.ts';
import { foldCounts } from './state-counts.ts';

const every = 250;

type Deps = { pool: pg.Pool; now: () => Date };

/** Empties the queue for as long as the process lives; any number of processes may do so. */
export function keepEvaluating(deps: Deps, log: FastifyBaseLogger): { stop: () => Promise<void> } {
  const stopping = new AbortController();

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      const busy = await evaluateOnce(deps).catch((err: unknown) => {
        log.error({ err }, 'evaluation failed');
        return false;
      });
      if (!busy) await sleep(every, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const working = work();
  return {
    async stop() {
      stopping.abort();
      await working;
    },
  };
}

async function evaluateOnce(deps: Deps): Promise<boolean> {
  const evaluated = await evaluateNext(deps);
  const folded = await foldCounts(deps.pool);
  return evaluated || folded > 0;
}
