import { startEmbedded } from '@countersign/api/database/embedded/embedded';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { isZombie, parentOf } from './processes.ts';
import { Place } from './started.ts';

const isRoot = process.getuid?.() === 0;

// Each of these leaves the folder to the next one.
describe.runIf(process.platform === 'linux')('the embedded database', () => {
  const place = new Place(0);
  const strangers: ChildProcess[] = [];
  afterEach(() => {
    for (const stranger of strangers.splice(0)) stranger.kill('SIGKILL');
  });
  afterAll(() => place.remove());

  const start = () => startEmbedded({ dataDirectory: place.data, durable: false });

  /** A process of the user that PostgreSQL runs as: those are the ones it takes for another server. */
  function startStranger(command: string): number {
    const owner = statSync(join(place.data, 'postgres')).uid;
    const stranger = spawn('sh', ['-c', command], { uid: owner, gid: owner, cwd: '/', stdio: 'ignore' });
    strangers.push(stranger);
    return stranger.pid ?? 0;
  }

  function leavePidFile(pid: number): void {
    const lines = [pid, join(place.data, 'postgres'), 1, 5432, '/nowhere', '', 1, 'ready'];
    writeFileSync(join(place.data, 'postgres/postmaster.pid'), `${lines.join('\n')}\n`);
  }

  test('an interrupted first start leaves nothing that looks finished', async () => {
    const attempt = join(place.data, 'postgres.new-abc');
    mkdirSync(attempt, { recursive: true });
    writeFileSync(join(attempt, 'PG_VERSION'), '18\n');
    const server = await start();
    await server.stop();
    expect(readdirSync(place.data)).toEqual(['postgres']);
  });

  test('a pid file whose number a stranger has by now does not stop it', async () => {
    const stranger = startStranger('exec sleep 60');
    leavePidFile(stranger);
    const server = await start();
    await server.stop();
    expect(strangers[0]?.exitCode).toBeNull();
  });

  test('a pid file whose process is a zombie does not stop it', async () => {
    const parent = startStranger('sleep 0.01 & exec sleep 60');
    const zombies = () => childrenOf(parent).filter(isZombie);
    await expect.poll(zombies, { timeout: 60_000 }).toHaveLength(1);
    leavePidFile(zombies()[0] ?? 0);
    const server = await start();
    await server.stop();
  });

  test('a server that lost its guard is stopped and its data taken over', async () => {
    const first = await start();
    const postmaster = postmasterOf(place);
    const server = [postmaster, ...childrenOf(postmaster)];
    const guard = place.processes().filter((pid) => !server.includes(pid));
    for (const pid of guard) process.kill(pid, 'SIGKILL');
    await first.ended;
    const second = await start();
    expect(postmasterOf(place)).not.toBe(postmaster);
    await second.stop();
  });

  test('the folder of its socket is gone with it', async () => {
    const server = await start();
    expect(statSync(server.connection.host).mode & 0o777).toBe(0o700);
    await server.stop();
    expect(existsSync(server.connection.host)).toBe(false);
  });

  test.runIf(isRoot)('another user is told whose folder it is', async () => {
    const module = new URL('../../../apps/api/src/database/embedded/embedded.ts', import.meta.url).href;
    // Read as root and asked as somebody else: a checkout in a private folder can be read by its owner alone.
    const script = `const { startEmbedded } = await import(${JSON.stringify(module)});
      process.setgroups([]);
      process.setgid(1000);
      process.setuid(1000);
      await startEmbedded({ dataDirectory: process.argv[1] }).catch((error) => console.log(error.code));`;
    chmodSync(place.folder, 0o755);
    chownSync(place.data, 1000, 1000);
    const args = ['--input-type=module', '--eval', script, place.data];
    const said = await promisify(execFile)(process.execPath, args, { cwd: '/' });
    expect(said.stdout.trim()).toBe('database.foreign-owner');
  });

  test.runIf(isRoot).each([
    ['nobody in particular for root', undefined],
    ['whoever owns the folder', 1000],
    ['nobody in particular when root has copied the folder', 0],
  ])('it runs as %s', async (_whom, owner) => {
    const folder = join(place.data, 'postgres');
    if (owner !== undefined) giveTree(folder, owner);
    const server = await start();
    const runsAs = statSync(`/proc/${postmasterOf(place)}`).uid;
    await server.stop();
    expect(runsAs).toBe(owner || 26_571);
  });
});

function postmasterOf(place: Place): number {
  return Number(readFileSync(join(place.data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

function childrenOf(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => existsSync(`/proc/${pid}`) && parentOf(pid) === parent);
}

function giveTree(path: string, owner: number): void {
  lchownSync(path, owner, owner);
  if (!statSync(path).isDirectory()) return;
  for (const name of readdirSync(path)) giveTree(join(path, name), owner);
}
