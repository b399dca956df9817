import { expect, test } from 'vitest';
import { draftOf, emptyRow, withOperator, withProperty, withRows, withText } from './rule-draft.ts';

const without = (rows: { key: number }[]) => rows.map(({ key: _key, ...row }) => row);

test('a text becomes lines, and the lines the same text', () => {
  const text =
    '(device.model -eq "a") and (device.manufacturer -in ["b", "c"]) or (device.deviceName -ne $null)';
  const draft = draftOf(text);
  expect(without(draft.rows)).toEqual([
    { join: 'and', property: 'device.model', operator: 'eq', value: 'a' },
    { join: 'and', property: 'device.manufacturer', operator: 'in', value: ['b', 'c'] },
    { join: 'or', property: 'device.deviceName', operator: 'ne', value: null },
  ]);
  expect(withRows(draft.rows)).toMatchObject({ text, by: 'rows' });
});

test.each([
  ['device.model -eq', 'unreadable'],
  ['(device.model -eq "a" or device.model -eq "b") and device.deviceName -eq "c"', 'nested'],
])('%s switches the lines off: %s', (text, off) => {
  expect(draftOf(text)).toMatchObject({ text, rows: [], off });
});

test('lines stay to be seen while the text cannot be read', () => {
  const before = draftOf('device.model -eq "a"');
  expect(withText(before, 'device.model -eq')).toMatchObject({ off: 'unreadable', rows: before.rows });
  expect(withText(before, 'not device.model -eq "a"')).toMatchObject({ off: 'nested', rows: [] });
});

test('nothing written yet is one empty line, and an empty line says nothing', () => {
  expect(without(draftOf(' ').rows)).toEqual([{ join: 'and', property: '', operator: 'eq', value: '' }]);
  expect(withRows([emptyRow()]).text).toBe('');
  expect(withRows([]).rows).toHaveLength(1);
});

test('a line without a value says so in the text, and the empty lines of a list are left out', () => {
  const model = withProperty(emptyRow(), 'device.model');
  expect(withRows([model]).text).toBe('(device.model -eq "")');
  const several = { ...withOperator(model, 'in'), value: ['a', '', ' ', 'b'] };
  expect(withRows([emptyRow(), several]).text).toBe('(device.model -in ["a", "b"])');
});

test('another property keeps what still makes sense', () => {
  const model = {
    ...withProperty(emptyRow(), 'device.model'),
    operator: 'startsWith' as const,
    value: 'Lat',
  };
  expect(withProperty(model, 'device.deviceName')).toMatchObject({ operator: 'startsWith', value: 'Lat' });
  expect(withProperty(model, 'device.deviceOwnership')).toMatchObject({ operator: 'eq', value: 'Corporate' });
  expect(withProperty(model, 'device.operatingSystemVersion')).toMatchObject({ operator: 'eq', value: '' });
});

test('one value becomes a list and back', () => {
  const model = { ...withProperty(emptyRow(), 'device.model'), value: 'a' };
  const list = withOperator(model, 'in');
  expect(list.value).toEqual(['a']);
  expect(withOperator(list, 'eq').value).toBe('a');
  expect(withOperator({ ...model, value: null }, 'notIn').value).toEqual([]);
});
