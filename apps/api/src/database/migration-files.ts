import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const prismaFolder = resolve(import.meta.dirname, '../../../../prisma');
const migrationsFolder = join(prismaFolder, 'migrations');

export type MigrationFile = { name: string; sql: string };

/** The migrations of this version in the order of their names, which begin with a time stamp. */
export function readMigrations(folder = migrationsFolder): MigrationFile[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }));
}

export function readSchema(): { files: { path: string; content: string }[] } {
  const path = join(prismaFolder, 'schema.prisma');
  return { files: [{ path, content: readFileSync(path, 'utf8') }] };
}

/** The same in the words of Prisma's engine, which reads no files itself. */
export function asMigrationList(migrations: MigrationFile[]): MigrationList {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}
