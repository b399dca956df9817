import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {{ pid: number, parent: number, startedAt: string, command: string }} Process */

/**
 * Calls `lost` when a package manager that runs us is gone: killed, it cannot tell us, and we would go on without
 * anybody who could stop us. Who started the package manager does not matter: under nohup, setsid, a service manager
 * or in a container that is often gone, and nothing is wrong.
 * @param {() => void} lost
 */
export function watchLaunchers(lost) {
  const launchers = findLaunchers();
  if (launchers.length === 0) return;
  const timer = setInterval(() => {
    if (launchers.every(lives)) return;
    clearInterval(timer);
    lost();
  }, 1000);
  timer.unref();
}

/** Upwards from us: `npm start`, and the shells that it starts us through. */
function findLaunchers() {
  /** @type {Process[]} */
  const found = [];
  let above = readProcess(process.ppid);
  while (above && above.pid > 1 && (isShell(above) || isPackageManager(above))) {
    if (!isShell(above)) found.push(above);
    above = readProcess(above.parent);
  }
  return found;
}

/** @param {Process} found */
function isShell({ command }) {
  return /^-?(\S*\/)?(sh|bash|dash|ash|busybox|zsh|ksh)(\s|$)/.test(command);
}

/** npm calls itself "npm start", pnpm "pnpm start", and both may show as "node …/npm-cli.js start". @param {Process} found */
function isPackageManager({ command }) {
  return /(^|[/\\])(npm|npx|pnpm|yarn)(-cli)?(\.c?js)?(\s|$)/.test(command);
}

/** @param {Process} known */
function lives(known) {
  return readProcess(known.pid)?.startedAt === known.startedAt;
}

/**
 * @param {number} pid
 * @returns {Process | undefined}
 */
function readProcess(pid) {
  try {
    return process.platform === 'linux' ? readProcFilesystem(pid) : askPs(pid);
  } catch {
    return undefined;
  }
}

/** The name in proc(5) stands in parentheses and may hold anything: count from the last one. A zombie has ended. @param {number} pid */
function readProcFilesystem(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z') return undefined;
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  return { pid, parent: Number(fields[1]), startedAt: fields[19] ?? '', command };
}

/** @param {number} pid */
function askPs(pid) {
  const columns = ['-o', 'ppid=', '-o', 'lstart=', '-o', 'command=', '-p', String(pid)];
  const line = execFileSync('ps', columns, { encoding: 'utf8', env: { PATH: '/bin:/usr/bin', LC_ALL: 'C' } });
  const words = /^\s*(\d+)\s+((?:\S+\s+){4}\S+)\s+(.*)$/.exec(line.trimEnd());
  if (!words) return undefined;
  return { pid, parent: Number(words[1]), startedAt: words[2] ?? '', command: words[3] ?? '' };
}
