import { kindOf } from '@countersign/catalog/kinds';
import { expect, test } from 'vitest';
import { conflictFields } from './conflict-fields.ts';
import { editValues, valuesAsChange } from './edit-values.ts';

const version = {
  displayName: 'Root',
  description: '',
  root: null,
  settings: {
    certificate: { sha256: 'ab'.repeat(32), fileName: 'root.cer' },
    deploymentChannel: 'userChannel',
  },
  applicability: {},
  scopeTags: ['0', '3'],
};
const tagNames = (tags: readonly string[]) => tags.join(', ');

test('a version is flat for the comparison and whole for the request', () => {
  expect(valuesAsChange(editValues(version))).toEqual(version);
  const ruled = {
    ...version,
    applicability: { version: { mode: 'include' as const, min: '1.0', max: '2.0' } },
  };
  expect(valuesAsChange(editValues(ruled))).toEqual(ruled);
});

test('S000-34 rules are compared one by one, where there are any', () => {
  const applicability = { edition: { mode: 'include' as const, editions: ['windows10Home' as const] } };
  const values = editValues({ ...version, applicability });
  const texts = conflictFields(kindOf('trusted.windows10'), tagNames).map(({ label, text }) => [
    label,
    text(values),
  ]);
  expect(texts.slice(-2)).toEqual([
    ['OS edition', 'Assign profile if: Windows 10/11 Home'],
    ['OS version', 'Any'],
  ]);
});

test('every field of the kind can be compared, in words', () => {
  const values = editValues(version);
  const texts = conflictFields(kindOf('trusted.macos'), tagNames).map(({ label, text }) => [
    label,
    text(values),
  ]);
  expect(texts).toEqual([
    ['Name', 'Root'],
    ['Description', ''],
    ['Certificate file', 'root.cer (SHA-256 abababab…)'],
    ['Deployment channel', 'User channel'],
    ['Scope tags', '0, 3'],
  ]);
});
