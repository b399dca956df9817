import { isRetired, platformNames } from '@countersign/catalog/platforms';
import { expect, test } from 'vitest';
import { platformChoices, typeNames, typesFor } from './platform-choices.ts';

const found = (search: string, withRetired = false) =>
  platformChoices(search, withRetired).map(({ name }) => name);

test('S000-20: retired platforms come when they are asked for, each with its notice', () => {
  expect(found('').some(isRetired)).toBe(false);
  expect(found('', true)).toEqual(platformNames);
  const retired = platformChoices('', true).filter(({ name }) => isRetired(name));
  expect(retired.every((choice) => /\d{4}/.test(choice.retired?.notice ?? ''))).toBe(true);
});

test.each([
  ['fully managed', ['androidDeviceOwner']],
  ['dedicated', ['androidDeviceOwner']],
  ['corporate-owned', ['androidDeviceOwner']],
  ['personally owned', ['androidWorkProfile']],
  ['android for work', ['androidDeviceOwner', 'androidWorkProfile']],
  ['COPE', ['androidDeviceOwner']],
  ['windows 11', ['windows10']],
  ['windows 10/11', ['windows10']],
  ['  iPad ', ['ios']],
  ['os x', ['macos']],
  ['symbian', []],
])('S000-28: %s is found', (search, names) => {
  expect(found(search)).toEqual(names);
});

test('another word than its own is named', () => {
  expect(platformChoices('kiosk', false).map(({ foundAs }) => foundAs)).toEqual(['kiosk']);
  expect(platformChoices('macOS', false).map(({ foundAs }) => foundAs)).toEqual([undefined]);
});

test('S003-19: the type is found under its own name and under Templates', () => {
  expect(found('templates')).toEqual(found(''));
  expect(found('trusted cert')).toEqual(found(''));
  expect(typeNames('trusted')).toEqual(['Trusted certificate', 'Templates > Trusted certificate']);
});

test('S000-28: only types that every chosen platform has are offered', () => {
  expect(typesFor(['ios', 'macos'])).toContain('trusted');
});
