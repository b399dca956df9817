import { expect, test } from 'vitest';
import { variablesIn } from './variables-in.ts';

test('only variables that exist are coloured', () => {
  expect(variablesIn('CN={{UserName}},X={{Nope}},O={{')).toEqual([{ start: 3, end: 15, tone: 'name' }]);
});
