import { expect, test } from 'vitest';
import type { ImportedItem } from '../../../api/imports.ts';
import { becomesWords, findingWords, nameOf, rankOf, rootWords, whereWords } from './item-words.ts';

const item: ImportedItem = {
  index: 4,
  file: 'backup/all.json',
  place: '/value/2',
  displayName: 'Phones',
  graphType: '#microsoft.graph.iosScepCertificateProfile',
  kind: 'scep.ios',
  platforms: ['ios'],
  outcome: 'created',
  profileId: null,
  complete: true,
  root: null,
  findings: [],
};

test.each([
  [{}, 'Phones'],
  [{ displayName: null }, 'Object 5, without a name'],
  [{ displayName: '', place: '' }, 'all.json'],
  [{ displayName: null, place: '', file: null }, 'Object 5, without a name'],
])('%j is called %s', (change, name) => {
  expect(nameOf({ ...item, ...change })).toBe(name);
});

test.each([
  [{}, 'backup/all.json, object 3'],
  [{ place: '' }, 'backup/all.json'],
  [{ place: '/1/value/0', file: null }, 'object 2.1'],
  [{ place: '', file: null }, ''],
])('%j stands in %s', (change, words) => {
  expect(whereWords({ ...item, ...change })).toBe(words);
});

test.each([
  [{}, 'SCEP certificate for iOS'],
  [{ kind: null }, 'iosScepCertificateProfile'],
  [{ kind: null, graphType: null }, 'No profile'],
] as const)('%j becomes %s', (change, words) => {
  expect(becomesWords({ ...item, ...change })).toBe(words);
});

test.each([
  [null, ''],
  [{ match: 'thumbprint', profileId: 'x', displayName: 'Root' }, 'Root (by its certificate)'],
  [{ match: 'batchId', profileId: null, displayName: 'Root' }, 'Root (in these files)'],
  [{ match: 'name', profileId: 'x', displayName: 'Root' }, 'Root (by its name alone)'],
  [{ match: 'none', profileId: null, displayName: null }, 'None'],
  [{ match: 'ambiguous', profileId: null, displayName: null }, 'Several fit'],
] as const)('the root %j is told as “%s”', (root, words) => {
  expect(rootWords({ root, findings: [] })).toBe(words);
});

test('a root that is named and is not there is not found', () => {
  const root = { match: 'none', profileId: null, displayName: null } as const;
  const findings = [{ at: '', code: 'root-left-out', level: 'warning', message: '' } as const];
  expect(rootWords({ root, findings })).toBe('Not found');
});

test('the worst finding comes first, and the rest is counted', () => {
  const findings = [
    { at: '', code: 'a', level: 'hint', message: 'A note.' },
    { at: '', code: 'b', level: 'warning', message: 'A warning.' },
  ] as const;
  expect(findingWords({ findings })).toBe('A warning. (and 1 more)');
  expect(findingWords({ findings: findings.slice(0, 1) })).toBe('A note.');
  expect(findingWords({ findings: [] })).toBe('');
});

test('what is refused is looked at first, what is left out last', () => {
  const outcomes = ['leftOut', 'created', 'reused', 'refused', 'createdWithWarnings'] as const;
  const sorted = outcomes.map((outcome) => ({ outcome })).sort((one, other) => rankOf(one) - rankOf(other));
  expect(sorted.map(({ outcome }) => outcome)).toEqual([
    'refused',
    'createdWithWarnings',
    'created',
    'reused',
    'leftOut',
  ]);
});
