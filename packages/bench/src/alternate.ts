export type Pair<T> = { ours: T; reference: T };

type Alternation<T> = {
  ours: () => Promise<T>;
  reference: () => Promise<T>;
  /** Pairs that are run and not counted. */
  warmUps: number;
  pairs: number;
  signal: AbortSignal;
  onPair?: (pair: Pair<T>, index: number) => void;
};

/**
 * Measures both in turn, so that whatever else the machine does meets them alike. Who goes first changes with every
 * pair: a machine that gets slower or faster all the time favours nobody.
 */
export async function alternate<T>(alternation: Alternation<T>): Promise<Pair<T>[]> {
  const { warmUps, pairs, signal, onPair } = alternation;
  const counted: Pair<T>[] = [];
  for (let index = -warmUps; index < pairs; index += 1) {
    signal.throwIfAborted();
    const pair = await runPair(alternation, index % 2 === 0);
    if (index < 0) continue;
    counted.push(pair);
    onPair?.(pair, index);
  }
  return counted;
}

async function runPair<T>({ ours, reference, signal }: Alternation<T>, oursFirst: boolean): Promise<Pair<T>> {
  const first = await (oursFirst ? ours() : reference());
  signal.throwIfAborted();
  const second = await (oursFirst ? reference() : ours());
  return oursFirst ? { ours: first, reference: second } : { ours: second, reference: first };
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('nothing has no median');
  return (lower + upper) / 2;
}

/** The ratios are taken within pairs: both halves of a pair have met the same machine. */
function ratios<T>(pairs: Pair<T>[], of: (measured: T) => number): number[] {
  return pairs.map(({ ours, reference }) => of(ours) / of(reference)).toSorted((a, b) => a - b);
}

export function medianRatio<T>(pairs: Pair<T>[], of: (measured: T) => number): number {
  return median(ratios(pairs, of));
}

/** Between which ratios the middle half of the pairs lies: how far the median can be believed. */
export function middleHalf<T>(pairs: Pair<T>[], of: (measured: T) => number): [number, number] {
  const sorted = ratios(pairs, of);
  const half = Math.ceil(sorted.length / 2);
  return [median(sorted.slice(0, half)), median(sorted.slice(-half))];
}
