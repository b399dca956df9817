import { expect, test } from 'vitest';
import {
  choiceName,
  emptyDraft,
  pairName,
  sameDraft,
  withCertificates,
  withoutCertificate,
} from './draft.ts';

const root = { sha256: 'aa', fileName: 'root.cer', data: 'AA==' };
const issuing = { sha256: 'bb', fileName: 'issuing.cer', data: 'BB==' };
const empty = emptyDraft(['ios'], 'key');

test('one platform asks for a name, several begin with a template', () => {
  expect(empty.displayName).toBe('');
  expect(emptyDraft(['ios', 'macos'], 'key').displayName).toBe('{certificate} – {platform}');
});

test('S000-05: a certificate that comes twice is there once', () => {
  const taken = withCertificates({ ...empty, certificates: [root] }, [
    { ...root, fileName: 'again.cer' },
    issuing,
    issuing,
  ]);
  expect(taken.draft.certificates).toEqual([root, issuing]);
  expect([taken.fresh, taken.known]).toEqual([[issuing], 2]);
});

test('with a certificate goes what was chosen for it, and nothing else', () => {
  const draft = {
    ...empty,
    certificates: [root, issuing],
    choices: { [choiceName('windows10', 'store', 'aa')]: 1, [choiceName('windows10', 'store')]: 2 },
    ticks: { [pairName('ios', 'aa')]: false, [pairName('ios', 'bb')]: true },
  };
  expect(withoutCertificate(draft, 'aa')).toEqual({
    ...empty,
    certificates: [issuing],
    choices: { 'windows10/store': 2 },
    ticks: { 'ios/bb': true },
  });
});

test('a new key alone is no change', () => {
  expect(sameDraft(empty, { ...empty, idempotencyKey: 'other' })).toBe(true);
  expect(sameDraft(empty, { ...empty, description: 'x' })).toBe(false);
});
