import { predefinedKeyUsages } from '@countersign/catalog/settings/extended-key-usages';
import { expect, test } from 'vitest';
import { customUsages, isPredefined, withAll, withUsage } from './key-usages.ts';

const own = { name: 'Our own', oid: '1.3.6.1.4.1.311.20.2.2' };
const [any, client, mail] = predefinedKeyUsages as [typeof own, typeof own, typeof own];

test('S004-09 +b5: all three at once, none of them twice', () => {
  expect(withAll([client, own], predefinedKeyUsages)).toEqual([client, own, any, mail]);
  expect(withAll(predefinedKeyUsages, predefinedKeyUsages)).toEqual(predefinedKeyUsages);
});

test('a box adds and takes away', () => {
  expect(withUsage([client], mail, true)).toEqual([client, mail]);
  expect(withUsage([client, own], client, false)).toEqual([own]);
  expect(isPredefined([own], client)).toBe(false);
});

test('S002-62 further usages by name and number keep their place in the whole', () => {
  const half = { name: 'Mine', oid: client.oid };
  expect(customUsages([client, own, half], predefinedKeyUsages)).toEqual([
    { row: own, at: 1 },
    { row: half, at: 2 },
  ]);
});
