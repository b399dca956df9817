import { describe, expect, test } from 'vitest';
import { makeMasterKey } from './master-key.ts';
import { seal, unseal } from './seal.ts';

describe('a sealed secret', () => {
  const key = makeMasterKey();
  const plain = Buffer.from('what nobody may read');
  const sealed = seal(key, 'ca/1', plain);

  test('opens with the same key and name', () => {
    expect(unseal(key, 'ca/1', sealed)).toEqual(plain);
  });

  test('is other bytes every time, and never the plain ones', () => {
    expect(seal(key, 'ca/1', plain)).not.toEqual(sealed);
    expect(sealed.includes(plain)).toBe(false);
  });

  test.each([
    ['another key', () => unseal(makeMasterKey(), 'ca/1', sealed)],
    ['another name', () => unseal(key, 'ca/2', sealed)],
    ['a key that says it is another', () => unseal({ ...key, id: 'other' }, 'ca/1', sealed)],
    [
      'a flipped bit',
      () =>
        unseal(
          key,
          'ca/1',
          sealed.map((byte, at) => (at === 20 ? byte ^ 1 : byte)),
        ),
    ],
    ['a cut end', () => unseal(key, 'ca/1', sealed.subarray(0, -1))],
    ['nothing at all', () => unseal(key, 'ca/1', Buffer.alloc(0))],
  ])('does not open with %s', (_what, open) => {
    expect(open).toThrow();
  });
});
