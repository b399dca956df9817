import { createHash } from 'node:crypto';
import type { Checksums } from './manifest.ts';

type Tally = { add(bytes: Buffer): void; result(): Checksums['tables'][number] };

/** Counts and hashes the rows of one table as they pass by. */
export function startTally(name: string): Tally {
  const hash = createHash('sha256');
  let rows = 0;
  let bytes = 0;
  return {
    add(chunk) {
      hash.update(chunk);
      bytes += chunk.length;
      rows += countLines(chunk);
    },
    result: () => ({ name, rows, bytes, sha256: hash.digest('hex') }),
  };
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** In the text format of COPY a line feed always ends a row; one inside a value is written as `\n`. */
function countLines(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}
