import { kindOf } from '@countersign/catalog/kinds';
import { expect, test } from 'vitest';
import { conflictFields, editValues, valuesAsChange } from './edit-values.ts';

const version = {
  displayName: 'Root',
  description: '',
  root: null,
  settings: {
    certificate: { sha256: 'ab'.repeat(32), fileName: 'root.cer' },
    deploymentChannel: 'userChannel',
  },
};

test('a version is flat for the comparison and whole for the request', () => {
  expect(valuesAsChange(editValues(version))).toEqual(version);
});

test('every field of the kind can be compared, in words', () => {
  const values = editValues(version);
  const texts = conflictFields(kindOf('trusted.macos')).map(({ label, text }) => [label, text(values)]);
  expect(texts).toEqual([
    ['Name', 'Root'],
    ['Description', ''],
    ['Certificate file', 'root.cer (SHA-256 abababab…)'],
    ['Deployment channel', 'User channel'],
  ]);
});
