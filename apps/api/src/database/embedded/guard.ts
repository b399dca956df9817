import { type ChildProcess, spawn } from 'node:child_process';

/**
 * A shell that starts the command and stops it with SIGINT (PostgreSQL: fast, clean) as soon as its standard input
 * ends. We hold the other end, so the kernel closes it however we die. At the end it removes the folder of the socket, if
 * there is one.
 */
const script =
  'folder=$1; shift; exec 3<&0; "$@" </dev/null 3<&- & p=$!; ' +
  '{ cat <&3 >/dev/null; kill -INT $p; } 2>/dev/null & exec 3<&-; ' +
  'wait $p; code=$?; rmdir "$folder" 2>/dev/null; exit $code';

export type Guarded = {
  process: ChildProcess;
  /** Resolves with the exit code once the command has ended. */
  ended: Promise<number>;
  stop(): Promise<void>;
};

/** `detached`: a session of its own, so that Ctrl-C at the terminal reaches us and not the database we still need. */
export function startGuarded(options: {
  prefix: string[];
  command: string[];
  socketDirectory?: string;
  cwd: string;
  onOutput: (text: string) => void;
}): Guarded {
  const guard = ['sh', '-c', script, 'postgres-guard', options.socketDirectory ?? ''];
  const [program = '', ...rest] = [...options.prefix, ...guard, ...options.command];
  const child = spawn(program, rest, {
    cwd: options.cwd,
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
  child.stdin.on('error', () => undefined); // it broke because the guard ended, which `ended` tells
  child.stderr.setEncoding('utf8').on('data', options.onOutput);
  const ended = new Promise<number>((resolve) => {
    child.once('error', (error) => {
      options.onOutput(`${error.message}\n`);
      resolve(127);
    });
    child.once('exit', (code) => {
      child.stdin.destroy();
      resolve(code ?? 1);
    });
  });
  const stop = async () => {
    child.stdin.destroy();
    await ended;
  };
  return { process: child, ended, stop };
}
