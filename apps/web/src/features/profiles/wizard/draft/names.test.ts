import { expect, test } from 'vitest';
import { distinguishing, nameOf, repeatedNames } from './names.ts';

const root = { certificate: 'Root', platform: 'iOS', verdict: 'Root' };
const issuing = { certificate: 'Issuing', platform: 'iOS', verdict: 'Intermediate' };

test.each([
  ['Factory {certificate} ({platform})', 'Factory Root (iOS)'],
  ['{certificate} {certificate} {verdict}', 'Root Root Root'],
  ['  Plain  ', 'Plain'],
  ['{unknown} {platform', '{unknown} {platform'],
  ['', ''],
])('%j becomes %j', (template, name) => {
  expect(nameOf(template, root)).toBe(name);
});

test('a name of a certificate is not read as a template', () => {
  expect(nameOf('{certificate}', { ...root, certificate: '{platform} $& $1' })).toBe('{platform} $& $1');
});

test('names that differ only by case are repeated', () => {
  expect(repeatedNames(['a', 'A', 'b', 'c', 'c', 'c'])).toBe(2);
  expect(repeatedNames([])).toBe(0);
});

test.each([
  ['Trust', [root, issuing], 'Trust – {certificate}'],
  ['Trust', [root, { ...root, platform: 'macOS' }], 'Trust – {platform}'],
  ['', [root, { ...issuing, platform: 'macOS' }], '{certificate} – {platform}'],
  ['{certificate}', [root, issuing], '{certificate}'],
  ['Trust', [root, root], 'Trust'],
])('%j gets what it lacks', (template, of, better) => {
  expect(distinguishing(template, of)).toBe(better);
});
