import { expect, test } from 'vitest';
import { returnAddress, withReturnAddress } from './return-address.ts';

test.each([
  ['', '/'],
  ['?to=%2Fadmin%2Faudit%3Fsearch%3Da', '/admin/audit?search=a'],
  ['?to=https%3A%2F%2Felsewhere.example', '/'],
  ['?to=%2F%2Felsewhere.example', '/'],
  ['?to=%2F%5Celsewhere.example', '/'],
  ['?to=admin', '/'],
])('%s leads to %s', (search, address) => {
  expect(returnAddress(search)).toBe(address);
});

test('the address survives the way to the sign-in page and back', () => {
  const link = withReturnAddress('/sign-in', '/admin/audit?a=1&b=2');
  expect(returnAddress(new URL(link, 'http://x').search)).toBe('/admin/audit?a=1&b=2');
  expect(withReturnAddress('/sign-in', '/')).toBe('/sign-in');
});
