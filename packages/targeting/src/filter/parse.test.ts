import { applyFix } from '@countersign/subject/finding';
import { describe, expect, test } from 'vitest';
import type { Condition } from './condition.ts';
import { deepestRule, longestRule } from './finding.ts';
import { parseFilter } from './parse.ts';

const name = { property: 'device.deviceName', operator: 'eq', value: 'a' } as const;
const model = { property: 'device.model', operator: 'eq', value: 'b' } as const;
const maker = { property: 'device.manufacturer', operator: 'eq', value: 'c' } as const;
const [a, b, c] = ['device.deviceName -eq "a"', 'device.model -eq "b"', 'device.manufacturer -eq "c"'];

const version = (value: string, operator = 'ge') => ({
  property: 'device.operatingSystemVersion',
  operator,
  value,
});

describe('a rule is read', () => {
  test.each<[string, unknown]>([
    [`(${a})`, name],
    [a, name],
    [`((${a}))`, name],
    ['(DEVICE.DEVICENAME EQ "a")', name],
    ['( device.devicename\n-EQ\t"a" )', name],
    ['device.deviceName eq " a "', name],
    [`(${a}) and (${b})`, { all: [name, model] }],
    [`${a} -AND ${b} And ${c}`, { all: [name, model, maker] }],
    [`${a} or ${b} and ${c}`, { any: [name, { all: [model, maker] }] }],
    [`${a} and ${b} -or ${c}`, { any: [{ all: [name, model] }, maker] }],
    [`(${a} or ${b}) and ${c}`, { all: [{ any: [name, model] }, maker] }],
    [`${a} and (${b} and ${c})`, { all: [name, model, maker] }],
    [`not ${a}`, { not: name }],
    [`-NOT (${a} or ${b})`, { not: { any: [name, model] } }],
    [`not ${a} and ${b}`, { all: [{ not: name }, model] }],
    [
      '(device.manufacturer -in ["a","b" , "c",])',
      { property: 'device.manufacturer', operator: 'in', value: ['a', 'b', 'c'] },
    ],
    ['(device.model -notIn "x")', { property: 'device.model', operator: 'notIn', value: ['x'] }],
    [
      '(device.enrollmentProfileName -eq $null)',
      { property: 'device.enrollmentProfileName', operator: 'eq', value: null },
    ],
    [
      '(device.enrollmentProfileName -ne NULL)',
      { property: 'device.enrollmentProfileName', operator: 'ne', value: null },
    ],
    [
      '(device.enrollmentProfileName -eq "null")',
      { property: 'device.enrollmentProfileName', operator: 'eq', value: 'null' },
    ],
    ['(device.operatingSystemVersion -ge 10.0.22631.3447)', version('10.0.22631.3447')],
    ['(device.operatingSystemVersion -eq "10.0.22631")', version('10.0.22631', 'eq')],
    ['(device.isRooted -eq "False")', { property: 'device.isRooted', operator: 'eq', value: 'False' }],
    ['(user.accountEnabled -eq true)', { property: 'user.accountEnabled', operator: 'eq', value: 'true' }],
    ['(device.model -notEndsWith "x")', { property: 'device.model', operator: 'notEndsWith', value: 'x' }],
    [
      `(device.deviceName -eq "O'Brien \\ 100% (new)")`,
      { property: 'device.deviceName', operator: 'eq', value: "O'Brien \\ 100% (new)" },
    ],
  ])('%s', (text, expected) => {
    const { condition, findings } = parseFilter(text);
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(condition).toEqual(expected as Condition);
  });

  test('and what is read is JSON and stays the same as JSON', () => {
    const { condition } = parseFilter(`not (${a} or device.model -in ["x"]) and ${c}`);
    expect(JSON.parse(JSON.stringify(condition))).toEqual(condition);
  });
});

/** The text, with what is marked between guillemets, the code, and what the fix makes of it. */
const refused: [string, string, string?][] = [
  ['«»', 'emptyRule'],
  ['«   »', 'emptyRule'],
  ['device.deviceName -eq «"a»', 'unclosedQuote'],
  ["device.deviceName -eq «'a b'»", 'wrongQuotes', 'device.deviceName -eq "a b"'],
  ['device.deviceName -eq «“a”»', 'wrongQuotes', 'device.deviceName -eq "a"'],
  ['device.deviceName -eq "a«"»"b"', 'quoteInValue'],
  ['device.deviceName -eq "a\\«"»b" ', 'quoteInValue'],
  ['device.deviceName -eq "a«\u0000»b"', 'badCharacter', 'device.deviceName -eq "ab"'],
  ['device.deviceName -eq "a«\ud800»b"', 'badCharacter', 'device.deviceName -eq "ab"'],
  [`${a}«)»`, 'unopenedParenthesis', a],
  [`«(»${a}`, 'unclosedParenthesis', `(${a})`],
  [`«(»${a} and (${b})`, 'unclosedParenthesis', `(${a} and (${b}))`],
  ['«( )»', 'emptyParentheses', ''],
  [`${a} «and»`, 'conditionExpected'],
  [`«or» ${a}`, 'conditionExpected'],
  [`${a} and «or» ${b}`, 'conditionExpected'],
  ['«"a"» -eq device.deviceName', 'conditionExpected'],
  [`(${a}) «(»${b})`, 'connectorExpected', `(${a}) and (${b})`],
  [`${a} «device.model» -eq "b"`, 'connectorExpected', `${a} and ${b}`],
  [`${a} «&&» ${b}`, 'connectorExpected', `${a}  and  ${b}`],
  [`${a} «||» ${b}`, 'connectorExpected', `${a}  or  ${b}`],
  [`${a} «# comment»`.replace('# comment', '#'), 'connectorExpected'],
  [`(${a}«]»)`, 'connectorExpected'],
  ['«device.devicName» -eq "a"', 'unknownProperty', a],
  ['«deviceName» -eq "a"', 'unknownProperty', a],
  ['«devise.model» -eq "b"', 'unknownProperty', b],
  ['«device.zzzzzz» -eq "b"', 'unknownProperty'],
  ['device.deviceName «"a"»', 'operatorExpected'],
  ['«device.deviceName»', 'operatorExpected'],
  ['device.deviceName «=» "a"', 'unknownOperator', a],
  ['device.deviceName «-startWith» "a"', 'unknownOperator', 'device.deviceName -startsWith "a"'],
  ['device.deviceName «-xyzzyx» "a"', 'unknownOperator'],
  ['device.deviceName «-eq»', 'valueExpected'],
  ['(device.deviceName -eq«)»', 'valueExpected'],
  ['device.deviceName -eq «a»', 'bareValue', a],
  ['device.deviceName -eq «""»', 'emptyValue'],
  ['device.deviceName -in ["a", «" "»]', 'emptyValue'],
  ['device.deviceName -in «[]»', 'badList'],
  ['device.deviceName -in «[»"a"', 'badList', 'device.deviceName -in ["a"]'],
  ['device.deviceName -in «[»"a")', 'badList', 'device.deviceName -in ["a"])'],
  ['device.deviceName -in ["a" «"b"»]', 'badList', 'device.deviceName -in ["a", "b"]'],
  ['device.deviceName -in [«,»]', 'badList'],
  ['device.deviceName -in [«a»]', 'bareValue', 'device.deviceName -in ["a"]'],
  ['device.deviceName -in ["a", «$null»]', 'nullNotAllowed'],
  ['device.deviceName -eq «["a", "b"]»', 'listNotAllowed'],
  ['device.deviceName -startsWith «["a", "b"]»', 'listNotAllowed'],
];

describe('what cannot be read is told at its characters, and the fix mends it', () => {
  test.each(refused)('%s: %s', (marked, code, mended) => {
    const start = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const text = marked.replace('«', '').replace('»', '');
    const { condition, findings } = parseFilter(text);
    expect(condition).toBeUndefined();
    const finding = findings.find(({ level }) => level === 'error');
    expect(finding).toMatchObject({ code, start, end });
    expect(finding?.message).toMatch(/[.?]$/);
    if (mended === undefined) return;
    if (!finding?.fix) throw new Error('no fix is offered');
    expect(applyFix(text, finding.fix)).toBe(mended);
  });

  test('every name that is not known, not only the first', () => {
    const { findings } = parseFilter('device.nmae -eq "a" and device.model -eqq "b"');
    expect(findings.map(({ code }) => code)).toEqual(['unknownProperty', 'unknownOperator']);
  });
});

describe('bounds', () => {
  test('3,072 characters are read, one more is refused where it stands', () => {
    const filled = (length: number) =>
      `device.model -eq "${'x'.repeat(length - 'device.model -eq ""'.length)}"`;
    expect(parseFilter(filled(longestRule)).condition).toBeDefined();
    const { condition, findings } = parseFilter(filled(longestRule + 1));
    expect(condition).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'tooLong', start: longestRule, end: longestRule + 1 }]);
    expect(parseFilter('x'.repeat(10_000_000)).findings).toHaveLength(1);
  });

  test.each([
    ['parentheses', '('.repeat(deepestRule), ')'.repeat(deepestRule)],
    ['not', 'not '.repeat(deepestRule), ''],
  ])('%s stand 20 deep, and no deeper', (_what, open, close) => {
    expect(parseFilter(`${open}${a}${close}`).condition).toBeDefined();
    const deeper = parseFilter(`(${open}${a}${close})`);
    expect(deeper.findings.at(-1)).toMatchObject({ code: 'tooDeep' });
  });

  test.each(['(', 'not ', '[', '"', "'", '“', 'a ', 'device.x -in ["a",', '\u0000', ') and ('])(
    'nothing but %j is refused, not failed at',
    (piece) => {
      const text = piece.repeat(Math.floor(longestRule / piece.length));
      expect(parseFilter(text).condition).toBeUndefined();
    },
  );
});

test('"not" is read, and told to be beyond Intune', () => {
  const { condition, findings } = parseFilter(`not (${a})`);
  expect(condition).toBeDefined();
  expect(findings).toMatchObject([{ code: 'beyondIntune', level: 'warning', start: 0, end: 3 }]);
});
