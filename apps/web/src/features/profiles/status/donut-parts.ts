import { type State, states } from '@countersign/contract/causes';

export type StateSum = { state: State; count: number };

/** One sum for each state that has devices, in the order of the table of states. */
export function sumsOf(counts: readonly StateSum[]): StateSum[] {
  return (Object.keys(states) as State[])
    .map((state) => ({
      state,
      count: counts.filter((one) => one.state === state).reduce((sum, { count }) => sum + count, 0),
    }))
    .filter(({ count }) => count > 0);
}

export type DonutPart = StateSum & { from: number; length: number };

/** The way round, in the unit of the drawing. */
export const round = 1_000;
/** One of a hundred thousand is seen still, and can be hit. */
const least = 24;
const gap = 8;

/** Where each part begins and how long it is. A part that would be too short takes from the others what it lacks. */
export function donutParts(sums: readonly StateSum[]): DonutPart[] {
  const total = sums.reduce((sum, { count }) => sum + count, 0);
  const between = sums.length > 1 ? gap : 0;
  const room = round - sums.length * between;
  const isSmall = ({ count }: StateSum) => (count / total) * room < least;
  const small = sums.filter(isSmall);
  const rest = total - small.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  return sums.map((sum) => {
    const length = isSmall(sum) ? least : (sum.count / rest) * (room - small.length * least);
    const part = { ...sum, from, length };
    from += length + between;
    return part;
  });
}
