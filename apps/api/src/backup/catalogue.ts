import type { ClientBase, Pool } from 'pg';
import { leftOut } from './left-out.ts';
import type { Manifest, ManifestTable } from './manifest.ts';
import { orderTables, type Reference } from './table-order.ts';

/**
 * Every ordinary table of ours, referred-to ones first; partitions count as such, and tables of an extension do not.
 * Prisma's list of migrations is told in the manifest instead. Columns that PostgreSQL computes are not copied.
 */
export async function readTables(client: ClientBase): Promise<ManifestTable[]> {
  const { rows } = await client.query<ManifestTable>(
    `select c.relname as name, (
        select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      ) as columns
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'
        and not exists (select from pg_depend d
          where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`,
  );
  const order = orderTables(
    rows.map(({ name }) => name),
    await readReferences(client),
  );
  return rows.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

export function isCopied(table: { name: string }): boolean {
  return !leftOut.includes(table.name);
}

async function readReferences(client: ClientBase): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `select distinct child.relname as from, parent.relname as to
      from pg_constraint c join pg_class child on child.oid = c.conrelid join pg_class parent on parent.oid = c.confrelid
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace`,
  );
  return rows;
}

/** A sequence is outside of transactions, so its value is never less than any number in the rows of the snapshot. */
export async function readSequences(client: ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `select sequencename as name, last_value::text as last from pg_sequences
      where schemaname = 'public' and last_value is not null order by 1`,
  );
  return rows;
}

/** None: the database is empty, or was never Countersign's. */
export async function readAppliedMigrations(client: ClientBase | Pool): Promise<Manifest['migrations']> {
  const found = await client.query(`select where to_regclass('public._prisma_migrations') is not null`);
  if (found.rowCount === 0) return [];
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `select migration_name as name, checksum from public._prisma_migrations
      where finished_at is not null and rolled_back_at is null order by migration_name`,
  );
  return rows;
}

/** Names come from the catalogue, but may be words of SQL all the same, such as "before". */
export function quoted(table: ManifestTable): { name: string; columns: string } {
  const columns = table.columns.map(({ name }) => `"${name}"`).join(', ');
  return { name: `public."${table.name}"`, columns };
}
