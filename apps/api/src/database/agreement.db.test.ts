import { emptyDatabase } from '@countersign/testkit/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diffMigrationsAgainstSchema } from './migrate.ts';
import { readMigrations } from './migration-files.ts';

let database: Awaited<ReturnType<typeof emptyDatabase>>;
beforeAll(async () => {
  database = await emptyDatabase();
});
afterAll(() => database.drop());

test('the migrations make what schema.prisma says', async () => {
  expect(await diffMigrationsAgainstSchema(database.connection)).toBe('');
});

test('a column that only a migration knows is found', async () => {
  const extra = { name: '99990101000000_extra', sql: 'ALTER TABLE account ADD COLUMN nickname text;' };
  const diff = await diffMigrationsAgainstSchema(database.connection, {
    migrations: [...readMigrations(), extra],
  });
  expect(diff).toContain('DROP COLUMN "nickname"');
});

test('comparing leaves no database behind', async () => {
  const left = await database.pool.query(
    `SELECT datname FROM pg_database WHERE datname LIKE 'countersign_shadow_%'`,
  );
  expect(left.rows).toEqual([]);
});
