import { unreadable } from './unreadable.ts';

/** Bytes as text, piece by piece: UTF-8 with or without a byte order mark, UTF-16 with one or recognised by its zeros. */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let held = Buffer.alloc(0);
  try {
    for await (const chunk of bytes) {
      if (decoder) {
        yield decoder.decode(chunk, { stream: true });
        continue;
      }
      held = Buffer.concat([held, chunk]);
      if (held.length < 4) continue;
      decoder = new TextDecoder(encodingOf(held), { fatal: true });
      yield decoder.decode(held, { stream: true });
    }
    decoder ??= new TextDecoder('utf-8', { fatal: true });
    yield decoder.decode(held.length < 4 ? held : undefined);
  } catch (cause) {
    if (cause instanceof TypeError) throw unreadable('encoding');
    throw cause;
  }
}

function encodingOf(start: Buffer): string {
  const [first = 0, second = 0] = start;
  // A zip archive, as workbooks are, or the compound files before them.
  if (start.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' || start.readUInt32BE(0) === 0xd0cf11e0)
    throw unreadable('binary-file');
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}
