import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Ended = { code: number; lines: string[] };

/** In a process of its own, because what it prints and how it ends is what counts. */
function runNode(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, (error, stdout, stderr) => {
      const lines = `${stdout}${stderr}`.trimEnd().split('\n');
      resolve({ code: Number(error?.code ?? 0), lines });
    });
  });
}

function runStages(outcomes: Record<string, object>): Promise<Ended> {
  const module = new URL('run-stages.mjs', import.meta.url).href;
  const script = `
    const { runStages } = await import(${JSON.stringify(module)});
    const outcomes = Object.entries(JSON.parse(process.argv[1]));
    const stages = outcomes.map(([name, outcome]) => ({ name, run: async () => ({ output: '', ...outcome }) }));
    process.exitCode = await runStages(stages, {});`;
  return runNode('--input-type=module', '--eval', script, JSON.stringify(outcomes));
}

test('every stage runs, a failure shows its output and ends with 1, and the last line counts', async () => {
  const { code, lines } = await runStages({
    first: { passed: 1, failed: 0, output: 'not shown' },
    second: { passed: 3, failed: 2, output: 'what went wrong' },
    third: { passed: 4, failed: 0 },
  });
  expect(code).toBe(1);
  expect(lines.filter((line) => /first|second|third/.test(line))).toHaveLength(3);
  expect(lines).toContain('what went wrong');
  expect(lines).not.toContain('not shown');
  expect(lines.at(-1)).toBe('8 passed, 2 failed');
});

test('all passed ends with 0', async () => {
  const { code, lines } = await runStages({ only: { passed: 1, failed: 0 } });
  expect([code, lines.at(-1)]).toEqual([0, '1 passed, 0 failed']);
});

test('a stage that does not exist is named with those that do', async () => {
  const { code, lines } = await runNode(join(import.meta.dirname, '../test.mjs'), 'lint', 'everything');
  expect(code).toBe(1);
  expect(lines).toEqual([
    expect.stringMatching(/^There is no stage everything; there are format, lint, types,/),
  ]);
});
