import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runTool } from '../tool.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const missing =
  'No browser was found for the e2e tests and none could be installed. Install Chromium or Google Chrome ' +
  '(Debian: apt-get install chromium), or name one in E2E_BROWSER, and run npm test again.';

/**
 * The person's own, else Debian's when we may install it, else Playwright's.
 * @param {string} node
 * @returns {Promise<{ path: string } | { missing: string }>}
 */
export async function findBrowser(node) {
  const path = installedBrowser() ?? (await installFromDebian()) ?? (await downloadOfPlaywright(node));
  return path === undefined ? { missing } : { path };
}

function installedBrowser() {
  const named = process.env['E2E_BROWSER'];
  if (named) return named;
  const inPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, ...usualPlaces].find(isExecutable);
}

async function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  process.stdout.write('installing Chromium … ');
  await runTool('apt-get', ['update'], { env });
  await runTool('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  return installedBrowser();
}

/** @param {string} node */
async function downloadOfPlaywright(node) {
  const print = `process.stdout.write(require('@playwright/test').chromium.executablePath())`;
  const { output: path } = await runTool(node, ['-e', print]);
  if (!isExecutable(path))
    await runTool(node, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  return isExecutable(path) ? path : undefined;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
