import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { root } from '../root.mjs';
import { tellLaws } from './laws.mjs';

const result = (law: string, title: string, status = 'passed') => ({ ancestorTitles: [law], title, status });

test('kinds, settings, laws and checks are those that passed', () => {
  const assertionResults = [
    result('law 1: Graph keeps it', 'scep.ios sample 1'),
    result('law 1: Graph keeps it', 'scep.ios subject writes just the properties it names'),
    result('law 4: the form can reach it', 'scep.ios subject'),
    result('law 4: the form can reach it', 'pkcs.ios subject'),
    result('law 4: the form can reach it', 'pkcs.ios keySize', 'failed'),
    result('slot and claim', 'pkcs.aosp sample 1'),
  ];
  expect(tellLaws({ testResults: [{ assertionResults }] })).toBe('2 kinds × 2 settings × 2 laws: 4 checks');
});

test('nothing is told where no law was tried', () => {
  expect(tellLaws({})).toBeUndefined();
  expect(tellLaws({ testResults: [{ assertionResults: [result('rules', 'V01')] }] })).toBeUndefined();
});

test('the laws are still called as they are counted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-laws-'));
  try {
    const file = join(folder, 'report.json');
    const laws = 'packages/catalog/src/laws.test.ts';
    const args = ['run', '--project', 'unit', laws, '--reporter=json', `--outputFile.json=${file}`];
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    await promisify(execFile)(process.execPath, [vitest, ...args], { cwd: root });
    const told = tellLaws(JSON.parse(readFileSync(file, 'utf8'))) ?? '';
    const [kinds = 0, settings = 0, counted = 0, checks = 0] = (told.match(/[\d,]+/g) ?? []).map((number) =>
      Number(number.replaceAll(',', '')),
    );
    // 23 pairs of today and 9 retired ones, and what they had when this was written; titles that are cut would merge some.
    expect(kinds).toBeGreaterThanOrEqual(32);
    expect(settings).toBeGreaterThanOrEqual(184);
    expect(counted).toBeGreaterThanOrEqual(4);
    expect(checks).toBeGreaterThan(settings * counted);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
