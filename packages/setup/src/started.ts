import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { expect } from 'vitest';
import { parentOf, processesOf } from './processes.ts';

const root = resolve(import.meta.dirname, '../../..');

/** A data folder that only its owner may enter, as in a clone under root's home. */
export class Place {
  readonly folder = mkdtempSync(join(tmpdir(), 'countersign-setup-'));
  readonly data = join(this.folder, 'data');
  readonly port: number;

  constructor(port: number) {
    this.port = port;
  }

  processes(): number[] {
    return processesOf(this.folder);
  }

  instance(): { pid: number; url: string; database: { host: string; user: string; database: string } } {
    return JSON.parse(readFileSync(join(this.data, 'instance.json'), 'utf8'));
  }

  async connect(): Promise<Client> {
    const { host, user, database } = this.instance().database;
    const client = new Client({ host, user, database });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Nothing that belongs here is left running. */
  async expectQuiet(): Promise<void> {
    await expect.poll(() => this.processes(), { timeout: 60_000, interval: 50 }).toEqual([]);
  }

  async remove(): Promise<void> {
    for (const pid of this.processes()) process.kill(pid, 'SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** `npm start`, in a process group of its own as at a terminal. */
export class Started {
  output = '';
  readonly npm: number;
  /** The exit code of npm, or the signal that ended it. */
  readonly ended: Promise<number | string | null>;
  readonly #place: Place;

  private constructor(place: Place, child: ChildProcess) {
    this.#place = place;
    this.npm = child.pid ?? 0;
    this.ended = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    }
  }

  static begin(place: Place, settings: Record<string, string> = {}): Started {
    const env = {
      ...ownEnvironment(),
      TMPDIR: place.folder,
      PORT: String(place.port),
      COUNTERSIGN_DATA: place.data,
    };
    Object.assign(env, settings);
    const child = spawn('npm', ['start'], {
      cwd: root,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Started(place, child);
  }

  static async ready(place: Place): Promise<Started> {
    const started = Started.begin(place);
    const ended = started.ended.then(() => 'ended');
    while (!started.output.includes('Countersign is ready at')) {
      if ((await Promise.race([ended, wait(50)])) === 'ended') throw new Error(started.output);
    }
    return started;
  }

  get main(): number {
    return this.#place.instance().pid;
  }

  get wrapper(): number {
    return parentOf(this.main);
  }

  /** What a terminal does on Ctrl-C: everybody in the group hears it. */
  pressControlC(): void {
    process.kill(-this.npm, 'SIGINT');
  }
}

/** Without what would configure the server. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const configures = (name: string) =>
    name.startsWith('COUNTERSIGN_') || name === 'HOST' || name === 'DATABASE_URL';
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !configures(name)));
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((listening) => probe.once('listening', listening));
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (!address || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
