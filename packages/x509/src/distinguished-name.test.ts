import { X509Certificate } from 'node:crypto';
import { element, integer, oid, sequence, set, utf8 } from '@countersign/testkit/der-writer';
import { attribute, basicConstraints, tailorCertificate } from '@countersign/testkit/tailored-certificate';
import { describe, expect, test } from 'vitest';
import { walkDer } from './der-walk.ts';
import { escapeValue, readName } from './distinguished-name.ts';
import { nameKey } from './name-comparison.ts';
import { CertificateError } from './refusal.ts';
import { hasShownInvisible } from './visible-text.ts';

const [commonName, organisation, unit, country, email] = [
  '2.5.4.3',
  '2.5.4.10',
  '2.5.4.11',
  '2.5.4.6',
  '1.2.840.113549.1.9.1',
];
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const bmp = (text: string) => element(0x1e, Buffer.from(text, 'utf16le').swap16());
const teletex = (text: string) => element(0x14, Buffer.from(text, 'latin1'));
const printable = (text: string) => element(0x13, Buffer.from(text, 'latin1'));
const universal = (text: string) => {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  return element(
    0x1c,
    ...points.map((point) => Uint8Array.of(0, point >> 16, (point >> 8) & 0xff, point & 0xff)),
  );
};

const read = (...rdns: Uint8Array[]) => readName(walkDer(sequence(...rdns)));
const common = (value: Uint8Array) => read(set(attribute(commonName, value)));
const valueOf = (value: Uint8Array) => common(value).rdns[0]?.[0]?.value;

describe('names', () => {
  test('are written with the last part first, and kept as a table in their order', () => {
    const name = read(
      set(attribute(country, printable('CH'))),
      set(attribute(organisation, utf8('Example, Ltd.'))),
      set(attribute(commonName, utf8('Root CA'))),
    );
    expect(name.text).toBe(String.raw`CN=Root CA,O=Example\, Ltd.,C=CH`);
    expect(name.rdns).toEqual([
      [{ type: 'C', oid: country, value: 'CH' }],
      [{ type: 'O', oid: organisation, value: 'Example, Ltd.' }],
      [{ type: 'CN', oid: commonName, value: 'Root CA' }],
    ]);
  });

  test('keep the parts of a multi-valued RDN together', () => {
    const name = read(
      set(attribute(organisation, utf8('Example'))),
      set(attribute(unit, utf8('Sales')), attribute(commonName, utf8('J.  Smith'))),
    );
    expect(name.text).toBe('OU=Sales+CN=J.  Smith,O=Example');
    expect(name.rdns.map((rdn) => rdn.length)).toEqual([1, 2]);
  });

  test('an attribute without a short name is written as number and hex, and shown as text', () => {
    const name = read(set(attribute('1.3.6.1.4.1.1466.0', element(0x04, bytes('4869')))));
    expect(name.text).toBe('1.3.6.1.4.1.1466.0=#04024869');
    const text = read(set(attribute('2.5.4.99', utf8('Hi'))));
    expect(text.text).toBe('2.5.4.99=#0c024869');
    expect(text.rdns).toEqual([[{ type: '2.5.4.99', oid: '2.5.4.99', value: 'Hi' }]]);
  });

  test('a value that is no text is hex', () => {
    expect(valueOf(integer(5))).toBe('#020105');
    expect(common(integer(5)).text).toBe('CN=#020105');
  });

  test('may be empty', () => {
    expect(read()).toEqual({ text: '', rdns: [] });
  });

  test.each<[string, Uint8Array]>([
    ['no sequence', set()],
    ['no set', sequence(sequence(attribute(commonName, utf8('A'))))],
    ['an empty RDN', sequence(set())],
    ['no value', sequence(set(sequence(oid(commonName))))],
    ['two values', sequence(set(sequence(oid(commonName), utf8('A'), utf8('B'))))],
    ['no type', sequence(set(sequence(utf8('A'), utf8('B'))))],
  ])('with %s are refused', (_, der) => {
    expect(() => readName(walkDer(der))).toThrow(CertificateError);
  });

  test.each([
    ['a,b', String.raw`a\,b`],
    ['a+b"c\\d<e>f;g', String.raw`a\+b\"c\\d\<e\>f\;g`],
    ['#5', String.raw`\#5`],
    ['5#', '5#'],
    [' a ', String.raw`\ a\ `],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%s is escaped as RFC 4514 says', (value, escaped) => {
    expect(escapeValue(value)).toBe(escaped);
  });
});

describe('kinds of string', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF8String', utf8('Zürich 東京 🔑'), 'Zürich 東京 🔑'],
    ['PrintableString', printable('Root CA (1)'), 'Root CA (1)'],
    ['BMPString', bmp('Főtanúsítvány 東京'), 'Főtanúsítvány 東京'],
    ['BMPString with surrogates', bmp('🔑'), '🔑'],
    ['TeletexString', teletex('Société Générale'), 'Société Générale'],
    ['UniversalString', universal('Zürich 🔑'), 'Zürich 🔑'],
    ['IA5String', element(0x16, Buffer.from('ca@example.com')), 'ca@example.com'],
    ['NumericString', element(0x12, Buffer.from('123')), '123'],
    ['VisibleString', element(0x1a, Buffer.from('abc')), 'abc'],
    ['half a surrogate', element(0x1e, bytes('d83d')), '⟨U+D83D⟩'],
  ])('%s', (_, value, text) => {
    expect(valueOf(value)).toBe(text);
  });

  test.each<[string, Uint8Array]>([
    ['UTF8String that is none', element(0x0c, bytes('c328'))],
    ['BMPString of three octets', element(0x1e, bytes('004100'))],
    ['UniversalString of three octets', element(0x1c, bytes('000041'))],
    ['UniversalString beyond Unicode', element(0x1c, bytes('00110000'))],
  ])('%s is refused', (_, value) => {
    expect(() => valueOf(value)).toThrow(CertificateError);
  });

  test('agree with node:crypto', () => {
    const subject = sequence(
      set(attribute(organisation, teletex('Société'))),
      set(attribute(unit, bmp('Főtanúsítvány'))),
      set(attribute(commonName, universal('東京'))),
      set(attribute(email, element(0x16, Buffer.from('ca@example.com')))),
    );
    const { der } = tailorCertificate({ subject, extensions: [basicConstraints(true)] });
    const lines = readName(walkDer(subject)).rdns.map((rdn) => `${rdn[0]?.type}=${rdn[0]?.value}`);
    expect(lines.join('\n')).toBe(new X509Certificate(der).subject);
  });
});

describe('what cannot be seen is shown', () => {
  test.each([
    ['right-to-left override', '\u202E', '202E'],
    ['isolate', '\u2066', '2066'],
    ['Arabic letter mark', '\u061C', '061C'],
    ['zero-width space', '\u200B', '200B'],
    ['zero-width joiner', '\u200D', '200D'],
    ['byte order mark', '\uFEFF', 'FEFF'],
    ['soft hyphen', '\u00AD', '00AD'],
    ['NUL', '\0', '0000'],
    ['line feed', '\n', '000A'],
    ['a C1 control', '\u0085', '0085'],
    ['line separator', '\u2028', '2028'],
    ['tag letter', '\u{E0041}', 'E0041'],
    ['Hangul filler', '\u3164', '3164'],
    ['variation selector', '\uFE0F', 'FE0F'],
  ])('%s', (_, character, number) => {
    const { text, rdns } = common(utf8(`exam${character}ple`));
    expect(rdns[0]?.[0]?.value).toBe(`exam⟨U+${number}⟩ple`);
    expect(text).toBe(`CN=exam⟨U+${number}⟩ple`);
    expect(hasShownInvisible(text)).toBe(true);
  });

  test.each(['Zürich', 'مثال', 'דוגמה', '東京 都', "O'Brien & Söhne", '🔑'])('%s stays as it is', (word) => {
    expect(valueOf(utf8(word))).toBe(word);
  });
});

describe('names match', () => {
  test.each<[string, Uint8Array, Uint8Array]>([
    ['in another kind of string', utf8('Zürich'), bmp('Zürich')],
    ['in another case', printable('ROOT CA'), utf8('root ca')],
    ['with other spaces', printable(' Root  CA '), printable('Root CA')],
  ])('%s', (_, one, other) => {
    expect(nameKey(common(one))).toBe(nameKey(common(other)));
  });

  test('in another order within one RDN, but not across RDNs', () => {
    const [a, b] = [attribute(organisation, utf8('A')), attribute(commonName, utf8('B'))];
    expect(nameKey(read(set(a, b)))).toBe(nameKey(read(set(b, a))));
    expect(nameKey(read(set(a), set(b)))).not.toBe(nameKey(read(set(b), set(a))));
    expect(nameKey(read(set(a, b)))).not.toBe(nameKey(read(set(a), set(b))));
  });
});
