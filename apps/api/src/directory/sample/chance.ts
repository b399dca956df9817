/** Chance that falls the same way every time, so that two samples are the same organisation. */
export type Chance = {
  /** From 0 up to but not 1. */
  next: () => number;
  below: (most: number) => number;
  one: <Item>(items: readonly Item[]) => Item;
  /** True in so many of a hundred. */
  percent: (share: number) => boolean;
  digits: (count: number) => string;
  hex: (count: number) => string;
  /** UUIDs of version 7 of one moment. */
  uuid: () => string;
};

/** mulberry32: 32 bits of state are plenty for an organisation that is not real. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  const text = (letters: string, count: number) =>
    Array.from({ length: count }, () => letters[below(letters.length)]).join('');
  const one = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('chance was given nothing to choose from');
    return item;
  };
  const hex = (count: number) => text('0123456789abcdef', count);
  return {
    next,
    below,
    one,
    percent: (share) => next() * 100 < share,
    digits: (count) => text('0123456789', count),
    hex,
    uuid: () => `01930000-0000-7${hex(3)}-${text('89ab', 1)}${hex(3)}-${hex(12)}`,
  };
}
