import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTokens, writeTokens } from './tokens.ts';

const shapeOf = (text: string) =>
  readTokens(text).tokens.map((token) => (token.type === 'text' ? token.text : [token.name]));

describe('tokens', () => {
  test.each([
    ['', []],
    ['plain', ['plain']],
    ['{{UserName}}', [['UserName']]],
    ['{{UserName}}-Home', [['UserName'], '-Home']],
    ['IntuneDeviceId://{{DeviceId}}', ['IntuneDeviceId://', ['DeviceId']]],
    ['{{GivenName}} {{SurName}}', [['GivenName'], ' ', ['SurName']]],
    ['{{GivenName}}{{SurName}}', [['GivenName'], ['SurName']]],
    ['{{ UserName }}', [[' UserName ']]],
    ['{{{UserName}}}', ['{', ['UserName'], '}']],
    ['{UserName}', ['{UserName}']],
    ['{{UserName', ['{{UserName']],
  ])('spec 3.4 %j reads %j', (text, shape) => {
    expect(shapeOf(text)).toEqual(shape);
  });

  test('S003-54 text may follow a variable, each with its place', () => {
    expect(readTokens('{{DeviceName}}Device1').tokens).toEqual([
      { type: 'variable', name: 'DeviceName', start: 0, end: 14 },
      { type: 'text', text: 'Device1', start: 14, end: 21 },
    ]);
  });

  test.each([
    ['{UserName}', 'singleBraces', 0, 10, 'UserName'],
    ['a{b', 'singleBraces', 1, 2, undefined],
    ['a}b', 'singleBraces', 1, 2, undefined],
    ['a {{UserName b', 'unclosedVariable', 2, 12, 'UserName'],
    ['{{UserName}', 'unclosedVariable', 0, 11, 'UserName'],
    ['{UserName}}', 'unopenedVariable', 0, 11, 'UserName'],
    ['UserName}}', 'unopenedVariable', 8, 10, undefined],
    ['{{}}', 'emptyVariable', 0, 4, undefined],
    ['{{ }}', 'emptyVariable', 0, 5, undefined],
  ])('S003-55 V11 V42 %j is %s from %i to %i', (text, code, start, end, name) => {
    expect(readTokens(text).problems).toEqual([
      { code, start, end, ...(name === undefined ? {} : { name }) },
    ]);
  });

  test('three braces are a variable in single braces', () => {
    expect(readTokens('{{{UserName}}}').problems.map(({ code, start }) => [code, start])).toEqual([
      ['singleBraces', 0],
      ['singleBraces', 13],
    ]);
  });

  test('positions are those of the whole text', () => {
    expect(readTokens('CN={{IMEI}},', { start: 3, end: 11 }).tokens).toEqual([
      { type: 'variable', name: 'IMEI', start: 3, end: 11 },
    ]);
  });

  test('tokens cover the text without gap or overlap and give it back', () => {
    const text = fc.string({ unit: fc.constantFrom('{', '}', 'a', 'UserName', ' ', '"', 'é') });
    fc.assert(
      fc.property(text, (text) => {
        const { tokens } = readTokens(text);
        expect(writeTokens(tokens)).toBe(text);
        let at = 0;
        for (const { start, end } of tokens) {
          expect(start).toBe(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBe(text.length);
      }),
    );
  });
});
