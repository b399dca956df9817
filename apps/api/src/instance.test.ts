import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claimInstance, findInstance, InstanceError } from './instance.ts';
import { thisProcess } from './process-identity.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-instance-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (content: string) => writeFileSync(join(folder, 'instance.json'), content);
const earlier = () => JSON.stringify({ ...thisProcess(), startedAt: 'an earlier boot', role: 'server' });

test('the owner is found with what it publishes, by nobody but its user, until it releases the folder', () => {
  const claim = claimInstance(folder, 'server');
  claim.publish({ url: 'http://127.0.0.1:4600', database: { place: 'url' } });
  expect(findInstance(folder)).toEqual({
    ...thisProcess(),
    role: 'server',
    url: 'http://127.0.0.1:4600',
    database: { place: 'url' },
  });
  expect(statSync(join(folder, 'instance.json')).mode & 0o777).toBe(0o600);
  claim.release();
  expect(findInstance(folder)).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

test('a living owner is not displaced', () => {
  claimInstance(folder, 'server');
  expect(() => claimInstance(folder, 'command')).toThrow(InstanceError);
  expect(findInstance(folder)?.role).toBe('server');
});

describe.each([
  ['a process that had our number', earlier],
  ['a process that is gone', () => JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'x', role: 'server' })],
  ['a disk that was full', () => '{"pid": 1'],
])('what %s left', (_what, content) => {
  test('is nobody, and is taken over', () => {
    write(content());
    expect(findInstance(folder)).toBeUndefined();
    claimInstance(folder, 'server');
    expect(findInstance(folder)?.pid).toBe(process.pid);
    expect(readdirSync(folder)).toEqual(['instance.json']);
  });
});

test('of six that find the same left-over at once, one gets the folder', async () => {
  write(earlier());
  const module = new URL('instance.ts', import.meta.url).href;
  const script = `
    const { claimInstance } = await import(${JSON.stringify(module)});
    let got = 'refused';
    try { claimInstance(process.argv[1], 'server'); got = 'claimed'; } catch (error) { if (error.name !== 'InstanceError') throw error; }
    process.stdout.write(got);
    process.stdin.resume().on('end', () => process.exit());`;
  const begin = () => {
    const running = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script, folder]);
    const said = new Promise((done) => running.child.stdout?.once('data', () => done(undefined)));
    return { running, said };
  };
  const all = Array.from({ length: 6 }, begin);
  await Promise.all(all.map(({ said }) => said)); // the winner lives until the last has tried
  for (const { running } of all) running.child.stdin?.end();
  const outcomes = await Promise.all(all.map(async ({ running }) => (await running).stdout));
  expect(outcomes.filter((outcome) => outcome === 'claimed')).toHaveLength(1);
});

test('who was killed while they removed a left-over is in nobody’s way', () => {
  write(earlier());
  writeFileSync(join(folder, 'instance.json.removing'), earlier());
  claimInstance(folder, 'server');
  expect(readdirSync(folder)).toEqual(['instance.json']);
});
