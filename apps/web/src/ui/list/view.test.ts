import { describe, expect, test } from 'vitest';
import {
  chosenText,
  restText,
  extentText,
  type Facet,
  facetLabel,
  isNarrowed,
  nextSort,
  sortDirection,
  totalText,
  valueFacet,
  withFacet,
} from './view.ts';

const all = { search: '', facets: {}, sort: undefined, open: undefined };
const roles: Facet = {
  key: 'role',
  title: 'Role',
  options: [
    { value: 'reader', label: 'Reader' },
    { value: 'helpDesk', label: 'Help desk' },
  ],
};

test('a view is narrowed by a search or a choice, not by an order', () => {
  expect(isNarrowed({ ...all, sort: 'name', open: 'x' })).toBe(false);
  expect(isNarrowed({ ...all, search: 'a' })).toBe(true);
  expect(isNarrowed(withFacet(all, 'role', ['reader']))).toBe(true);
  expect(isNarrowed(withFacet(all, 'role', []))).toBe(false);
});

describe('sorting goes up, down, up', () => {
  test.each([
    [undefined, 'name', 'none'],
    ['name', '-name', 'ascending'],
    ['-name', 'name', 'descending'],
    ['email', 'name', 'none'],
  ] as const)('%s', (current, next, direction) => {
    expect(nextSort(current, 'name')).toBe(next);
    expect(sortDirection(current, 'name')).toBe(direction);
  });
});

test.each([
  [[], 'Role'],
  [['helpDesk'], 'Role: Help desk'],
  [['gone'], 'Role: gone'],
  [['reader', 'helpDesk'], 'Role: 2 of 2'],
])('a facet with %o reads %s', (chosen, label) => {
  expect(facetLabel(roles, chosen)).toBe(label);
});

test.each([
  [undefined, ''],
  [{ count: 0, exact: true }, '0 accounts'],
  [{ count: 1, exact: true }, '1 account'],
  [{ count: 1_000, exact: false }, '1,000+ accounts'],
  [1, '1 account'],
  [2_600, '2,600 accounts'],
])('%o is %s', (total, text) => {
  expect(totalText(total, ['account', 'accounts'])).toBe(text);
});

test.each([
  [12, false, { count: 12, exact: true }, '12 accounts'],
  [100, true, { count: 250, exact: true }, '100 of 250 accounts'],
  [100, true, { count: 1_000, exact: false }, '100 of 1,000+ accounts'],
  [2_600, false, { count: 1_000, exact: false }, '2,600 accounts'],
  [2_600, true, { count: 1_000, exact: false }, '2,600 accounts so far'],
  [0, false, undefined, ''],
])('%i loaded, more: %s, total %o is %s', (loaded, more, total, text) => {
  expect(extentText(loaded, more, total, ['account', 'accounts'])).toBe(text);
});

test('values that records have can be chosen, and one that none has any more be taken away', () => {
  const values = (chosen: string[]) =>
    valueFacet('model', 'Model', ['T14', 'X1'], { model: chosen }).flatMap(({ options }) =>
      options.map(({ label }) => label),
    );
  expect(values(['X1'])).toEqual(['T14', 'X1']);
  expect(values(['X2'])).toEqual(['T14', 'X1', 'X2']);
  expect(valueFacet('model', 'Model')).toEqual([]);
});

test.each([
  [3, 100, true, 601, '3 users chosen'],
  [100, 100, true, 601, '100 of 601 users chosen: those that are loaded'],
  [601, 601, false, 601, '601 users chosen'],
])('%i chosen of %i loaded, more: %s, is told as it is', (chosen, loaded, more, count, text) => {
  const total = { count, exact: true };
  expect(chosenText(chosen, { loaded, more, total }, ['user', 'users'])).toBe(text);
});

test.each([
  [100, true, { count: 601, exact: true }, 'Choose all 601'],
  [100, true, { count: 4_000, exact: true }, 'Choose the first 1,000'],
  [100, true, { count: 1_000, exact: false }, 'Choose the first 1,000'],
  [1_000, true, { count: 4_000, exact: true }, undefined],
  [601, false, { count: 601, exact: true }, undefined],
])('with %i loaded, more: %s, of %o the rest is offered as %s', (loaded, more, total, text) => {
  expect(restText(loaded, more, total)).toBe(text);
});
