import {
  boolean,
  element,
  integer,
  latin1,
  oid,
  sequence,
  tagged,
  taggedPrimitive,
  utf8,
} from '@countersign/testkit/der-writer';
import {
  extensionOf,
  makeEcKeys,
  nameOf,
  tailorCertificate,
} from '@countersign/testkit/tailored-certificate';
import { describe, expect, test } from 'vitest';
import type { CertificateFacts } from './facts.ts';
import { readCertificate } from './read-certificate.ts';

const keys = makeEcKeys();

async function factsWith(...extensions: Uint8Array[]): Promise<CertificateFacts> {
  return readCertificate(tailorCertificate({ subject: 'Root', keys, extensions }).der);
}

const value = ({ extensions }: CertificateFacts, type: string) =>
  extensions.find(({ oid: number }) => number === type)?.value;
const uri = (text: string) => taggedPrimitive(6, latin1(text));
const dns = (text: string) => taggedPrimitive(2, latin1(text));

describe('what extensions say', () => {
  const permitted = tagged(
    0,
    sequence(dns('example.com')),
    sequence(taggedPrimitive(7, Uint8Array.of(10, 0, 0, 0, 255, 0, 0, 0))),
  );
  const excluded = tagged(1, sequence(tagged(4, nameOf('Nobody'))));
  const upn = tagged(0, oid('1.3.6.1.4.1.311.20.2.3'), tagged(0, utf8('me@example.com')));
  const names = sequence(
    dns('example.com'),
    taggedPrimitive(1, latin1('ca@example.com')),
    uri('https://example.com'),
    taggedPrimitive(7, Uint8Array.of(192, 0, 2, 1)),
    taggedPrimitive(8, Uint8Array.of(0x55, 4, 3)),
    tagged(4, nameOf('Else')),
    upn,
    tagged(0, oid('1.2.3'), tagged(0, integer(7))),
    tagged(5, tagged(1, utf8('EDI'))),
  );
  const access = sequence(
    sequence(oid('1.3.6.1.5.5.7.48.1'), uri('http://ocsp.example.com')),
    sequence(oid('1.3.6.1.5.5.7.48.2'), uri('http://example.com/ca.cer')),
  );
  const points = sequence(
    sequence(tagged(0, tagged(0, uri('http://example.com/a.crl')))),
    sequence(tagged(2, dns('x'))),
  );
  const policies = sequence(
    sequence(oid('2.5.29.32.0')),
    sequence(
      oid('2.23.140.1.2.1'),
      sequence(sequence(oid('1.3.6.1.5.5.7.2.1'), element(0x16, latin1('https://example.com/cps')))),
    ),
  );
  const authority = sequence(tagged(1, tagged(4, nameOf('Other'))), taggedPrimitive(2, Uint8Array.of(5)));

  test.each<[string, string, Uint8Array, string]>([
    ['EKU', '2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.2'), oid('1.2.3')), 'Client authentication, 1.2.3'],
    [
      'SAN',
      '2.5.29.17',
      sequence(dns('a.example'), uri('https://a.example')),
      'dns: a.example, https://a.example',
    ],
    ['no CA', '2.5.29.19', sequence(), 'not a CA'],
    ['no CA, said aloud', '2.5.29.19', sequence(boolean(false)), 'not a CA'],
    ['CA', '2.5.29.19', sequence(boolean(true)), 'CA'],
    ['AKI', '2.5.29.35', authority, 'issuer CN=Other, serial number 05'],
    ['CRL', '2.5.29.31', points, 'http://example.com/a.crl'],
    [
      'AIA',
      '1.3.6.1.5.5.7.1.1',
      access,
      'OCSP: http://ocsp.example.com, CA issuers: http://example.com/ca.cer',
    ],
    ['policies', '2.5.29.32', policies, 'any policy, 2.23.140.1.2.1 (https://example.com/cps)'],
    [
      'name constraints',
      '2.5.29.30',
      sequence(permitted, excluded),
      'permitted: dns: example.com, ip: 10.0.0.0/8; excluded: directory-name: CN=Nobody',
    ],
    [
      'policy constraints',
      '2.5.29.36',
      sequence(taggedPrimitive(0, Uint8Array.of(0)), taggedPrimitive(1, Uint8Array.of(2))),
      'explicit policy required after 0 certificates, no policy mapping after 2 certificates',
    ],
    ['inhibit any policy', '2.5.29.54', integer(3), '3'],
    [
      'Netscape type',
      '2.16.840.1.113730.1.1',
      element(0x03, Uint8Array.of(0, 0b0000_0110)),
      'SSL CA, S/MIME CA',
    ],
    ['Netscape comment', '2.16.840.1.113730.1.13', element(0x16, latin1('a\nb')), 'a⟨U+000A⟩b'],
    [
      'template name',
      '1.3.6.1.4.1.311.20.2',
      element(0x1e, Buffer.from('SubCA', 'utf16le').swap16()),
      'SubCA',
    ],
    ['CA version', '1.3.6.1.4.1.311.21.1', integer(1, 0, 1), '65537'],
    ['an unknown one', '1.2.3.4', latin1('any'), '616e79'],
    ['one that is not what it says', '2.5.29.31', integer(1), '020101'],
    ['one that is no DER', '2.5.29.31', latin1('any'), '616e79'],
    ['SAN with a broken name', '2.5.29.17', sequence(tagged(0, integer(1))), '3005a003020101'],
  ])('%s', async (_, type, content, text) => {
    const facts = await factsWith(extensionOf(type, content));
    expect(value(facts, type)).toBe(text);
  });

  test('alternative names are typed', async () => {
    const facts = await factsWith(extensionOf('2.5.29.17', names));
    expect(facts.subjectAlternativeNames).toEqual([
      { type: 'dns', value: 'example.com' },
      { type: 'email', value: 'ca@example.com' },
      { type: 'uri', value: 'https://example.com' },
      { type: 'ip', value: '192.0.2.1' },
      { type: 'registered-id', value: '2.5.4.3' },
      { type: 'directory-name', value: 'CN=Else' },
      { type: 'user-principal-name', value: 'me@example.com' },
      { type: 'other', value: '1.2.3=#020107' },
      { type: 'other', value: 'a507a1050c03454449' },
    ]);
  });

  test('the address of the issuer and the purposes are facts', async () => {
    const facts = await factsWith(
      extensionOf('1.3.6.1.5.5.7.1.1', access),
      extensionOf('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.2'), oid('1.2.3'))),
    );
    expect(facts.issuerAddresses).toEqual(['http://example.com/ca.cer']);
    expect(facts.extendedKeyUsage).toEqual([
      { oid: '1.3.6.1.5.5.7.3.2', name: 'Client authentication' },
      { oid: '1.2.3', name: null },
    ]);
  });

  test('nine bits of key usage', async () => {
    const bits = extensionOf('2.5.29.15', element(0x03, Uint8Array.of(7, 0xff, 0x80)));
    expect((await factsWith(bits)).keyUsage).toHaveLength(9);
  });
});
