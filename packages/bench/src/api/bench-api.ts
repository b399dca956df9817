import { alternate } from '../alternate.ts';
import { startDurableDatabase } from '../durable-database.ts';
import { load } from '../load.ts';
import { describeMachineAndDatabase } from '../machine.ts';
import type { ServerProcess } from '../server-process.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { formatFigures, formatOutcome, type Measured } from './figures.ts';
import type { Request } from './request.ts';
import { requireSameBytes } from './same-bytes.ts';
import { startBoth } from './start-both.ts';

const rows = 10_000;
const connections = 8;
/** Many short pairs: what else runs on the machine then meets both halves of a pair alike. */
const seconds = 1.5;
const warmUps = 2;
const pairs = 15;

/** A page of a list: the real app against a bare handler with the same statements and the same bytes. */
export async function benchApi(signal: AbortSignal): Promise<void> {
  tell('starting PostgreSQL');
  await using folder = await makeTemporaryFolder();
  await using database = await startDurableDatabase(folder.path);
  signal.throwIfAborted();
  tell(`making ${rows} rows`);
  const { connection, pool } = database;
  await using both = await startBoth({ connection, pool, dataDirectory: folder.path, rows });
  const { ours, reference, request } = both;
  signal.throwIfAborted();

  const bytes = await requireSameBytes(ours, reference, request);
  tell(`measuring: ${warmUps} rounds to warm up, ${pairs} pairs of ${seconds} s each`);
  const measured = await alternate({
    ours: () => measure(ours, request, signal),
    reference: () => measure(reference, request, signal),
    warmUps,
    pairs,
    signal,
    onPair: (_pair, index) => tell(`pair ${index + 1} of ${pairs}`),
  });
  await requireSameBytes(ours, reference, request);

  console.log(
    [
      '',
      `GET ${request.url}: ${rows.toLocaleString('en')} rows, ${bytes.toLocaleString('en')} bytes, ${connections} connections`,
      await describeMachineAndDatabase(database.pool),
      '',
      formatFigures(measured),
      '',
      formatOutcome(measured),
    ].join('\n'),
  );
}

async function measure(
  server: ServerProcess,
  { url, headers }: Request,
  signal: AbortSignal,
): Promise<Measured> {
  const before = await server.cpuTime();
  const { requests, requestsPerSecond, p99 } = await load({
    url: `http://127.0.0.1:${server.port}${url}`,
    headers,
    connections,
    seconds,
    signal,
  });
  return { requestsPerSecond, p99, cpu: ((await server.cpuTime()) - before) / requests };
}

/** Apart from the report, which can be kept without it. */
function tell(what: string): void {
  console.error(`· ${what}`);
}
