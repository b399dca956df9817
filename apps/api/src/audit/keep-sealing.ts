import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { sealRows } from './seal-rows.ts';

const every = 1_000;

/** Seals each second for as long as the process lives; any number of processes may do so. */
export function keepSealing(
  deps: Parameters<typeof sealRows>[0],
  log: FastifyBaseLogger,
): { stop: () => Promise<void> } {
  const stopping = new AbortController();

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      // A full batch means that more is waiting.
      const sealed = await sealRows(deps).catch((err: unknown) => {
        log.error({ err }, 'sealing the audit log failed');
        return 0;
      });
      if (sealed === 0) await sleep(every, undefined, { signal: stopping.signal }).catch(() => undefined);
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
