import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { openArchive } from './write-archive.ts';

type Done = (error: Error) => void;

/** Takes everything into its buffer and then cannot write it. */
const full = (say: (done: Done) => void) =>
  new Writable({ highWaterMark: 2 ** 30, write: (_chunk, _encoding, done) => say(done) });

test.each<[string, (done: Done) => void]>([
  ['at once', (done) => done(new Error('no space'))],
  ['in the next turn', (done) => setImmediate(done, new Error('no space'))],
  ['after everything was handed over', (done) => setTimeout(done, 50, new Error('no space'))],
])('an archive whose file fails %s fails', async (_when, say) => {
  const out = full(say);
  const archive = openArchive(out, new Date(0));
  const written = archive.add('a', Buffer.from('b')).then(() => archive.close());
  await expect(written).rejects.toThrow('no space');
  expect(out.listenerCount('error')).toBeGreaterThan(0);
});

test('an archive that fails in the middle of an entry fails once, and not again beside it', async () => {
  for (let round = 0; round < 20; round += 1) {
    const archive = openArchive(
      full((done) => done(new Error('no space'))),
      new Date(0),
    );
    const written = (async () => {
      for (;;) await archive.add('a', randomBytes(60_000));
    })();
    await expect(written).rejects.toThrow('no space');
  }
});
