import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isAlive, thisProcess } from './process-identity.ts';

/** One process at a time owns a data folder. What it says of itself, without secrets, so that commands find it. */
const instance = z.object({
  pid: z.number().int().positive(),
  startedAt: z.string(),
  role: z.enum(['server', 'command']),
  /** Both are known once the server is ready. */
  url: z.string().optional(),
  database: z
    .union([
      z.object({ place: z.literal('embedded'), host: z.string(), user: z.string(), database: z.string() }),
      // The address of a server of one's own may hold a password, so it is not repeated here.
      z.object({ place: z.literal('url') }),
    ])
    .optional(),
});

export type Instance = z.infer<typeof instance>;
export type InstanceFacts = Pick<Instance, 'url' | 'database'>;

/** The data folder is in use, or closed to us; told to the person at the terminal. */
export class InstanceError extends Error {
  override name = 'InstanceError';
}

export type Claim = {
  publish(facts: InstanceFacts): void;
  release(): void;
};

/** Makes this process the owner of the folder, or says who is. What a dead process left there is swept away. */
export function claimInstance(dataDirectory: string, role: Instance['role']): Claim {
  const own = { ...thisProcess(), role };
  mkdirSync(dataDirectory, { recursive: true, mode: 0o700 });
  const file = instanceFile(dataDirectory);
  writeUnlessTaken(file, own);
  return {
    publish: (facts) => writeWhole(file, { ...own, ...facts }),
    release: () => {
      if (read(file)?.pid === own.pid) rmSync(file, { force: true });
    },
  };
}

/** The living owner of the folder, if there is one: a pid alone may belong to a zombie or to a stranger by now. */
export function findInstance(dataDirectory: string): Instance | undefined {
  const found = read(instanceFile(dataDirectory));
  return found && isAlive(found) ? found : undefined;
}

export function describeInstance(found: Instance): string {
  if (found.role === 'command')
    return `A countersign command (process ${found.pid}) is using this data folder.`;
  if (!found.url) return `Countersign is just starting (process ${found.pid}).`;
  return `Countersign already runs at ${found.url} (process ${found.pid}).`;
}

function instanceFile(dataDirectory: string): string {
  return join(dataDirectory, 'instance.json');
}

function writeUnlessTaken(file: string, own: Instance): void {
  while (!create(file, own)) {
    const owner = read(file);
    if (owner && isAlive(owner)) throw new InstanceError(describeInstance(owner));
    removeStale(file, { stale: owner, own });
  }
}

/** Several processes may find the same left-over. One at a time looks again and removes it, so that no living claim is taken. */
function removeStale(file: string, { stale, own }: { stale: Instance | undefined; own: Instance }): void {
  const turn = `${file}.removing`;
  if (!create(turn, own)) {
    const holder = read(turn);
    // Killed in the middle of it.
    if (holder && !isAlive(holder)) rmSync(turn, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    return;
  }
  try {
    const found = read(file);
    if (found?.pid === stale?.pid && found?.startedAt === stale?.startedAt) rmSync(file, { force: true });
  } finally {
    rmSync(turn, { force: true });
  }
}

/** Unless it exists; others see it with its content only. */
function create(file: string, content: Instance): boolean {
  const draft = writeDraft(file, content);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw closed(file, error);
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function writeWhole(file: string, content: Instance): void {
  renameSync(writeDraft(file, content), file);
}

function writeDraft(file: string, content: Instance): string {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    throw closed(file, error);
  }
  return draft;
}

function read(file: string): Instance | undefined {
  try {
    return instance.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') throw closed(file, error);
    return undefined; // absent, or not ours: nobody is there
  }
}

function closed(file: string, cause: unknown): InstanceError {
  const sentence = `${file} cannot be used; the data folder belongs to the user who runs Countersign.`;
  return new InstanceError(sentence, { cause });
}
