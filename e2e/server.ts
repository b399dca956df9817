import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, ServerProcess } from '../packages/testkit/src/server-process.ts';

/** A real Countersign of one's own: its process, its port, its data folder. */
export class Server {
  readonly url: string;
  readonly dataDirectory: string;
  readonly #port: number;
  #process: ServerProcess | undefined;

  private constructor(port: number) {
    this.#port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.dataDirectory = mkdtempSync(join(tmpdir(), 'countersign-e2e-'));
  }

  /** With the copy of a data folder it goes on where that ended, without one it is a first start. */
  static async start(data?: string): Promise<Server> {
    const server = new Server(await freePort());
    // Not by Node, which keeps neither owners nor the modes of folders: PostgreSQL looks at both.
    if (data !== undefined) execFileSync('cp', ['-Rp', `${data}/.`, server.dataDirectory]);
    await server.#run();
    return server;
  }

  /** The one-time link of the last start, while there was no administrator: no terminal, so it is in a file. */
  async setUpLink(): Promise<string> {
    const file = join(this.dataDirectory, 'set-up-link');
    await this.#process?.says(file);
    return readFileSync(file, 'utf8').trim();
  }

  /** As with Ctrl-C. */
  async stop(): Promise<void> {
    await this.#process?.end('SIGINT');
  }

  async kill9(): Promise<void> {
    await this.#process?.end('SIGKILL');
  }

  /** Starts again on the same port and data, after `stop` or `kill9`. */
  async restart(): Promise<void> {
    await this.stop();
    await this.#run();
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.dataDirectory, { recursive: true, force: true });
  }

  async #run(): Promise<void> {
    const { dataDirectory } = this;
    this.#process = await ServerProcess.start({ PORT: String(this.#port), COUNTERSIGN_DATA: dataDirectory });
  }
}
