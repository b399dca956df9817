import { kinds } from '@countersign/catalog/kinds';
import type { Control } from '@countersign/catalog/setting';
import { describe, expect, test } from 'vitest';
import { wrongIn } from './schema-words.ts';

function settingOf(type: Control['type']) {
  const found = kinds
    .flatMap(({ settings }) => Object.values(settings))
    .find(({ control }) => control.type === type);
  if (!found) throw new Error(`No setting is a ${type}.`);
  return found;
}

describe('what is wrong by the schema', () => {
  test.each([
    ['text', '', [{ message: 'Enter the certification authority.' }]],
    ['integer', 'abc', [{ message: 'Enter a whole number from 1 to 99.' }]],
    ['flags', [], [{ message: 'Choose at least one.' }]],
    ['urls', [], [{ message: 'Add at least one URL.' }]],
    ['urls', ['https://a', ' '], [{ message: 'Enter a URL, or remove the row.', row: 1 }]],
    [
      'packages',
      ['com.contoso.vpn', 'x'],
      [{ message: 'Enter a package name such as com.contoso.vpn.', row: 1 }],
    ],
    [
      'extendedKeyUsages',
      [{ name: '', oid: '' }],
      [
        { message: 'Enter the name.', row: 0, part: 'name' },
        { message: 'Enter the object identifier.', row: 0, part: 'oid' },
      ],
    ],
    ['subject', { format: 'custom', text: 'CN=a\nb' }, [{ part: 'text' }]],
  ] as const)('%s %j', (type, value, expected) => {
    expect(wrongIn(settingOf(type), value)).toMatchObject(expected);
  });

  test('every sample of every setting is right, and its opposite has a sentence of ours', () => {
    for (const setting of kinds.flatMap(({ settings }) => Object.values(settings))) {
      for (const sample of setting.samples) expect(wrongIn(setting, sample)).toEqual([]);
      const [wrong] = wrongIn(setting, Symbol.iterator);
      expect(wrong?.message).toMatch(/^\p{Lu}.*\.$/u);
      expect(wrong?.message).not.toMatch(/expected|invalid/iu);
    }
  });
});
