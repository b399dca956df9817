import { pipeline } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';

export type ArchiveWriter = {
  /** Resolves when the bytes have been taken, so that a slow disk slows the reader down. */
  add(name: string, content: Buffer): Promise<void>;
  /** Resolves when everything has been written; `out` itself stays open. */
  close(): Promise<void>;
};

/** A gzipped tar (POSIX ustar), which any other program can open as well. */
export function openArchive(out: Writable, created: Date): ArchiveWriter {
  const entries = pack();
  const written = pipeline(entries, createGzip(), out, { end: false });
  written.catch(() => undefined); // told by `add` or `close`, whichever comes next
  out.on('error', () => undefined); // likewise: the pipeline looks away once it has handed everything over
  return {
    async add(name, content) {
      try {
        await new Promise<void>((resolve, reject) => {
          const header = { name, size: content.length, mode: 0o600, mtime: created, type: 'file' } as const;
          const entry = entries.entry(header, content, (error) => (error ? reject(error) : resolve()));
          entry.on('error', () => undefined); // it may fail once more after it has told
        });
      } catch (error) {
        await written; // why it could not be taken
        throw error;
      }
    },
    async close() {
      entries.finalize();
      await written;
      await taken(out);
    },
  };
}

/** Resolves when `out` has taken everything that it was handed: an empty write comes behind all others. */
async function taken(out: Writable): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    out.write('', (error) => (error ? reject(out.errored ?? error) : resolve()));
  });
}
