import { freshDatabase, type TestDatabase } from '@countersign/testkit/database';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createPool, createPrisma, requireSupportedServer } from './connect.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  const { rows } = await database.pool.query<{ name: string }>('SELECT current_database() AS name');
  await database.pool.query(`ALTER DATABASE "${rows[0]?.name}" SET timezone = 'Asia/Kolkata'`);
});
afterAll(() => database.drop());

test('a timestamp survives a server that lives in another time zone', async () => {
  const pool = createPool(database.connection);
  const db = createPrisma(pool);
  const modifiedAt = new Date('2026-03-29T01:30:00.123Z');
  await db.setting.create({ data: { name: 'probe', value: {}, modifiedAt } });
  const read = await db.setting.findUniqueOrThrow({ where: { name: 'probe' } });
  const { rows } = await pool.query<{ at: Date }>(`SELECT modified_at AS at FROM setting`);
  await pool.end();
  expect([read.modifiedAt, rows[0]?.at]).toEqual([modifiedAt, modifiedAt]);
});

test('a server that ends our connections does not end us', async () => {
  const pool = createPool(database.connection, { max: 1 });
  const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await database.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
  const next = async () => (await pool.query<{ one: number }>('SELECT 1 AS one')).rows[0]?.one;
  await expect.poll(() => next().catch(() => 'lost'), { timeout: 15_000 }).toBe(1);
  await pool.end();
});

test('a transaction may be slow, on a busy machine say', async () => {
  const pool = createPool(database.connection);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const counted = createPrisma(pool).$transaction(async (tx) => {
      await vi.advanceTimersByTimeAsync(30_000);
      return tx.setting.count();
    });
    await expect(counted).resolves.toBeTypeOf('number');
  } finally {
    vi.useRealTimers();
    await pool.end();
  }
});

test('a server that cannot be reached is told with a code', async () => {
  const pool = createPool({ host: '127.0.0.1', port: 1, user: 'nobody', database: 'nothing' });
  await expect(requireSupportedServer(pool)).rejects.toMatchObject({ code: 'database.unreachable' });
  await pool.end();
});

test('the server under test is one that Countersign supports', async () => {
  await expect(requireSupportedServer(database.pool)).resolves.toBeUndefined();
});
