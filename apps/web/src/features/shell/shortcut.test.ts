import { expect, test } from 'vitest';
import { shortcutOf } from './shortcut.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

test.each([
  ['/', plain, false, true, 'search'],
  ['?', plain, false, true, 'shortcuts'],
  ['/', plain, true, true, undefined],
  ['?', plain, false, false, undefined],
  ['k', { ...plain, ctrlKey: true }, true, false, 'search'],
  ['K', { ...plain, metaKey: true }, false, true, 'search'],
  ['k', plain, false, true, undefined],
  ['/', { ...plain, ctrlKey: true }, false, true, undefined],
  ['/', { ...plain, altKey: true }, false, true, undefined],
])('%s with %o, in a field: %s, single keys: %s', (key, modifiers, inField, singleKeys, wanted) => {
  expect(shortcutOf({ key, ...modifiers }, inField, singleKeys)).toBe(wanted);
});
