import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/**
 * All of a stream, once it has come to its end: what it was read from can be let go, however slowly somebody takes it. It lies
 * in a file that has no name any more, and goes with the last who has it open, even if that is killed.
 */
export async function spool(source: Readable): Promise<Readable> {
  const file = await openNameless();
  try {
    await file.writeFile(source);
  } catch (error) {
    await file.close();
    throw error;
  }
  return file.createReadStream({ start: 0 });
}

async function openNameless() {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-spool-'));
  try {
    return await open(join(folder, 'rows'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
}
