import { platformNames } from '@countersign/catalog/platforms';
import { expect, test } from 'vitest';
import { profileFacets } from './facets.ts';

const optionsOf = (key: string) => profileFacets.find((facet) => facet.key === key)?.options ?? [];

test('S001-19: a type is filtered by the words of the list', () => {
  expect(optionsOf('type')).toContainEqual({ value: 'trusted', label: 'Trusted certificate' });
});

test('every platform can be filtered by, retired ones too', () => {
  expect(optionsOf('platform').map(({ value }) => value)).toEqual(platformNames);
});
