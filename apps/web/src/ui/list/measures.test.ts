import { expect, test } from 'vitest';
import { gridOf } from './measures.ts';

test('columns share what is left and never get narrower than they say', () => {
  const shown = [{ width: 200, grow: 2 }, { width: 120 }];
  expect(gridOf(shown, false)).toEqual({ columns: 'minmax(200px, 2fr) minmax(120px, 1fr)', width: 320 });
  expect(gridOf(shown, true)).toEqual({ columns: '44px minmax(200px, 2fr) minmax(120px, 1fr)', width: 364 });
});
