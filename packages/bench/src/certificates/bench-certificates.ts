import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as pause } from 'node:timers/promises';
import { readDebianRoots } from '@countersign/testkit/debian-roots';
import { type Pair, alternate, median, medianRatio, middleHalf } from '../alternate.ts';
import { describeMachine } from '../machine.ts';
import { formatNumber, formatTable } from '../report.ts';
import { readAndJudge, readWithNode, splitDers } from './read-both.ts';

const warmUps = 3;
const pairs = 15;
const goals = { milliseconds: 1_000, stall: 50 };

type Measured = {
  milliseconds: number;
  /** The longest that the event loop had to wait, in milliseconds. */
  stall: number;
};

/** Debian's roots as one upload: ours reads and judges them, node:crypto reads them and checks their signatures. */
export async function benchCertificates(signal: AbortSignal): Promise<void> {
  const upload = readDebianRoots();
  const ders = await splitDers(upload);
  const first = await measure(() => readAndJudge(upload));
  const measured = await alternate({
    ours: () => measure(() => readAndJudge(upload)),
    reference: () => measure(async () => readWithNode(ders)),
    warmUps,
    pairs,
    signal,
  });
  const title = `${ders.length} roots, ${formatNumber(upload.length)} bytes of PEM: read and judged`;
  console.log(
    [title, describeMachine(), '', formatFigures(first, measured), '', formatOutcome(measured)].join('\n'),
  );
}

async function measure(work: () => Promise<unknown>): Promise<Measured> {
  // Its samples contain the time between two of them.
  const resolution = 1;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  await pause();
  const start = performance.now();
  await work();
  const milliseconds = performance.now() - start;
  await pause();
  delay.disable();
  return { milliseconds, stall: Math.max(0, delay.max / 1e6 - resolution) };
}

function formatFigures(first: Measured, measured: Pair<Measured>[]): string {
  const milliseconds = ({ milliseconds: time }: Measured) => time;
  const row = (name: string, part: Pair<Measured>[]) => [
    name,
    formatNumber(median(part.map(({ ours }) => ours.milliseconds)), 1),
    formatNumber(median(part.map(({ reference }) => reference.milliseconds)), 1),
    formatNumber(medianRatio(part, milliseconds), 2),
    formatNumber(Math.max(...part.map(({ ours }) => ours.stall)), 1),
  ];
  return formatTable(
    ['pair', 'ours ms', 'node:crypto ms', 'ratio', 'longest stall ms'],
    [
      ['first', formatNumber(first.milliseconds, 1), '', '', formatNumber(first.stall, 1)],
      ...measured.map((pair, at) => row(String(at + 1), [pair])),
      row('median', measured),
    ],
  );
}

function formatOutcome(measured: Pair<Measured>[]): string {
  const time = median(measured.map(({ ours }) => ours.milliseconds));
  const stall = Math.max(...measured.map(({ ours }) => ours.stall));
  const [low, high] = middleHalf(measured, ({ milliseconds }) => milliseconds).map((bound) =>
    formatNumber(bound, 2),
  );
  const said = (reached: boolean) => (reached ? 'reached' : 'missed');
  return [
    `Ours takes ${formatNumber(
      medianRatio(measured, ({ milliseconds }) => milliseconds),
      2,
    )} times as long as node:crypto (half of the pairs: ${low} to ${high}).`,
    `${formatNumber(time)} ms; the goal is below ${formatNumber(goals.milliseconds)}: ${said(time < goals.milliseconds)}.`,
    `Longest stall ${formatNumber(stall, 1)} ms; the goal is below ${goals.stall}: ${said(stall < goals.stall)}.`,
  ].join('\n');
}
