import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

export type ServerProcess = AsyncDisposable & {
  port: number;
  /** Milliseconds of processor time that it has used so far. */
  cpuTime: () => Promise<number>;
};

type Start = {
  /** A module that calls `serveParent`. */
  file: string;
  settings: unknown;
  /** Where its standard output goes; absent: nowhere. */
  logFile?: string;
};

/** A server that shares no event loop, heap or garbage collector with what it is compared to. */
export async function startServerProcess({ file, settings, logFile }: Start): Promise<ServerProcess> {
  const log = logFile === undefined ? undefined : openSync(logFile, 'a');
  const child = fork(file, {
    serialization: 'advanced',
    stdio: ['ignore', log ?? 'ignore', 'inherit', 'ipc'],
  });
  if (log !== undefined) closeSync(log);
  const end = () => endChild(child);
  try {
    const port = await ask(child, settings);
    return { port, cpuTime: () => ask(child, 'cpu time'), [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function ask(child: ChildProcess, question: unknown): Promise<number> {
  const asking = new AbortController();
  const ended = once(child, 'exit', { signal: asking.signal }).then(([code]) => {
    throw new Error(`a server process ended by itself (${String(code)})`);
  });
  const answered = once(child, 'message', { signal: asking.signal });
  child.send(question as object);
  try {
    const [answer] = await Promise.race([answered, ended]);
    return answer;
  } finally {
    asking.abort();
    await Promise.allSettled([answered, ended]);
  }
}

/** Closing the channel ends it (serve-parent.ts); one that does not hear is killed. */
async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.disconnect();
  const patience = new AbortController();
  const impatient = wait(5_000, undefined, { signal: patience.signal }).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  );
  await ended;
  patience.abort();
  await impatient;
}
