import { expect, test } from 'vitest';
import { fromRows, toRows } from './builder-rows.ts';
import { parseFilter } from './parse.ts';

function rowsOf(rule: string) {
  const { condition } = parseFilter(rule);
  if (!condition) throw new Error('cannot be read');
  return toRows(condition)?.map(({ join, property }) => `${join} ${property}`) ?? null;
}

const [a, b, c] = ['device.model -eq "a"', 'device.deviceName -eq "b"', 'device.manufacturer -eq "c"'];

test.each([
  [a, ['and device.model']],
  [`((${a}))`, ['and device.model']],
  [`(${a}) and (${b}) or (${c})`, ['and device.model', 'and device.deviceName', 'or device.manufacturer']],
  [`(${a}) or (${b} and ${c})`, ['and device.model', 'or device.deviceName', 'and device.manufacturer']],
  [`(${a} or ${b}) and ${c}`, null],
  [`not (${a})`, null],
])('%s in lines: %j', (rule, rows) => {
  expect(rowsOf(rule)).toEqual(rows);
});

test('no lines make no rule', () => {
  expect(fromRows([])).toBeUndefined();
});
