import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

const main = resolve(import.meta.dirname, '../../../apps/api/src/main.ts');

/** The real server as `npm start` runs it, in a process of its own. */
export class ServerProcess {
  /** What the terminal has shown, the log included. */
  #output = '';
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
    const read = (text: string) => {
      this.#output += text;
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
  }

  /** Only what is named: settings of the shell that runs the tests must not decide. */
  static async start(environment: Record<string, string>): Promise<ServerProcess> {
    const env = { PATH: process.env['PATH'] ?? '', ...environment };
    // The channel makes the server stop when this process is killed (apps/api/src/stop-on-signals.ts).
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    const server = new ServerProcess(child);
    await server.says('Countersign is ready at');
    return server;
  }

  /** Waits until the terminal has shown these words. */
  async says(words: string): Promise<void> {
    if (this.#output.includes(words)) return;
    await new Promise<void>((said, failed) => {
      this.#child.stdout?.on('data', () => (this.#output.includes(words) ? said() : undefined));
      this.#child.once('exit', () => failed(new Error(`The server has ended:\n${this.#output}`)));
    });
  }

  /** Ends it and waits for that; SIGINT is Ctrl-C. */
  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    await new Promise((ended) => {
      this.#child.once('exit', ended);
      this.#child.kill(signal);
    });
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => probe.once('listening', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (!address || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
