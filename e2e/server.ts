import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const main = resolve(import.meta.dirname, '../apps/api/src/main.ts');

/** A real Countersign of one's own: its process, its port, its data folder. */
export class Server {
  readonly url: string;
  readonly dataDirectory: string;
  /** Everything the terminal has shown, the log included. */
  output = '';
  readonly #port: number;
  #process: ChildProcess | undefined;

  private constructor(port: number) {
    this.#port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.dataDirectory = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  }

  static async start(): Promise<Server> {
    const server = new Server(await freePort());
    await server.#run();
    return server;
  }

  /** The one-time link of the last start, while there was no administrator: no terminal, so it is in a file. */
  async setUpLink(): Promise<string> {
    const file = join(this.dataDirectory, 'set-up-link');
    await this.#says(file);
    return readFileSync(file, 'utf8').trim();
  }

  /** As with Ctrl-C. */
  async stop(): Promise<void> {
    await this.#end('SIGINT');
  }

  async kill9(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Starts again on the same port and data, after `stop` or `kill9`. */
  async restart(): Promise<void> {
    if (this.#process) await this.stop();
    await this.#run();
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.dataDirectory, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const running = this.#process;
    this.#process = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    await new Promise((ended) => {
      running.once('exit', ended);
      running.kill(signal);
    });
  }

  /** The channel makes the server stop when this process is killed (apps/api/src/stop-on-signals.ts). */
  async #run(): Promise<void> {
    const env = { PATH: process.env['PATH'], PORT: String(this.#port), COUNTERSIGN_DATA: this.dataDirectory };
    const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    this.#process = child;
    this.output = '';
    const read = (text: string) => {
      this.output += text;
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    await this.#says('Countersign is ready at');
  }

  /** Waits until the terminal has shown these words. */
  async #says(words: string): Promise<void> {
    const child = this.#process;
    if (this.output.includes(words)) return;
    await new Promise<void>((said, failed) => {
      child?.stdout?.on('data', () => (this.output.includes(words) ? said() : undefined));
      child?.once('exit', () => failed(new Error(`The server has ended:\n${this.output}`)));
    });
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => probe.once('listening', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (!address || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
