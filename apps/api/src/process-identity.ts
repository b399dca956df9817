import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process, told apart from a later one that was given the same number. */
export type ProcessIdentity = {
  pid: number;
  /** When it started, in the operating system's own words: compare it, do not read it. */
  startedAt: string;
};

export type LivingProcess = ProcessIdentity & { command: string };

/** The process of that number, if it lives. A zombie has ended: it only waits for a parent that reads its exit code. */
export function findProcess(pid: number): LivingProcess | undefined {
  return process.platform === 'linux' ? readProcFilesystem(pid) : askPs(pid);
}

export function isAlive(identity: ProcessIdentity): boolean {
  return findProcess(identity.pid)?.startedAt === identity.startedAt;
}

export function thisProcess(): ProcessIdentity {
  const found = findProcess(process.pid);
  if (!found) throw new Error('The operating system does not tell about this process.');
  return { pid: found.pid, startedAt: found.startedAt };
}

function readProcFilesystem(pid: number): LivingProcess | undefined {
  try {
    // proc(5): the name stands in parentheses and may hold any character, so the fields count from the last one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0];
    const startTicks = fields[19];
    if (state === 'Z' || state === 'X') return undefined;
    // Ticks count from the last boot, so they mean nothing without knowing which.
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { pid, startedAt: `${boot}/${startTicks}`, command };
  } catch {
    return undefined;
  }
}

function askPs(pid: number): LivingProcess | undefined {
  try {
    const fields = ['-o', 'stat=', '-o', 'lstart=', '-o', 'command=', '-p', String(pid)];
    const line = execFileSync('ps', fields, {
      encoding: 'utf8',
      env: { PATH: '/bin:/usr/bin', LC_ALL: 'C' },
    });
    // lstart is always five words: "Mon Jul  6 10:11:12 2026".
    const words = /^\s*(\S+)\s+(\S+\s+\S+\s+\S+\s+\S+\s+\S+)\s+(.*)$/.exec(line.trimEnd());
    if (!words || words[1]?.startsWith('Z')) return undefined;
    return { pid, startedAt: words[2] ?? '', command: words[3] ?? '' };
  } catch {
    return undefined;
  }
}
