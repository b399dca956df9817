import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('one that fails does not stop the rest, and the order is kept', async () => {
  const seen: number[] = [];
  const outcome = await inTurn([1, 2, 3], async (item) => {
    seen.push(item);
    if (item === 2) throw new Error('two');
  });
  expect(seen).toEqual([1, 2, 3]);
  expect(outcome).toMatchObject({ done: 2, failed: [{ item: 2, thrown: { message: 'two' } }] });
});
