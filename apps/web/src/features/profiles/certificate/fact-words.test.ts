import { expect, test } from 'vitest';
import {
  attributeTitle,
  authorityKeyWords,
  basicConstraintsWords,
  extendedKeyUsageWords,
  keyUsageWords,
} from './fact-words.ts';

test.each([
  [null, 'Not stated'],
  [{ ca: false, pathLength: null }, 'Not a CA'],
  [{ ca: true, pathLength: null }, 'CA, with any number of CAs below it'],
  [{ ca: true, pathLength: 0 }, 'CA, with no CA below it'],
  [{ ca: true, pathLength: 1 }, 'CA, with at most 1 level of CAs below it'],
  [{ ca: true, pathLength: 3 }, 'CA, with at most 3 levels of CAs below it'],
])('basic constraints %j', (basicConstraints, words) => {
  expect(basicConstraintsWords({ basicConstraints })).toBe(words);
});

test('what is not there limits nothing', () => {
  expect(keyUsageWords({ keyUsage: null })).toBe('Not limited');
  expect(keyUsageWords({ keyUsage: [] })).toBe('None');
  expect(keyUsageWords({ keyUsage: ['keyCertSign', 'cRLSign'] })).toBe('Certificate signing, CRL signing');
  expect(extendedKeyUsageWords({ extendedKeyUsage: null })).toBe('Not limited');
});

test('an unknown purpose is shown by its number', () => {
  const extendedKeyUsage = [
    { oid: '1.3.6.1.5.5.7.3.2', name: 'Client authentication' },
    { oid: '1.2.3.4', name: null },
  ];
  expect(extendedKeyUsageWords({ extendedKeyUsage })).toBe('Client authentication, 1.2.3.4');
});

test('every part of an authority key identifier is said', () => {
  expect(authorityKeyWords({ authorityKeyId: null })).toEqual([]);
  expect(authorityKeyWords({ authorityKeyId: { keyId: 'ab', issuer: 'CN=R', serial: '01' } })).toEqual([
    'ab',
    'Issuer CN=R',
    'Serial 01',
  ]);
});

test('attributes without a name of ours keep theirs', () => {
  expect(attributeTitle('CN')).toBe('Common name');
  expect(attributeTitle('2.5.4.97')).toBe('2.5.4.97');
});
