import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SentFile, readSentFiles } from './multipart.ts';

const type = 'multipart/form-data; boundary=B';

function part(name: string, content: string): string {
  return `--B\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${content}\r\n`;
}

/** The names of the files, or the code of the refusal. */
function outcomeOf(body: string, contentType: string | undefined, most = 10): unknown {
  try {
    return readSentFiles(Buffer.from(body), contentType, most).map(({ name }) => name);
  } catch (error) {
    return (error as { code?: unknown }).code ?? error;
  }
}

test('what the platform writes is read as it was, byte by byte', async () => {
  const file = fc.record({
    name: fc.string({ unit: fc.constantFrom('a', 'ü', '/', ' ', '"', '\\', ';', '=', '🔑'), minLength: 1 }),
    bytes: fc.oneof(
      fc.uint8Array(),
      fc.constantFrom('\r\n', '--', '\r\n--', '').map((text) => new Uint8Array(Buffer.from(text))),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 5 }), async (files) => {
      const form = new FormData();
      for (const { name, bytes } of files) form.append('file', new Blob([new Uint8Array(bytes)]), name);
      const sent = new Response(form);
      const contentType = sent.headers.get('content-type') ?? '';
      const read = readSentFiles(Buffer.from(await sent.arrayBuffer()), contentType, 5);
      const plain = ({ name, bytes }: SentFile) => ({ name, bytes: [...bytes] });
      expect(read.map(plain)).toEqual(files.map(plain));
    }),
  );
});

test('whatever the bytes are, it is an answer or a refusal with a code', () => {
  const piece = fc.constantFrom('--B', '--', '\r\n', 'content-disposition: form-data', '; filename="x"', ':');
  const body = fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(body, fc.boolean(), (text, begun) => {
      const outcome = outcomeOf(begun ? `--B\r\n${text}` : text, type);
      if (!Array.isArray(outcome)) expect(outcome).toBe('request.malformed');
    }),
  );
});

test.each<[string, string, string | undefined]>([
  ['no boundary', part('a', ''), 'multipart/form-data'],
  ['no content type', part('a', ''), undefined],
  ['another boundary', part('a', ''), 'multipart/form-data; boundary=C'],
  ['nothing', '', type],
  ['no end', part('a', 'x'), type],
  ['a part without a head', '--B\r\n\r\nx\r\n--B--', type],
  ['a field that is no file', '--B\r\ncontent-disposition: form-data; name="a"\r\n\r\nx\r\n--B--', type],
  ['a head without end', `--B\r\n${'x: y\r\n'.repeat(2_000)}\r\n--B--`, type],
])('%s is refused', (_what, body, contentType) => {
  expect(outcomeOf(body, contentType)).toBe('request.malformed');
});

test('more files than allowed are refused before they are read', () => {
  const body = `${part('a', '').repeat(11)}--B--`;
  expect(outcomeOf(body, type)).toBe('request.too-large');
  expect(outcomeOf(body, type, 11)).toHaveLength(11);
});

test('a boundary may stand in quotes, and an empty file is a file', () => {
  const quoted = 'multipart/form-data; charset=utf-8; boundary="B"';
  expect(outcomeOf(`${part('a', '')}--B--\r\n`, quoted)).toEqual(['a']);
});
