import autocannon from 'autocannon';

export type Load = {
  requests: number;
  requestsPerSecond: number;
  /** Milliseconds that 99 of 100 requests do not exceed. */
  p99: number;
};

type LoadOptions = {
  url: string;
  headers: Record<string, string>;
  connections: number;
  seconds: number;
  signal: AbortSignal;
};

/** As many requests as the server takes over connections that stay open; one reply that is not 200 fails the run. */
export async function load(options: LoadOptions): Promise<Load> {
  const { url, headers, connections, seconds, signal } = options;
  const times: number[] = [];
  let refused: number | undefined;
  const { promise: ended, resolve, reject } = Promise.withResolvers<autocannon.Result>();
  // The shorter its samples, the sooner it notices that the time is up.
  const run = autocannon({ url, headers, connections, duration: seconds, sampleInt: 100 }, (error, result) =>
    error ? reject(error) : resolve(result),
  );
  run.on('response', (_client, status, _bytes, time) => {
    // Its own histogram knows whole milliseconds only.
    if (status === 200) times.push(time);
    else refused ??= status;
  });
  const stop = () => run.stop();
  signal.addEventListener('abort', stop, { once: true });
  const result = await ended.finally(() => signal.removeEventListener('abort', stop));
  signal.throwIfAborted();
  if (refused !== undefined) throw new Error(`${url} answered ${refused}`);
  if (result.errors > 0) throw new Error(`${url} did not answer ${result.errors} requests`);
  return {
    requests: times.length,
    requestsPerSecond: times.length / result.duration,
    p99: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0,
  };
}
