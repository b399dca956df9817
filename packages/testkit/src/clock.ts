/** A clock that stands still until a test moves it. It starts at the real time: the database has a clock too. */
export type TestClock = { now: () => Date; pass: (milliseconds: number) => void };

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

export function testClock(): TestClock {
  let at = Date.now();
  return {
    now: () => new Date(at),
    pass(milliseconds) {
      at += milliseconds;
    },
  };
}
