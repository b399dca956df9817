import { openImporter } from '@countersign/testkit/importer';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

let importer: Awaited<ReturnType<typeof openImporter>>;
beforeAll(async () => {
  importer = await openImporter();
});
beforeEach(() => importer.empty());
afterAll(() => importer.it.close());

test('JSON of Graph is a file like any other', async () => {
  const value = [
    { id: 'g1', userPrincipalName: 'éva@contoso.com', displayName: 'Éva', accountEnabled: false, mail: null },
    { id: 'g2', userPrincipalName: 'zoë@contoso.com', displayName: 'Zoë', department: 'R&D' },
  ];
  const file = await importer.upload('people', Buffer.from(`\ufeff${JSON.stringify({ value })}`, 'utf16le'));
  expect(file).toMatchObject({ format: 'json', rows: 2 });
  expect((await importer.run(file)).result).toMatchObject({ create: 2 });
  expect(await importer.listed('/people')).toMatchObject([
    { name: 'Zoë', department: 'R&D' },
    { name: 'Éva', enabled: false },
  ]);
});

test('what stands in JSON where a record or a text should is a row with a finding', async () => {
  const value = [
    { upn: 'anna@contoso.com', name: 'Anna', manager: { id: 1 } },
    { upn: 'bert@contoso.com', name: { x: 1 } },
    'x',
  ];
  const file = await importer.upload('people', JSON.stringify(value));
  expect(file).toMatchObject({ format: 'json', rows: 3 });
  expect((await importer.run(file)).result).toMatchObject({ applied: false, create: 1, error: 2 });
  const told = (await importer.rowsOf(file, 'outcome=error')).map(({ row, findings }) => [
    row,
    findings.map(({ at, code }) => `${at} ${code}`),
  ]);
  expect(told).toEqual([
    [2, ['name not-text']],
    [3, [' no-record']],
  ]);
});
