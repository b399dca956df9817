import { describe, expect, test } from 'vitest';
import { findAttributeType } from './attribute-types.ts';
import { parseSubject } from './distinguished-name-template.ts';
import { applyFix } from './finding.ts';
import { formatSubject } from './format-template.ts';
import { writeTokens } from './tokens.ts';

const shapeOf = (text: string) =>
  parseSubject(text).rdns.map((rdn) =>
    rdn.map(({ key, parts }) => `${key}=${writeTokens(parts)}`).join(' + '),
  );

const codesOf = (text: string) =>
  parseSubject(text).findings.map(({ rule, code, level }) => `${rule} ${level} ${code}`);

describe('a subject falls apart as CertStrToName says', () => {
  test('S003-49 the golden example has seven RDNs', () => {
    const text = 'CN={{UserName}},E={{EmailAddress}},OU=Mobile,O=Finance Group,L=Redmond,ST=Washington,C=US';
    const { rdns, findings } = parseSubject(text);
    expect(findings).toEqual([]);
    expect(rdns.map(([attribute]) => [attribute?.key, attribute?.oid])).toEqual([
      ['CN', '2.5.4.3'],
      ['E', '1.2.840.113549.1.9.1'],
      ['OU', '2.5.4.11'],
      ['O', '2.5.4.10'],
      ['L', '2.5.4.7'],
      ['ST', '2.5.4.8'],
      ['C', '2.5.4.6'],
    ]);
    expect(formatSubject({ rdns })).toBe(text);
  });

  test('S003-54 text after a variable', () => {
    expect(parseSubject('CN={{DeviceName}}Device1').rdns[0]?.[0]?.parts).toEqual([
      { type: 'variable', name: 'DeviceName', start: 3, end: 17 },
      { type: 'text', text: 'Device1', start: 17, end: 24 },
    ]);
  });

  test.each([
    ['CN=a,OU=b', ['CN=a', 'OU=b']],
    ['CN=a;OU=b', ['CN=a', 'OU=b']],
    ['CN=a+OU=b', ['CN=a + OU=b']],
    ['CN=a+OU=b,O=c+L=d', ['CN=a + OU=b', 'O=c + L=d']],
    [' CN =   Wine Test,T = 123, C = BR', ['CN=Wine Test', 'T=123', 'C=BR']],
    ['CN="1"', ['CN=1']],
    ['CN = "1" , O="x"', ['CN=1', 'O=x']],
    ['CN=" 1 "', ['CN= 1 ']],
    ["CN='1'", ["CN='1'"]],
    ['CN="""1"""', ['CN="1"']],
    ['CN="Bob ""Gage"""', ['CN=Bob "Gage"']],
    ['CN="1+2"', ['CN=1+2']],
    ['CN="a,b"', ['CN=a,b']],
    ['CN="a=b"', ['CN=a=b']],
    ['CN="<"', ['CN=<']],
    ['CN="#"', ['CN=#']],
    ['CN=";"', ['CN=;']],
    ['CN=≯坛', ['CN=≯坛']],
    ['CN="Test User (TestCompany, LLC)",OU=Users', ['CN=Test User (TestCompany, LLC)', 'OU=Users']],
    ['CN="{{OnPrem_Distinguished_Name}}"', ['CN={{OnPrem_Distinguished_Name}}']],
    [
      String.raw`CN=CONTOSO\{{onPremisesSamAccountName}}`,
      [String.raw`CN=CONTOSO\{{onPremisesSamAccountName}}`],
    ],
    ['DC=contoso,DC=com', ['DC=contoso', 'DC=com']],
  ])('S003-50 separators, quotes and spaces: %s', (text, shape) => {
    expect(shapeOf(text)).toEqual(shape);
    expect(codesOf(text)).toEqual([]);
  });

  test.each([
    ['CN', '2.5.4.3'],
    ['cn', '2.5.4.3'],
    ['E', '1.2.840.113549.1.9.1'],
    ['Email', '1.2.840.113549.1.9.1'],
    ['OU', '2.5.4.11'],
    ['O', '2.5.4.10'],
    ['L', '2.5.4.7'],
    ['S', '2.5.4.8'],
    ['ST', '2.5.4.8'],
    ['C', '2.5.4.6'],
    ['DC', '0.9.2342.19200300.100.1.25'],
    ['G', '2.5.4.42'],
    ['GN', '2.5.4.42'],
    ['GivenName', '2.5.4.42'],
    ['SN', '2.5.4.4'],
    ['STREET', '2.5.4.9'],
    ['T', '2.5.4.12'],
    ['Title', '2.5.4.12'],
    ['I', '2.5.4.43'],
    ['Initials', '2.5.4.43'],
    ['SERIALNUMBER', '2.5.4.5'],
    ['serialNumber', '2.5.4.5'],
    ['OID.2.5.4.3', '2.5.4.3'],
    ['oid.1.2.3.4', '1.2.3.4'],
    ['1.2.840.113549.1.9.1', '1.2.840.113549.1.9.1'],
    ['2.999.1', '2.999.1'],
  ])('S003-50 the key %s is %s', (key, oid) => {
    expect(parseSubject(`${key}=x`).rdns).toMatchObject([[{ oid, written: key }]]);
  });

  test.each([
    '1',
    '3.1',
    '1.40',
    '01.2',
    '1.2.',
    '1..2',
    'OID.',
    'OID',
    `1.2${'.1'.repeat(100)}`,
    'constructor',
  ])('S003-50 "%s" is no key', (key) => {
    expect(findAttributeType(key)).toBeUndefined();
    expect(codesOf(`${key}=x`)).toEqual(['V11 error unknownKey']);
  });
});

describe('every error has a code and a place', () => {
  test.each([
    ['', 'emptySubject', 0, 0],
    ['   ', 'emptySubject', 0, 3],
    ['Jane', 'keyMissing', 0, 4],
    ['=Jane', 'keyMissing', 0, 1],
    ['XX=Jane', 'unknownKey', 0, 2],
    ['CN=Jane,XX=1', 'unknownKey', 8, 10],
    ['CN=', 'emptyValue', 0, 3],
    ['CN="",O=x', 'emptyValue', 0, 5],
    ['CN="  "', 'emptyValue', 0, 7],
    ['O=x,CN=', 'emptyValue', 4, 7],
    ['CN=a,', 'emptyPart', 4, 5],
    [',CN=a', 'emptyPart', 0, 1],
    ['CN=a,,O=b', 'emptyPart', 4, 5],
    ['CN=a+', 'emptyPart', 4, 5],
    ['CN="a', 'unclosedQuote', 3, 5],
    ['CN="a""', 'unclosedQuote', 3, 7],
    ['CN="a"b', 'textAfterQuote', 6, 7],
    ['CN="a" "b",O=x', 'textAfterQuote', 7, 10],
    ['CN=a "b"', 'unquotedCharacter', 5, 6],
    ['CN=John OU=Sales', 'unquotedCharacter', 10, 11],
    ['CN=#04020102', 'hexValue', 3, 4],
    ['CN=a\nb', 'controlCharacter', 4, 5],
    ['CN=a\u0000', 'controlCharacter', 4, 5],
    ['CN={{UserName', 'unclosedVariable', 3, 13],
    ['CN=UserName}}', 'unopenedVariable', 11, 13],
    ['CN={{}}', 'emptyVariable', 3, 7],
  ])('V11 %j is %s from %i to %i', (text, code, start, end) => {
    const findings = parseSubject(text).findings.filter(({ level }) => level === 'error');
    expect(findings.map(({ code }) => code)).toEqual([code]);
    expect(findings[0]).toMatchObject({ rule: 'V11', start, end });
    expect(findings[0]?.message).toMatch(/[.?]$/);
  });

  test.each([
    ['CN=a,', 'CN=a'],
    [',CN=a', 'CN=a'],
    ['CN=a,,O=b', 'CN=a,O=b'],
    ['CN=,O=b', 'O=b'],
    ['O=b,CN=', 'O=b'],
    ['O=a,CN=,L=b', 'O=a,L=b'],
    ['Jane', 'CN=Jane'],
    ['CNN=Jane', 'CN=Jane'],
    ['CN=John OU=Sales', 'CN="John OU=Sales"'],
    ['CN=Team #4', 'CN="Team #4"'],
    ['CN=#4', 'CN="#4"'],
    ['CN=say "hi"', 'CN="say ""hi"""'],
    ['CN=a\r\nb', 'CN=a b'],
    ['CN={{UserName}', 'CN={{UserName}}'],
    ['CN={UserName}}', 'CN={{UserName}}'],
    ['CN={{Usernam', 'CN={{UserName}}'],
  ])('V11 the fix of %j makes it %j', (text, mended) => {
    const fix = parseSubject(text).findings[0]?.fix;
    expect(fix && applyFix(text, fix)).toBe(mended);
  });

  test('V11 around an error the rest is read, for the reading below the editor', () => {
    expect(shapeOf('CN=a,XX=b,O=c,L="d')).toEqual(['CN=a', 'O=c']);
  });
});

describe('V24 a comma without quotes', () => {
  test.each([
    ['CN=Doe, Jane,OU=x', 3, 12, 'CN="Doe, Jane",OU=x'],
    ['CN=Doe, Jane', 3, 12, 'CN="Doe, Jane"'],
    ['CN=a, b, c,O=x', 3, 10, 'CN="a, b, c",O=x'],
    ['CN={{SurName}}, {{GivenName}}', 3, 29, 'CN="{{SurName}}, {{GivenName}}"'],
    ['OU=Research; Development', 3, 24, 'OU="Research; Development"'],
    ['O=Smith + Sons', 2, 14, 'O="Smith + Sons"'],
  ])('V24 %s: one error over the value, and the fix is to quote it', (text, start, end, mended) => {
    const { findings } = parseSubject(text);
    expect(findings).toMatchObject([{ rule: 'V24', code: 'unquotedSeparator', level: 'error', start, end }]);
    const fixed = findings[0]?.fix ? applyFix(text, findings[0].fix) : '';
    expect(fixed).toBe(mended);
    expect(codesOf(fixed)).toEqual([]);
  });
});

describe('V23 S003-40 an escaped separator', () => {
  test.each([
    [
      String.raw`CN=Test User (TestCompany\, LLC),OU=UserAccounts`,
      'CN="Test User (TestCompany, LLC)",OU=UserAccounts',
    ],
    [String.raw`CN=a\+b`, 'CN="a+b"'],
    [String.raw`CN=a\;b`, 'CN="a;b"'],
    [String.raw`CN=a\=b`, 'CN="a=b"'],
    [String.raw`CN=a\,b\+c,O=x`, 'CN="a,b+c",O=x'],
    [String.raw`CN="a\,b"`, 'CN="a,b"'],
    [String.raw`CN=say\, "x"`, undefined],
  ])('V23 %s warns, and the fix is %s', (text, mended) => {
    const warning = parseSubject(text).findings.find(({ rule }) => rule === 'V23');
    expect(warning).toMatchObject({ code: 'escapedCharacter', level: 'warning' });
    if (mended === undefined) return;
    const fixed = warning?.fix ? applyFix(text, warning.fix) : '';
    expect(fixed).toBe(mended);
    expect(codesOf(fixed)).toEqual([]);
  });

  test('V23 points at the backslash', () => {
    const text = String.raw`CN=a\,b`;
    expect(parseSubject(text).findings).toMatchObject([{ start: 4, end: 6 }]);
    expect(shapeOf(text)).toEqual(['CN=a,b']);
  });

  test('S003-47 any other backslash is one', () => {
    const text = String.raw`CN=CONTOSO\jane`;
    expect(codesOf(text)).toEqual([]);
    expect(shapeOf(text)).toEqual([text]);
  });
});

describe('V42 S003-55 single braces', () => {
  test('warn and stay text; the fix doubles them', () => {
    const { findings, rdns } = parseSubject('CN={username}');
    expect(findings).toMatchObject([
      { rule: 'V42', code: 'singleBraces', level: 'warning', start: 3, end: 13 },
    ]);
    expect(findings[0]?.fix && applyFix('CN={username}', findings[0].fix)).toBe('CN={{username}}');
    expect(rdns[0]?.[0]?.parts).toMatchObject([{ type: 'text', text: '{username}' }]);
  });

  test('braces around anything else have no fix', () => {
    expect(parseSubject('CN={whatever you like}').findings).toMatchObject([{ rule: 'V42' }]);
    expect(parseSubject('CN={whatever you like}').findings[0]?.fix).toBeUndefined();
  });
});

describe('writing a subject', () => {
  test.each([
    ['cn = a ; Email = b', 'CN=a,E=b'],
    ['S=Washington,GN=Jane', 'ST=Washington,G=Jane'],
    ['CN="plain"', 'CN="plain"'],
    [String.raw`CN=a\,b`, 'CN="a,b"'],
    ['OID.2.5.4.3=x,1.2.3.4=y', 'CN=x,OID.1.2.3.4=y'],
    ['CN="a""b"', 'CN="a""b"'],
    [String.raw`CN="ends with \",O=x`, String.raw`CN="ends with \",O=x`],
    ['CN={{sErIaLnUmBeR}}', 'CN={{sErIaLnUmBeR}}'],
  ])('S003-45 %s becomes %s', (text, normal) => {
    expect(formatSubject(parseSubject(text))).toBe(normal);
  });
});
