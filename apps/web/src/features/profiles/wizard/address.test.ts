import { expect, test } from 'vitest';
import { createSearch, draftName, readCreateAddress } from './address.ts';

const read = (search: string) => readCreateAddress(new URLSearchParams(search));
const idsOf = (search: string) => read(search).kinds.map(({ id }) => id);

test('kinds and step stand in the address and come back', () => {
  const search = '?kind=trusted.ios&kind=trusted.macos&step=settings';
  expect(createSearch(read(search))).toBe(search);
  expect(read(search)).toMatchObject({ step: 'settings', from: undefined, elsewhere: false });
});

test.each([
  ['kind=trusted.macos&kind=trusted.ios', ['trusted.ios', 'trusted.macos']],
  ['platform=ios', ['trusted.ios']],
  ['platforms=ios,windows10', ['trusted.windows10', 'trusted.ios']],
  ['kind=trusted.linux&platform=toString', []],
  ['', []],
])('%s', (search, ids) => {
  expect(idsOf(search)).toEqual(ids);
});

test('what is no step and no thumbprint is not there', () => {
  expect(read('step=nowhere&certificate=abc')).toMatchObject({ step: undefined, certificate: undefined });
});

test('the same beginning is the same draft, whatever the step', () => {
  expect(draftName(read('kind=trusted.ios&step=basics'))).toBe(draftName(read('step=review&platform=ios')));
  expect(draftName(read('kind=trusted.ios&from=x'))).not.toBe(draftName(read('kind=trusted.ios')));
});

test('duplicating to platforms that are still to be chosen', () => {
  expect(read('from=x&platforms=')).toMatchObject({ from: 'x', elsewhere: true, kinds: [] });
});
