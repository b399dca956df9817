import { expect, test } from 'vitest';
import { tabIn, withTab } from './tab-address.ts';

const tabs = [{ key: 'overview' }, { key: 'groups' }] as const;

test('the address names the tab; anything else is the first', () => {
  expect(tabIn(new URLSearchParams('tab=groups&search=x'), tabs)).toBe('groups');
  expect(tabIn(new URLSearchParams('tab=nothing'), tabs)).toBe('overview');
  expect(tabIn(new URLSearchParams(), tabs)).toBe('overview');
});

test('the first tab needs no name', () => {
  expect(withTab(tabs, 'groups').toString()).toBe('tab=groups');
  expect(withTab(tabs, 'overview').toString()).toBe('');
});
