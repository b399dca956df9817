import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import { evaluateNext } from './evaluator.ts';
import { foldCounts } from './state-counts.ts';

const every = 250;
/** The longest that it rests when one try after another fails: the database is away, say. */
const longest = 10_000;

type Deps = { pool: pg.Pool; now: () => Date };

/** Empties the queue for as long as the process lives; any number of processes may do so. */
export function keepEvaluating(deps: Deps, log: FastifyBaseLogger): { stop: () => Promise<void> } {
  const stopping = new AbortController();

  async function work(): Promise<void> {
    let rest = every;
    while (!stopping.signal.aborted) {
      const done = await evaluateOnce(deps).catch((err: unknown) => {
        log.error({ err }, 'evaluation failed');
        return 'failed' as const;
      });
      if (done !== 'busy') await sleep(rest, undefined, { signal: stopping.signal }).catch(() => undefined);
      rest = done === 'failed' ? Math.min(longest, rest * 2) : every;
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

async function evaluateOnce(deps: Deps): Promise<'busy' | 'idle'> {
  const evaluated = await evaluateNext(deps);
  const folded = await foldCounts(deps.pool);
  return evaluated || folded > 0 ? 'busy' : 'idle';
}
