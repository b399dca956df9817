import { describe, expect, test } from 'vitest';
import { readGraphFile } from './graph-file.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  for (const [at, unit] of [0xfeff, ...Array.from(text, (letter) => letter.charCodeAt(0))].entries())
    view.setUint16(at * 2, unit, order === 'little');
  return bytes;
}

describe('the encodings of spec 7.9', () => {
  const text = '{"displayName":"Zürich"}';
  test.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with a byte order mark', bytesOf(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(text, 'little')],
    ['UTF-16, big end first', utf16(text, 'big')],
  ])('%s', (_name, bytes) => {
    expect(readGraphFile(bytes, 10)).toEqual({
      items: [{ place: '', value: { displayName: 'Zürich' } }],
      continues: false,
    });
  });
});

test.each<[string, unknown, string[]]>([
  ['one object', { a: 1 }, ['']],
  ['a list', [{ a: 1 }, { b: 1 }], ['/0', '/1']],
  ['a page of a list', { value: [{ a: 1 }, 7] }, ['/value/0', '/value/1']],
  ['several files in a list', [{ a: 1 }, [{ b: 1 }], { value: [{ c: 1 }] }], ['/0', '/1/0', '/2/value/0']],
  ['an object with a value of its own', { value: 'x' }, ['']],
  ['nothing', [], []],
])('%s', (_what, json, places) => {
  const file = readGraphFile(bytesOf(JSON.stringify(json)), 10);
  expect('items' in file && file.items.map(({ place }) => place)).toEqual(places);
});

test('a page that has another behind it says so', () => {
  const page = { '@odata.nextLink': 'https://graph.microsoft.com/beta/x', value: [{}] };
  expect(readGraphFile(bytesOf(JSON.stringify([page])), 10)).toMatchObject({ continues: true });
});

test.each([
  ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), 'not-text'],
  ['Latin-1', new Uint8Array([0x22, 0xfc, 0x22]), 'not-text'],
  ['nothing', new Uint8Array(), 'not-json'],
  ['half an object', bytesOf('{"a":'), 'not-json'],
  ['more than fits', bytesOf(`[${'{},'.repeat(10)}{}]`), 'too-many'],
])('%s is refused', (_what, bytes, refused) => {
  expect(readGraphFile(bytes, 10)).toEqual({ refused });
});

test('lists within lists without end are no profiles, and cost no stack', () => {
  const file = readGraphFile(bytesOf(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`), 10);
  expect('items' in file && file.items.map(({ place }) => place)).toEqual(['/0/0/0/0']);
});
