import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../tool.mjs';
import { tellLaws } from './laws.mjs';
import { testEnvironment } from './test-environment.mjs';

/**
 * One of the projects of vite.config.ts.
 * @param {string} project
 * @returns {import('./run-stages.mjs').Stage}
 */
export function runVitest(project) {
  return {
    name: project,
    run: async ({ node, reports }) => {
      const file = join(reports, `${project}.json`);
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
      const args = ['run', '--project', project, '--passWithNoTests', '--allowOnly=false', ...reporters];
      const command = ['node_modules/vitest/vitest.mjs', ...args];
      return count(await runTool(node, command, { env: testEnvironment() }), file);
    },
  };
}

/**
 * @param {import('../tool.mjs').Ran} ran
 * @param {string} file
 * @returns {import('./run-stages.mjs').Outcome}
 */
function count(ran, file) {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests: skipped = 0 } = report;
  // A file that does not load, or an error outside of every test, fails the run without failing a test.
  const counted = ran.code !== 0 && failed === 0 ? 1 : failed;
  const note = [`${passed + failed} tests`, tellLaws(report)].filter((part) => part !== undefined).join('; ');
  return { passed, failed: counted, skipped, note, output: ran.output };
}
