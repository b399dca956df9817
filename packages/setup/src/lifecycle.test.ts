import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, Place, Started } from './started.ts';

/** A loaded machine is slow, which is no failure. */
const patient = { timeout: 60_000 };

/** Our part ends with 0; the shell between npm and us has heard Ctrl-C too and may prefer to tell of that. */
const interrupted = [0, 130, 'SIGINT'];

// Each of these leaves the folder to the next one, which must start from it: that is the recovery.
describe.runIf(process.platform === 'linux')('npm start', () => {
  let place: Place;
  beforeAll(async () => {
    place = new Place(await freePort());
  });
  afterAll(() => place.remove());

  test('Ctrl-C during the first start leaves nothing running', async () => {
    const started = Started.begin(place);
    const making = () =>
      existsSync(place.data) && readdirSync(place.data).some((name) => name.includes('.new-'));
    await expect.poll(making, { ...patient, interval: 5 }).toBe(true);
    started.pressControlC();
    await started.ended;
    await place.expectQuiet();
  });

  test('Ctrl-C lets a request finish its query, then stops everything', async () => {
    const started = await Started.ready(place);
    const other = await place.connect();
    await other.query('BEGIN; LOCK TABLE account_role IN ACCESS EXCLUSIVE MODE');
    const reply = fetch(`${place.instance().url}/api/v1/doorstep`);
    await expect.poll(() => waitingQueries(other), patient).toBeGreaterThan(0);

    started.pressControlC();
    const refused = () => fetch(`${place.instance().url}/healthz`).then(closed, () => true);
    await expect.poll(refused, patient).toBe(true);
    await other.query('COMMIT');
    await other.end();

    expect((await reply).status).toBe(200);
    expect(interrupted).toContain(await started.ended);
    await place.expectQuiet();
  });

  test('Ctrl-C does not wait for a connection that never says a word, as browsers open in advance', async () => {
    const started = await Started.ready(place);
    const silent = connect(place.port, '127.0.0.1');
    let told = '';
    silent.setEncoding('utf8').on('data', (text: string) => (told += text));
    silent.on('error', () => undefined);
    await once(silent, 'connect');

    started.pressControlC();
    expect(interrupted).toContain(await started.ended);
    expect(told, 'a minute later Node says 408').toBe('');
    await place.expectQuiet();
  });

  test('a second instance names the living one and leaves it alone', async () => {
    const first = await Started.ready(place);
    const second = Started.begin(place, { PORT: String(await freePort()) });
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(`already runs at http://127.0.0.1:${place.port} (process ${first.main})`);
    const healthy = await fetch(`${place.instance().url}/healthz`);
    expect(healthy.status).toBe(200);

    process.kill(first.main, 'SIGKILL');
    await first.ended;
    await place.expectQuiet();
  });

  test('nothing outlives a killed wrapper', async () => {
    const started = await Started.ready(place);
    process.kill(started.wrapper, 'SIGKILL');
    await started.ended;
    await place.expectQuiet();
  });

  test('nothing outlives a killed npm', async () => {
    const started = await Started.ready(place);
    process.kill(started.npm, 'SIGKILL');
    await started.ended;
    await place.expectQuiet();
  });

  test('a service manager stops it with SIGTERM', async () => {
    const started = await Started.ready(place);
    process.kill(started.wrapper, 'SIGTERM');
    expect(await started.ended).toBe(0);
    await place.expectQuiet();
  });

  test('what was committed is there after everything was killed, database included', async () => {
    const started = await Started.ready(place);
    const before = await place.connect();
    await before.query(`INSERT INTO setting (name, value, modified_at) VALUES ('kept', '1', now())`);
    for (const pid of place.processes()) process.kill(pid, 'SIGKILL');
    await started.ended;
    await before.end().catch(() => undefined);

    const again = await Started.ready(place);
    const after = await place.connect();
    const { rowCount } = await after.query(`SELECT 1 FROM setting WHERE name = 'kept'`);
    await after.end();
    expect(rowCount).toBe(1);

    again.pressControlC();
    expect(interrupted).toContain(await again.ended);
    await place.expectQuiet();
  });
});

async function waitingQueries(client: Awaited<ReturnType<Place['connect']>>): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted',
  );
  return rows[0]?.count ?? 0;
}

/** A server that is closing may still answer on a connection it has, but says that it ends it. */
function closed(reply: Response): boolean {
  return reply.status === 503;
}
