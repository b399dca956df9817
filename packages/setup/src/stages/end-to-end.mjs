import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTool } from '../tool.mjs';
import { findBrowser } from './browser.mjs';
import { testEnvironment } from './test-environment.mjs';

/**
 * The journeys of a person, in a real browser. Its path is handed on as E2E_BROWSER (e2e/playwright.config.ts).
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
      const args = ['test', '-c', 'e2e', '--reporter=line,json', '--pass-with-no-tests', '--forbid-only'];
      const command = ['node_modules/@playwright/test/cli.js', ...args];
      return count(await runTool(node, command, { env }), file);
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
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  const failed = unexpected + flaky;
  const counted = ran.code !== 0 && failed === 0 ? 1 : failed;
  const note = `${expected + failed} tests`;
  return { passed: expected, failed: counted, skipped, note, output: ran.output };
}
