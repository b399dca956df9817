import { expect, test } from 'vitest';
import { compileFilter } from './compile.ts';
import { parseFilter } from './parse.ts';

function compiled(rule: string) {
  const { condition } = parseFilter(rule);
  if (!condition) throw new Error('cannot be read');
  return compileFilter(condition);
}

test('rules of one shape have one text, whatever and however many their values are', () => {
  const [one, other] = ['Lab"]'.slice(0, 3), "O'Brien; --"].map((value) =>
    compiled(
      `device.deviceName -startsWith "${value}" and device.model -notIn ["${value}"] and device.operatingSystemVersion -ge 10.${value.length}`,
    ),
  );
  const longer = compiled(
    'device.deviceName -startsWith "x" and device.model -notIn ["x", "y", "z"] and device.operatingSystemVersion -ge 1.0',
  );
  expect(one?.strings).toEqual(other?.strings);
  expect(one?.strings).toEqual(longer.strings);
});

test('a pattern holds nothing that LIKE would read', () => {
  const { values } = compiled('device.deviceName -contains "100%_\\"');
  expect(values).toEqual(['%100\\%\\_\\\\%']);
});

test('values are folded as the columns are', () => {
  expect(compiled('device.deviceName -eq "NU\u0308RNBERG"').values).toEqual(['nürnberg']);
});

test('the columns of another query can be named', () => {
  const { condition } = parseFilter('device.deviceName -eq "a"');
  if (!condition) throw new Error('cannot be read');
  expect(compileFilter(condition, () => 'x.label').strings.join('?')).toContain('x.label = ?');
});
