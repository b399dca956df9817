import { describe, expect, test } from 'vitest';
import { exampleBearer } from './name-context.ts';
import { readingOf } from './reading.ts';

describe('a subject part by part', () => {
  test('type, value, variables, and what comes of it', () => {
    const { rdns, name } = readingOf(
      'CN={{UserName}} (VPN)+E={{EmailAddress}},O=Contoso',
      exampleBearer('user'),
    );
    expect(rdns.map((rdn) => rdn.map(({ key }) => key))).toEqual([['CN', 'E'], ['O']]);
    expect(rdns[0]?.[0]).toMatchObject({
      meaning: 'Common name',
      written: [{ text: '{{UserName}}', variable: 'UserName' }, { text: ' (VPN)' }],
      length: 14,
      long: false,
      problems: [],
    });
    expect(name).toContain('O=Contoso');
    expect(name).toContain('CN=Jane Doe (VPN)');
  });

  test('V25 longer than most CAs take', () => {
    const [rdn] = readingOf(`O=${'x'.repeat(65)}`, exampleBearer('user')).rdns;
    expect(rdn?.[0]).toMatchObject({ length: 65, long: true });
  });

  test('what has no value stops the name; only what the rules do not tell is told', () => {
    const { rdns, name } = readingOf('CN={{UserName}}', exampleBearer('device'));
    expect(name).toBeUndefined();
    expect(rdns[0]?.[0]?.problems).toEqual([]);
    const tooLong = readingOf(`O=${'x'.repeat(65)}`, exampleBearer('user')).rdns;
    expect(tooLong[0]?.[0]?.problems).toHaveLength(1);
    expect(readingOf('', exampleBearer('user'))).toEqual({ rdns: [], name: undefined });
  });
});
