import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../tool.mjs';
import { findBrowser } from './browser.mjs';
import { testEnvironment } from './test-environment.mjs';

/**
 * The journeys of a person, in a real browser. Its path is handed on as E2E_BROWSER (e2e/playwright.config.ts).
 * They run in real time on whatever machine there is, so one that fails is tried once more. That it was needed is
 * said by name: it is a race, in the product or in the journey, and somebody's to mend.
 * @param {string} name
 * @returns {import('./run-stages.mjs').Stage}
 */
export function runEndToEnd(name) {
  return {
    name,
    run: async ({ node, reports }) => {
      const browser = await findBrowser(node);
      if ('missing' in browser) return { passed: 0, failed: 1, output: browser.missing };
      const file = join(reports, 'e2e.json');
      const env = { ...testEnvironment(), E2E_BROWSER: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
      const args = ['test', '-c', 'e2e', '--reporter=line,json', '--retries=1', '--forbid-only'];
      const command = ['node_modules/@playwright/test/cli.js', ...args];
      const ran = await runTool(node, command, { env });
      const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
      return journeysOutcome(ran, report);
    },
  };
}

/**
 * @typedef {{ title: string, tests: { status: string }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 * @param {import('../tool.mjs').Ran} ran
 * @param {{ stats?: Record<string, number>, suites?: Suite[] }} report
 * @returns {import('./run-stages.mjs').Outcome}
 */
export function journeysOutcome(ran, report) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  const failed = ran.code !== 0 && unexpected === 0 ? 1 : unexpected;
  const again = specsOf(report.suites).filter((spec) => spec.tests.some((test) => test.status === 'flaky'));
  const note = [
    `${expected + unexpected + flaky} tests`,
    ...again.map((spec) => `only at the second try: ${spec.title}`),
  ].join('; ');
  return { passed: expected + flaky, failed, skipped, note, output: ran.output };
}

/** @param {Suite[] | undefined} suites @returns {Spec[]} */
function specsOf(suites = []) {
  return suites.flatMap((suite) => [...(suite.specs ?? []), ...specsOf(suite.suites)]);
}
