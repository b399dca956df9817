import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';
import { openTable } from './open-table.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array | string, size = 7) {
  const { format, columns, batches } = await openTable(decodeText(pieces(Buffer.from(bytes), size)));
  const rows = [];
  for await (const batch of batches) rows.push(...batch);
  return { format, columns, rows };
}

const cellsOf = async (bytes: Uint8Array | string) => (await read(bytes)).rows.map(({ cells }) => cells);

describe('a file of CSV', () => {
  test.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\r\n1;2\r\n'],
    ['tabs', 'a\tb\r1\t2'],
    ['a separator that is named', 'sep=|\r\na|b\r\n1|2'],
    ['a comma in a quoted name, among semicolons', '"a,x,y";b\n1;2'],
    ['empty lines', '\n\na,b\n\n1,2\n\n'],
    ["the first line of Entra's templates", 'version:v1.0,\na,b\n1,2'],
    ['empty columns at the end', 'a,b,,\n1,2'],
  ])('with %s is read', async (_what, text) => {
    expect(await cellsOf(text)).toEqual([['1', '2']]);
  });

  test.each(['utf8', 'utf-16le', 'bom', 'utf-16le bom', 'utf-16be bom', 'utf-16be'])(
    'in %s is read',
    async (encoding) => {
      const text = `${encoding.includes('bom') ? '\ufeff' : ''}name,city\nÉva 👩‍💻,Köln`;
      const little = Buffer.from(text, encoding.startsWith('utf-16') ? 'utf-16le' : 'utf8');
      const bytes = encoding.startsWith('utf-16be') ? little.swap16() : little;
      expect(await read(bytes)).toMatchObject({
        columns: ['name', 'city'],
        rows: [{ line: 2, cells: ['Éva 👩‍💻', 'Köln'] }],
      });
    },
  );

  test('says on which line each row begins', async () => {
    const { rows } = await read('a,b\r\n"x\r\ny",1\r\n\r\nz,2\n');
    expect(rows).toEqual([
      { line: 2, cells: ['x\r\ny', '1'] },
      { line: 5, cells: ['z', '2'] },
    ]);
  });

  test('gives every column a name of its own', async () => {
    expect((await read('Name,,Name,name\n1,2,3,4')).columns).toEqual([
      'Name',
      'Column 2',
      'Name (2)',
      'name',
    ]);
  });

  test('comes back as it was written, whatever the pieces', async () => {
    const cell = fc.string({
      unit: fc.constantFrom(',', ';', '"', '\n', '\r\n', 'a', ' ', 'é', '👩', '\t', "'"),
    });
    const row = fc
      .array(cell, { minLength: 3, maxLength: 3 })
      .filter((cells) => cells.some((text) => text !== ''));
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1 }),
        fc.integer({ min: 1, max: 50 }),
        async (rows, size) => {
          const text = stringify([['x', 'y', 'z'], ...rows]);
          const found = await read(Buffer.from(text), size);
          expect(found.rows.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });
});

describe('a file of JSON', () => {
  test.each([
    ['a list', '[{"a":1,"b":"x"},{"b":"y","c":true}]'],
    [
      'a page of a list',
      '{"@odata.context":"[{","value":[{"a":1,"b":"x"},{"b":"y","c":true}],"@odata.nextLink":"n"}',
    ],
    ['lines', '{"a":1,"b":"x"}\n{"b":"y","c":true}\n'],
  ])('as %s is read', async (_what, text) => {
    expect(await read(text)).toEqual({
      format: 'json',
      columns: ['a', 'b', 'c'],
      rows: [
        { line: 1, cells: ['1', 'x'] },
        { line: 2, cells: ['', 'y', 'true'] },
      ],
    });
  });

  test('keeps lists as one cell and objects as text, which it tells', async () => {
    const text = '[{"groups":["a","b"],"deep":{"x":[1]},"none":null,"list":["a",{"x":1}]}]';
    expect((await read(text)).rows).toEqual([
      {
        line: 1,
        cells: ['a; b', '{"x":[1]}', '', 'a; {"x":1}'],
        faults: [
          expect.objectContaining({ at: 'deep', code: 'not-text' }),
          expect.objectContaining({ at: 'list', code: 'not-text' }),
        ],
      },
    ]);
  });

  test.each([
    ['in a list', '[{"a":1},"x",2,null,[{"a":1}],{"a":3}]'],
    ['in a page', '{"value":[{"a":1},"x",2,null,[{"a":1}],{"a":3}],"more":["y",{"a":4}]}'],
    ['in lines', '{"a":1}\n"x"\n2\nnull\n{"a":3}'],
  ])('has a row for whatever stands %s where a record should', async (where, text) => {
    const { rows } = await read(text);
    expect(rows.map(({ cells }) => cells[0] ?? null)).toEqual(
      where === 'in lines' ? ['1', null, null, null, '3'] : ['1', null, null, null, null, '3'],
    );
    expect(rows.map(({ line }) => line)).toEqual(rows.map((_row, at) => at + 1));
    for (const { cells, faults } of rows)
      expect(faults ?? []).toMatchObject(cells.length > 0 ? [] : [{ at: '', code: 'no-record' }]);
  });

  test('gives the objects that JSON.parse gives, whatever the pieces', async () => {
    const object = fc.dictionary(
      fc.string({ minLength: 1 }),
      fc.oneof(fc.string(), fc.jsonValue({ maxDepth: 3 })),
      {
        minKeys: 1,
        maxKeys: 5,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(object, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 2 }),
        async (objects, size, indent) => {
          const { rows } = await read(Buffer.from(JSON.stringify(objects, null, indent)), size);
          expect(rows).toHaveLength(objects.length);
        },
      ),
    );
  });
});

test.each([
  ['nothing', '', 'no-rows'],
  ['spaces', '  \n \n', 'no-columns'],
  ['names alone', 'a,b\n', 'no-rows-of-table'],
  ['a quotation mark that is never closed', 'a,b\n1,"2\n3,4\n', 'quote-not-closed'],
  ['a workbook', 'PK\u0003\u0004rest', 'binary-file'],
  ['bytes of another encoding', Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xe9, 0xff, 0x2c, 0x31]), 'encoding'],
  ['JSON without its end', '[{"a":1}', 'not-json'],
  ['JSON with a comma too much', '[{"a":1,}]', 'not-json'],
  ['JSON with words of no language', '[{"a":1},b]', 'not-json'],
  ['JSON without objects', '[1,2]', 'no-objects'],
  [
    'too many columns',
    `${Array.from({ length: 400 }, (_, at) => `c${at}`).join(',')}\n1`,
    'too-many-columns',
  ],
  ['one endless cell', `a,b\n"${'x'.repeat(1_100_000)}`, 'row-too-long'],
])('%s is refused with its reason', async (_what, bytes, reason) => {
  if (reason === 'no-rows-of-table') expect((await read(bytes)).rows).toEqual([]);
  else
    await expect(read(bytes, 100_000)).rejects.toMatchObject({
      code: 'import.unreadable',
      facts: { reason },
    });
});

test('whatever bytes come are rows or refused in our words', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\\', 'value', '\n', 'a', '1') })
      .map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 20 }), async (given, size) => {
      await read(given, size).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'import.unreadable' });
      });
    }),
    { numRuns: 500 },
  );
});
