import { describe, expect, it } from 'vitest';
import { alternate, median, medianRatio, middleHalf } from './alternate.ts';

const { signal } = new AbortController();

function twoThatTellTheirTurn() {
  const turns: string[] = [];
  const turn = (name: string) => async () => turns.push(name);
  return { turns, ours: turn('ours'), reference: turn('reference') };
}

describe('alternate', () => {
  it('lets each go first in every second pair', async () => {
    const { turns, ...both } = twoThatTellTheirTurn();
    await alternate({ ...both, warmUps: 0, pairs: 2, signal });
    expect(turns).toEqual(['ours', 'reference', 'reference', 'ours']);
  });

  it('keeps who is who in a pair', async () => {
    const { turns: _, ...both } = twoThatTellTheirTurn();
    const pairs = await alternate({ ...both, warmUps: 0, pairs: 2, signal });
    expect(pairs).toEqual([
      { ours: 1, reference: 2 },
      { ours: 4, reference: 3 },
    ]);
  });

  it('runs the warm-ups and forgets them', async () => {
    const { turns, ...both } = twoThatTellTheirTurn();
    const told: number[] = [];
    const options = { ...both, warmUps: 3, pairs: 2, signal };
    const pairs = await alternate({ ...options, onPair: (_pair, index) => told.push(index) });
    expect(pairs).toHaveLength(2);
    expect(told).toEqual([0, 1]);
    expect(turns).toHaveLength(10);
  });

  it('stops between two measurements', async () => {
    const stopping = new AbortController();
    const { turns, reference } = twoThatTellTheirTurn();
    const ours = async () => {
      stopping.abort();
      return 0;
    };
    const running = alternate({ ours, reference, warmUps: 0, pairs: 2, signal: stopping.signal });
    await expect(running).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(turns).toEqual([]);
  });
});

describe('median', () => {
  it.each([
    { numbers: [3], is: 3 },
    { numbers: [10, 9, 100], is: 10 },
    { numbers: [4, 1, 3, 2], is: 2.5 },
  ])('of $numbers is $is', ({ numbers, is }) => {
    expect(median(numbers)).toBe(is);
  });

  it('of nothing is refused', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

it('medianRatio compares within pairs, whatever the machine did between them', () => {
  const pairs = [
    { ours: 80, reference: 100 },
    { ours: 8, reference: 10 },
    { ours: 900, reference: 1_000 },
  ];
  expect(medianRatio(pairs, (measured) => measured)).toBe(0.8);
});

it('middleHalf leaves the quarters at both ends out', () => {
  const pairs = [5, 1, 4, 2, 3].map((ours) => ({ ours, reference: 1 }));
  expect(middleHalf(pairs, (measured) => measured)).toEqual([2, 4]);
});
