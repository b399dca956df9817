import { stopOnSignals } from '@countersign/api/stop-on-signals';
import { type Bench, benches } from './benches.ts';

const usage = [
  'Usage: pnpm bench <name>',
  '',
  'Measures ours and a reference in turn, and prints the ratio. Names:',
  ...Object.entries(benches).map(
    ([name, { says, options }]) =>
      `  ${name.padEnd(12)}  ${says}${options ? `\n${' '.repeat(16)}${options}` : ''}`,
  ),
].join('\n');

async function runToTheEnd(bench: Bench, args: readonly string[]): Promise<number> {
  const stopping = new AbortController();
  const running = bench.run(stopping.signal, args).then(
    () => 0,
    (error: unknown) => {
      if (stopping.signal.aborted) return 130;
      console.error(error instanceof Error ? error.stack : error);
      return 1;
    },
  );
  stopOnSignals(async () => {
    console.error('Stopping …');
    stopping.abort();
    return process.exit(await running);
  });
  return running;
}

const [name, ...rest] = process.argv.slice(2);
const found = name !== undefined && Object.hasOwn(benches, name) ? benches[name] : undefined;
const chosen = rest.length === 0 || found?.options ? found : undefined;
if (chosen) process.exit(await runToTheEnd(chosen, rest));
if (name === '--help' || name === '-h') {
  console.log(usage);
} else {
  const asked = process.argv.slice(2).join(' ');
  console.error(asked === '' ? usage : `There is no bench "${asked}".\n\n${usage}`);
  process.exitCode = 2;
}
