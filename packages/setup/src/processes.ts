import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The living processes that belong to a data folder: it is named in their arguments or environment, or they stand in it. */
export function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && belongs(pid, folder));
}

export function parentOf(pid: number): number {
  return Number(statFields(pid)[1]);
}

/** It has ended, and its parent has not asked how. */
export function isZombie(pid: number): boolean {
  return statFields(pid)[0] === 'Z';
}

/** proc(5), from the state on: the name before it may hold any character. */
function statFields(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function belongs(pid: number, folder: string): boolean {
  try {
    if (isZombie(pid)) return false;
    const said = ['cmdline', 'environ'].map((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8'));
    return [...said, readlinkSync(`/proc/${pid}/cwd`)].some((text) => text.includes(folder));
  } catch {
    return false; // it has ended meanwhile
  }
}
