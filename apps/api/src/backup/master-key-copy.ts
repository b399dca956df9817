import { resolve } from 'node:path';
import {
  type MasterKey,
  type MasterKeys,
  masterKeyPath,
  readMasterKeys,
  writeMasterKeys,
} from '../secrets/master-key.ts';
import { BackupError } from './backup-error.ts';

/**
 * The keys to put into the data folder so that the restored secrets open; none when they lie there already. Refuses
 * before anything is written: a database whose secrets do not open is worth little, and a key overwritten is lost.
 */
export async function keysToInstall(options: {
  needed: readonly string[];
  dataDirectory: string;
  given: string | undefined;
}): Promise<MasterKeys | undefined> {
  const { needed, dataDirectory, given } = options;
  const place = masterKeyPath(dataDirectory);
  const held = await readMasterKeys(place);
  if (holdsAll(held ?? [], needed)) return undefined;
  const ids = needed.join(', ');
  if (held) {
    const sentence =
      `${place} holds another master key than the backup needs (${ids}). ` +
      'Move it away, then restore with --master-key and the copy that belongs to the backup.';
    throw new BackupError('master-key.in-the-way', sentence);
  }
  if (given === undefined) {
    const sentence = `The backup needs its master key (${ids}): name the copy you kept with --master-key FILE.`;
    throw new BackupError('master-key.needed', sentence);
  }
  return chosen(await readGiven(given), needed, given);
}

async function readGiven(given: string): Promise<MasterKeys> {
  const refusal = (cause?: unknown) =>
    new BackupError('master-key.other', `${given} is not a master key file.`, { cause });
  const keys = await readMasterKeys(given).catch((cause: unknown) => {
    throw refusal(cause);
  });
  if (keys) return keys;
  throw new BackupError('master-key.needed', `There is no file ${given}.`);
}

/** Writes the keys that a backup needs to a file of their own, 0600. An older copy is never replaced. */
export async function copyMasterKey(options: {
  needed: readonly string[];
  dataDirectory: string;
  to: string;
}): Promise<void> {
  const { needed, dataDirectory } = options;
  const to = resolve(options.to);
  const place = masterKeyPath(dataDirectory);
  const keys = chosen((await readMasterKeys(place)) ?? [], needed, place);
  const there = await readMasterKeys(to);
  if (there && holdsAll(there, needed)) return;
  if (there) {
    const sentence = `${to} holds another master key, which older backups may need. Name another file.`;
    throw new BackupError('master-key.in-the-way', sentence);
  }
  await writeMasterKeys(to, keys);
}

/** True when the data folder's key opens the backup; false after a rotation, or on another machine. */
export async function opensWithOwnKey(needed: readonly string[], dataDirectory: string): Promise<boolean> {
  return holdsAll((await readMasterKeys(masterKeyPath(dataDirectory))) ?? [], needed);
}

function holdsAll(keys: readonly MasterKey[], needed: readonly string[]): boolean {
  return needed.every((id) => keys.some((key) => key.id === id));
}

function chosen(keys: readonly MasterKey[], needed: readonly string[], from: string): MasterKeys {
  const [first, ...rest] = keys.filter(({ id }) => needed.includes(id));
  if (first && holdsAll([first, ...rest], needed)) return [first, ...rest];
  const sentence = `${from} does not hold the master key that the backup needs (${needed.join(', ')}).`;
  throw new BackupError('master-key.other', sentence);
}
