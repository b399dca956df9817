import { kindOf } from '@countersign/catalog/kinds';
import { expect, test } from 'vitest';
import { differencesOf, effectBetween } from './differences.ts';

const windows = kindOf('trusted.windows10');
const root = { sha256: 'ab'.repeat(32), fileName: 'root.cer' };
const stated = {
  displayName: 'Root',
  description: '',
  root: null,
  settings: { certificate: root, destinationStore: 'computerCertStoreRoot' },
};

test('the same differs in nothing and reaches nobody', () => {
  expect(differencesOf(windows, stated, structuredClone(stated))).toEqual([]);
  expect(effectBetween(windows, stated, structuredClone(stated))).toBe('none');
});

test('a name and a description are told, and reach nobody', () => {
  const after = { ...stated, displayName: 'Contoso root', description: 'For all' };
  expect(differencesOf(windows, stated, after)).toEqual([
    { key: 'displayName', label: 'Name', before: 'Root', after: 'Contoso root' },
    { key: 'description', label: 'Description', before: 'None', after: 'For all' },
  ]);
  expect(effectBetween(windows, stated, after)).toBe('none');
});

test('a setting reads as in the form, and is sent again', () => {
  const after = { ...stated, settings: { certificate: root, destinationStore: 'userCertStoreIntermediate' } };
  expect(differencesOf(windows, stated, after)).toEqual([
    {
      key: 'destinationStore',
      label: 'Destination store',
      before: 'Computer certificate store - Root',
      after: 'User certificate store - Intermediate',
    },
  ]);
  expect(effectBetween(windows, stated, after)).toBe('resend');
});

test('another certificate in a file of the same name shows', () => {
  const other = { sha256: 'cd'.repeat(32), fileName: 'root.cer' };
  const after = { ...stated, settings: { ...stated.settings, certificate: other } };
  expect(differencesOf(windows, stated, after)).toEqual([
    {
      key: 'certificate',
      label: 'Certificate file',
      before: 'root.cer (abababababab…)',
      after: 'root.cer (cdcdcdcdcdcd…)',
    },
  ]);
});

test('a profile of the database differs in nothing from the same one in the order of its schema', () => {
  const ios = kindOf('scep.ios');
  const subject = { format: 'custom', text: 'CN={{UserName}}' };
  const before = { ...stated, settings: { subject: { text: subject.text, format: subject.format } } };
  expect(effectBetween(ios, before, { ...stated, settings: { subject } })).toBe('none');
});

test('another root has certificates issued anew', () => {
  const ios = kindOf('scep.ios');
  const after = { ...stated, root: { id: '1', displayName: 'Root' } };
  expect(effectBetween(ios, { ...stated, settings: {} }, { ...after, settings: {} })).toBe('reissue');
  expect(differencesOf(ios, { ...stated, settings: {} }, { ...after, settings: {} })).toEqual([
    { key: 'rootProfileId', label: 'Trusted certificate', before: 'None', after: 'Root' },
  ]);
});
