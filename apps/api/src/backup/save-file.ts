import { rmSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

/**
 * Writes a file that only its owner may read. It appears under its name once it is complete and on the disk; until
 * then the file of that name, if there is one, stays. What is unfinished is removed, also when a signal ends us.
 */
export async function saveFile<T>(path: string, write: (out: Writable) => Promise<T>): Promise<T> {
  const whole = resolve(path);
  const partial = `${whole}.${process.pid}.partial`;
  const remove = () => rmSync(partial, { force: true });
  remove(); // of a killed process; in a container every process may have the same number
  const file = await open(partial, 'wx', 0o600);
  process.once('exit', remove);
  try {
    const result = await writeAndSync(file, write);
    await rename(partial, whole);
    await syncFolder(dirname(whole));
    return result;
  } finally {
    process.off('exit', remove);
    remove(); // nothing is there any more after the renaming
  }
}

async function writeAndSync<T>(file: FileHandle, write: (out: Writable) => Promise<T>): Promise<T> {
  const out = file.createWriteStream({ autoClose: false });
  try {
    const result = await write(out);
    out.end();
    await finished(out);
    await file.sync();
    return result;
  } finally {
    out.destroy();
    await file.close();
  }
}

/** The new name is on the disk only with its folder (fsync(2)). */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
