import { expect, test } from 'vitest';
import { tabIn, withTab } from './tabs.ts';

test.each([
  ['', 'overview'],
  ['tab=history', 'history'],
  ['tab=status&state=pending', 'status'],
  ['tab=nonsense', 'overview'],
])('?%s opens %s', (text, tab) => {
  expect(tabIn(new URLSearchParams(text))).toBe(tab);
});

test('the first tab leaves the address short, and the rest of it alone', () => {
  expect(withTab(new URLSearchParams('tab=history&a=1'), 'overview').toString()).toBe('a=1');
  expect(withTab(new URLSearchParams('a=1'), 'history').toString()).toBe('a=1&tab=history');
});

test('what narrowed a list stays behind with its tab', () => {
  const before = new URLSearchParams('tab=status&state=pending&cause=slot&search=a&sort=-since&open=1');
  expect(withTab(before, 'uses').toString()).toBe('tab=uses');
});
