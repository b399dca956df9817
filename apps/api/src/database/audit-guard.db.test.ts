import { freshDatabase, type TestDatabase } from '@countersign/testkit/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await addRows(3);
  await database.pool.query(
    `INSERT INTO audit_seal (at, rows, key_id, hmac) VALUES (now(), '{1}', 'k', '\\x00')`,
  );
});
afterAll(() => database.drop());

async function addRows(count: number): Promise<void> {
  await database.pool.query(
    `INSERT INTO audit (at, actor_kind, actor_name, action, subject_kind, subject_name, search_key)
     SELECT now(), 'system', 'System', 'settings.change', 'settings', 'Settings', 'system settings'
     FROM generate_series(1, $1::int)`,
    [count],
  );
}

async function unsealed(): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM audit_unsealed JOIN audit USING (no)',
  );
  return rows[0]?.count ?? 0;
}

describe.each(['audit', 'audit_seal'])('%s is append-only', (table) => {
  test.each([
    ['change', `UPDATE ${table} SET at = now()`],
    ['change of no row', `UPDATE ${table} SET at = now() WHERE false`],
    ['upsert', `INSERT INTO ${table} SELECT * FROM ${table} ON CONFLICT (no) DO UPDATE SET at = now()`],
    ['deletion', `DELETE FROM ${table}`],
    ['truncation', `TRUNCATE ${table}`],
  ])('a %s is refused', async (_what, statement) => {
    await expect(database.pool.query(statement)).rejects.toMatchObject({ code: 'CS001' });
  });
});

test('every new row waits for its seal, however many come at once', async () => {
  const before = await unsealed();
  await addRows(1000);
  expect(await unsealed()).toBe(before + 1000);
});

test('a row that is rolled back waits for nothing', async () => {
  const before = await unsealed();
  const client = await database.pool.connect();
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO audit (at, actor_kind, actor_name, action, subject_kind, subject_name, search_key)
     VALUES (now(), 'system', 'System', 'settings.change', 'settings', 'Settings', '')`,
  );
  await client.query('ROLLBACK');
  client.release();
  expect(await unsealed()).toBe(before);
});
