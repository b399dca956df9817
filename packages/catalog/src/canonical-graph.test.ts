import { expect, test } from 'vitest';
import { canonicalGraph } from './canonical-graph.ts';
import type { GraphObject } from './setting.ts';

const type = '#microsoft.graph.androidDeviceOwnerScepCertificateProfile';
const der = btoa('\u0030\u0003\u0002\u0001\u0005');
const pem = `-----BEGIN CERTIFICATE-----\r\n${der}\r\n-----END CERTIFICATE-----\r\n`;

const utf16 = pem.replaceAll(/[^]/g, (letter) => `${letter}\0`);

/** Spec 7.10, a row for each sentence. */
test.each<[string, GraphObject, GraphObject]>([
  [
    'read-only members do not count',
    { id: 'a', version: 3, createdDateTime: '2025', lastModifiedDateTime: '2026', supportsScopeTags: true },
    {},
  ],
  [
    'nor do annotations',
    { '@odata.context': 'x', 'keyUsage@odata.type': '#x', '#microsoft.graph.assign': {} },
    {},
  ],
  ['nor does navigation', { assignments: [{ id: 'a' }], rootCertificate: {}, deviceStatuses: [1] }, {}],
  ['null, missing and an empty list are equal', { keySize: null, scepServerUrls: [], description: '' }, {}],
  [
    'flags are sets',
    { keyUsage: 'digitalSignature, keyEncipherment' },
    { keyUsage: 'keyEncipherment,digitalSignature' },
  ],
  ['flags in a list are the same', { keyUsage: ['digitalSignature'] }, { keyUsage: 'digitalSignature' }],
  [
    'no alternative name is null',
    { subjectAlternativeNameType: 'none' },
    { subjectAlternativeNameType: null },
  ],
  ['no access type is user approval', { certificateAccessType: 'userApproval' }, {}],
  [
    'key usages are a set',
    {
      extendedKeyUsages: [
        { name: 'b', objectIdentifier: '1.2' },
        { name: 'a', objectIdentifier: '1.1' },
        { name: 'b', objectIdentifier: '1.2' },
      ],
    },
    {
      extendedKeyUsages: [
        { objectIdentifier: '1.1', name: 'a', '@odata.type': '#x' },
        { objectIdentifier: '1.2', name: 'b' },
      ],
    },
  ],
  [
    'certificates are equal by their bytes',
    { trustedRootCertificate: btoa(pem) },
    { trustedRootCertificate: der },
  ],
  [
    'in UTF-16 too',
    { trustedRootCertificate: btoa(utf16) },
    { trustedRootCertificate: `${der.slice(0, 4)}\n${der.slice(4)}` },
  ],
  [
    'members of what is unknown have no order',
    { rule: { b: null, a: 1, c: [{ e: 1, d: 2 }] } },
    { rule: { c: [{ d: 2, e: 1 }], a: 1 } },
  ],
])('%s', (_what, one, other) => {
  expect(canonicalGraph({ '@odata.type': type, ...one })).toEqual(
    canonicalGraph({ '@odata.type': type.toUpperCase(), ...other }),
  );
});

test.each<[string, GraphObject, GraphObject]>([
  [
    'the order of alternative names counts',
    {
      customSubjectAlternativeNames: [
        { sanType: 'a', name: '1' },
        { sanType: 'b', name: '2' },
      ],
    },
    {
      customSubjectAlternativeNames: [
        { sanType: 'b', name: '2' },
        { sanType: 'a', name: '1' },
      ],
    },
  ],
  ['the type counts', { '@odata.type': '#microsoft.graph.iosTrustedRootCertificate' }, {}],
  ['a value counts', { keySize: 'size2048' }, { keySize: 'size4096' }],
  ['an unknown property counts', { surprise: false }, {}],
  ['what is no base64 counts as it is', { trustedRootCertificate: '!' }, { trustedRootCertificate: '?' }],
])('%s', (_what, one, other) => {
  expect(canonicalGraph({ '@odata.type': type, ...one })).not.toEqual(
    canonicalGraph({ '@odata.type': type, ...other }),
  );
});
