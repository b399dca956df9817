import { setTimeout as sleep } from 'node:timers/promises';
import { refreshStandings } from './refresh-standings.ts';

const every = 60_000;
const dayLength = 24 * 60 * 60_000;

/**
 * Every profile once when the process starts, because its rules may be newer than the database, and once a day, in case an
 * older process has written since; each minute those whose certificate has come to its time.
 */
export function keepStandings(deps: Parameters<typeof refreshStandings>[0]): { stop: () => Promise<void> } {
  const stopping = new AbortController();

  async function work(): Promise<void> {
    for (let whole = 0; !stopping.signal.aborted;) {
      const at = deps.now().getTime();
      const which = at - whole >= dayLength ? 'all' : 'due';
      try {
        await refreshStandings(deps, { which, signal: stopping.signal });
        if (which === 'all') whole = at;
      } catch (err) {
        deps.log.error({ err }, 'judging the profiles failed');
      }
      await sleep(every, undefined, { signal: stopping.signal }).catch(() => undefined);
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
