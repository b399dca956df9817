import { seconds } from '../progress.mjs';

/**
 * What a stage found: counted tests, or one check that passed or failed.
 * @typedef {{ passed: number, failed: number, skipped?: number, note?: string, output: string }} Outcome
 * @typedef {{ node: string, reports: string }} Tools
 * @typedef {{ name: string, run: (tools: Tools) => Promise<Outcome> }} Stage
 */

/**
 * Runs one after the other, all of them, so that one run shows every failure.
 * @param {Stage[]} stages
 * @param {Tools} tools
 * @returns {Promise<number>} the exit code
 */
export async function runStages(stages, tools) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const began = performance.now();
  for (const stage of stages) {
    const outcome = await runStage(stage, tools);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped ?? 0;
  }
  const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped by their own condition`;
  process.stdout.write(`\nAll stages took ${seconds(performance.now() - began)}${skipped}.\n`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
}

/** @param {Stage} stage @param {Tools} tools */
async function runStage(stage, tools) {
  const began = performance.now();
  process.stdout.write(`  ${stage.name.padEnd(8)} … `);
  const outcome = await stage.run(tools);
  const took = seconds(performance.now() - began).padStart(7);
  const word = outcome.failed === 0 ? 'passed' : 'FAILED';
  process.stdout.write(`${word} ${took}   ${outcome.note ?? ''}\n`);
  if (outcome.failed > 0) process.stdout.write(`\n${outcome.output.trimEnd()}\n\n`);
  return outcome;
}

/**
 * A check counts as one.
 * @param {import('../tool.mjs').Ran[]} runs
 * @returns {Outcome}
 */
export function asCheck(...runs) {
  const failed = runs.filter(({ code }) => code !== 0);
  return {
    passed: failed.length === 0 ? 1 : 0,
    failed: failed.length === 0 ? 0 : 1,
    output: failed.map(({ output }) => output).join('\n'),
  };
}
