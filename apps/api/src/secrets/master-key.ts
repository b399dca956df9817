import { createHash, randomBytes } from 'node:crypto';
import { type FileHandle, open, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type MasterKey = { id: string; key: Buffer };

/** The first key seals; all of them open. There are two only while a rotation is under way. */
export type MasterKeys = [MasterKey, ...MasterKey[]];

const heading =
  '# Master key of Countersign. It opens every sealed secret in the database.\n' +
  '# Keep a copy apart from the backups; without it a backup cannot be used.\n';

export function masterKeyPath(dataDirectory: string): string {
  return join(dataDirectory, 'master.key');
}

export function makeMasterKey(): MasterKey {
  return named(randomBytes(32));
}

/** The id is derived from the key, so that a wrong file is recognised and not tried. */
function named(key: Buffer): MasterKey {
  return {
    id: createHash('sha256').update('countersign master key id').update(key).digest('hex').slice(0, 16),
    key,
  };
}

export async function readMasterKeys(path: string): Promise<MasterKeys | undefined> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw cause;
  });
  if (text === undefined) return undefined;
  const [first, ...rest] = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => named(Buffer.from(line.trim(), 'base64')));
  if (!first || [first, ...rest].some(({ key }) => key.length !== 32)) {
    throw new Error(`${path} is not a master key file.`);
  }
  return [first, ...rest];
}

/** Written beside and renamed, so that a crash leaves either the old file or the new one. */
export async function writeMasterKeys(path: string, keys: MasterKeys): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  await rm(beside, { force: true }); // of a killed process; in a container every process may have the same number
  const file = await open(beside, 'wx', 0o600);
  try {
    await giveToOwner(file, path);
    await file.writeFile(heading + keys.map(({ key }) => `${key.toString('base64')}\n`).join(''));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path).catch(async (cause: unknown) => {
    await unlink(beside);
    throw cause;
  });
}

/** A command that root runs must not take the file away from the user who runs the server. */
async function giveToOwner(file: FileHandle, path: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(path).catch(() => stat(dirname(path)));
  await file.chown(uid, gid);
}
