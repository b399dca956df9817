import { isRetired, platformNames } from '@countersign/catalog/platforms';
import { expect, test } from 'vitest';
import { platformChoices, platformsWithout, typeNames, typesMatching } from './platform-choices.ts';

type Type = 'trusted' | 'scep' | 'pkcs' | 'pkcsImported';

const choices = (search: string, withRetired = false, type: Type = 'trusted') =>
  platformChoices({ search, withRetired, type });
const labels = (search: string) => choices(search).map(({ label }) => label);
const names = (search: string, withRetired = false) => [
  ...new Set(choices(search, withRetired).map(({ name }) => name)),
];

test('S000-20: retired platforms come when they are asked for, each with its notice', () => {
  expect(names('').some(isRetired)).toBe(false);
  expect(names('', true)).toEqual(platformNames);
  const retired = choices('', true).filter(({ name }) => isRetired(name));
  expect(retired.every((choice) => choice.retired !== undefined)).toBe(true);
});

test.each([
  ['fully managed', ['Android Enterprise: Fully Managed']],
  ['dedicated', ['Android Enterprise: Dedicated']],
  ['corporate-owned', ['Android Enterprise: Corporate-Owned Work Profile']],
  ['personally owned', ['Android Enterprise: Personally-Owned Work Profile']],
  ['windows 11', ['Windows 10 and later']],
  ['windows 10/11', ['Windows 10 and later']],
  ['  iPad ', ['iOS/iPadOS']],
  ['mac os x', ['macOS']],
  ['os x', ['macOS']],
  ['symbian', []],
])('S000-28: %s is found', (search, expected) => {
  expect(labels(search)).toEqual(expected);
});

test.each([
  ['COPE', ['androidDeviceOwner']],
  ['android for work', ['androidDeviceOwner', 'androidWorkProfile']],
])('S000-28 +b7: %s, an older name, is found under each mode of its platform', (search, expected) => {
  expect(names(search)).toEqual(expected);
});

test('S003-18 +b7: Android Enterprise stands there by four modes, and three lead to one kind', () => {
  const found = choices('Android Enterprise', false, 'pkcs');
  expect(found.map(({ label }) => label)).toEqual([
    'Android Enterprise: Fully Managed',
    'Android Enterprise: Dedicated',
    'Android Enterprise: Corporate-Owned Work Profile',
    'Android Enterprise: Personally-Owned Work Profile',
  ]);
  expect(new Set(found.slice(0, 3).map(({ name }) => name)).size).toBe(1);
  expect(found[0]?.alike).toEqual(['Dedicated', 'Corporate-Owned Work Profile']);
});

test('S002-67 +b12: Windows Phone 10 is found as what serves it', () => {
  expect(choices('windows phone 10', false, 'pkcs')).toMatchObject([
    { name: 'windows10', foundAs: 'Windows Phone 10' },
  ]);
});

test('another word than its own is named', () => {
  expect(choices('os x').map(({ foundAs }) => foundAs)).toEqual(['Mac OS X']);
  expect(choices('macOS').map(({ foundAs }) => foundAs)).toEqual([undefined]);
});

test('S003-19 +b7: a type is found under its own name and under Templates', () => {
  expect(labels('templates')).toEqual(labels(''));
  expect(labels('trusted cert')).toEqual(labels(''));
  expect(typesMatching('scep')).toEqual(['scep']);
  expect(typesMatching('templates')).toHaveLength(4);
  expect(typeNames('trusted')).toEqual(['Trusted certificate', 'Templates > Trusted certificate']);
});

test('S000-28: only pairs that exist are offered, and retired ones on request', () => {
  const imported = (search: string, withRetired: boolean) =>
    choices(search, withRetired, 'pkcsImported').map(({ name }) => name);
  expect(imported('', false)).not.toContain('aosp');
  expect(platformsWithout('pkcsImported', false)).toEqual(['Android (AOSP)']);
  expect(labels('')).not.toContain('Windows 8.1 and later');
  expect(imported('8.1', true)).toEqual(['windowsPhone81']);
});
