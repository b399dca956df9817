import { expect, test } from 'vitest';
import { readView, writeView } from './list-address.ts';

const keys = ['role', 'state'];

test.each(['', 'search=ada&sort=-email&open=42&role=reader&role=helpDesk', 'other=kept&state=active'])(
  '%s survives being read and written',
  (text) => {
    const before = new URLSearchParams(text);
    const after = writeView(before, readView(before, keys, 'displayName'), 'displayName');
    after.sort();
    before.sort();
    expect(after.toString()).toBe(before.toString());
  },
);

test('the initial order is not written', () => {
  const view = readView(new URLSearchParams(), keys, 'displayName');
  expect(view.sort).toBe('displayName');
  expect(writeView(new URLSearchParams('sort=email'), view, 'displayName').toString()).toBe('');
});

test('clearing removes', () => {
  const before = new URLSearchParams('search=a&role=reader&open=1');
  const view = { search: '', facets: { role: [] }, sort: undefined, open: undefined };
  expect(writeView(before, view).toString()).toBe('');
});

test('a value that a facet does not have is not read, and those of free words are', () => {
  const state = { key: 'state', options: [{ value: 'active', label: 'Active' }] };
  const parameters = new URLSearchParams('state=foo&state=active&department=foo&other=foo');
  expect(readView(parameters, [state, 'department']).facets).toEqual({
    state: ['active'],
    department: ['foo'],
  });
});
