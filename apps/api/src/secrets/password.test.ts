import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';
import { weaknessOf } from './weak-password.ts';

describe('a stored password', () => {
  test('is Argon2id in the PHC format, with a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('the same words'), hashPassword('the same words')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(other);
  });

  test('is recognised, also when typed with composed letters instead of combining ones', async () => {
    const stored = await hashPassword('Zu\u0308rich am See, 1291');
    expect(await verifyPassword('Z\u00fcrich am See, 1291', stored)).toBe(true);
    expect(await verifyPassword('Zurich am See, 1291', stored)).toBe(false);
  });

  test('that is not in the format is a fault, not a wrong password', async () => {
    await expect(verifyPassword('password', 'plain text')).rejects.toThrow();
  });
});

describe('a weak password', () => {
  const about = { email: 'ada.lovelace@example.org', displayName: 'Ada Lovelace' };

  test.each([
    'aaaaaaaaaaaaaaaa',
    'abababababababab',
    'abcdefghijklmnop',
    '1234567890123456',
    'Ada Lovelace',
    'ada.lovelace@example.org',
    'password1234',
    'Countersign!1',
  ])('%s is one', (password) => expect(weaknessOf(password, about)).toBeTypeOf('string'));

  test.each([
    'correct horse battery staple',
    'Ada likes 17 blue teapots',
    'xK9#mPq2$vLw',
    'пять моих слов подряд',
  ])('%s is none', (password) => expect(weaknessOf(password, about)).toBeUndefined());

  test('is judged without failing, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (password) => void weaknessOf(password, about)));
  });
});
