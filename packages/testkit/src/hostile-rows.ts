import type { Pool } from 'pg';

/**
 * Fills every table of the schema `public`, whatever tables there are, with rows that a careless copy would change:
 * separators, escapes, quotes, emptiness, extremes. A type that it does not know yet fails here and is taught below.
 */
export async function fillEveryTable(pool: Pool, { from = 0, to = 12 } = {}): Promise<void> {
  for (const table of await tablesInOrder(pool)) {
    for (let at = from; at < to; at += 1) await insertRow(pool, table, at);
  }
}

/** Every table with the text of each of its rows. */
export async function readEveryTable(pool: Pool): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const name of await tableNames(pool)) {
    const { rows } = await pool.query<{ row: string }>(
      `select t::text as row from public."${name}" t order by 1`,
    );
    content[name] = rows.map(({ row }) => row);
  }
  return content;
}

type Column = { name: string; type: string; required: boolean; filled: boolean; defaulted: boolean };
type Reference = { from: string[]; to: string[]; table: string };
type Table = { name: string; columns: Column[]; references: Reference[] };

async function tableNames(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function tablesInOrder(pool: Pool): Promise<Table[]> {
  const waiting = await Promise.all((await tableNames(pool)).map((name) => describe(pool, name)));
  const ordered: Table[] = [];
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ name, references }) =>
      references.every(({ table }) => table === name || ordered.some((done) => done.name === table)),
    );
    ordered.push(...waiting.splice(at, 1));
  }
  return ordered;
}

async function describe(pool: Pool, name: string): Promise<Table> {
  const columns = await pool.query<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type, attnotnull as required,
        (attidentity <> '' or attgenerated <> '' or coalesce(pg_get_expr(d.adbin, d.adrelid) like 'nextval%', false)) as filled,
        d.adbin is not null as defaulted
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [`public."${name}"`],
  );
  const references = await pool.query<Reference>(
    `select confrelid::regclass::text as table, ${namesOf('conrelid', 'conkey')} as from, ${namesOf('confrelid', 'confkey')} as to
      from pg_constraint where contype = 'f' and conrelid = $1::regclass`,
    [`public."${name}"`],
  );
  return { name, columns: columns.rows, references: references.rows };
}

function namesOf(table: string, key: string): string {
  return `(select json_agg(attname order by at) from unnest(${key}) with ordinality k (num, at)
    join pg_attribute on attrelid = ${table} and attnum = num)`;
}

async function insertRow(pool: Pool, table: Table, at: number): Promise<void> {
  const values = new Map<string, string | null>();
  for (const column of table.columns) {
    if (column.filled) continue;
    values.set(column.name, !column.required && at % 3 === 0 ? null : valueOf(column, at));
  }
  for (const reference of table.references) await refer(pool, { table, reference, at, values });
  for (const [name, choices] of Object.entries(chosen[table.name] ?? {}))
    values.set(name, choices[at % choices.length] ?? null);
  const names = [...values.keys()];
  await pool.query(
    `insert into public."${table.name}" (${names.map((name) => `"${name}"`).join(', ')})
      values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    [...values.values()],
  );
}

type Referring = { table: Table; reference: Reference; at: number; values: Map<string, string | null> };

async function refer(pool: Pool, { table, reference, at, values }: Referring): Promise<void> {
  const own = (name: string) => table.columns.find((column) => column.name === name);
  if (reference.from.some((name) => own(name)?.defaulted)) {
    // A constant of the key, which a hostile row would have to be the match of: refer to nobody, and let the default stand.
    for (const name of reference.from) {
      if (own(name)?.defaulted) values.delete(name);
      else if (!own(name)?.required) values.set(name, null);
    }
    return;
  }
  const optional = reference.from.some((name) => !own(name)?.required);
  const keys = reference.to.map((name) => `"${name}"::text`).join(', ');
  const { rows } = await pool.query<string[]>({
    // As they came: a row of a second filling then refers to one of the same, and pairs stay unique. The last one when a
    // restore left the earlier ones out.
    text: `select ${keys} from public."${reference.table}" order by ctid
      offset least($1, (select count(*) - 1 from public."${reference.table}")) limit 1`,
    values: [at],
    rowMode: 'array',
  });
  const key = optional && at % 3 === 0 ? undefined : rows[0];
  reference.from.forEach((name, index) => values.set(name, key?.[index] ?? null));
}

/** What the database takes nothing else for. */
const chosen: Record<string, Record<string, string[]>> = {
  profile_device: { state: ['pending', 'conflict'], cause: ['notDelivered', 'slot'] },
};

const hostileTexts = [
  'tab\tand\nline feed\r\nand carriage return',
  '\\N',
  '\\. \\t \\\\ \\n',
  `'single' "double" ''both''`,
  '  spaces around  ',
  '👩‍💻 é e\u0301 \u{10ffff} \u0001 \u007f \u2028',
  '{"json": ["like", null]}',
  '(row,"like",)',
  '\ufeffbyte order mark',
  'x'.repeat(70_000),
  '$1 %s ; -- drop table',
  '',
];

/** In PostgreSQL's own text form. `at` keeps what must be unique apart. */
function valueOf({ name, type }: Column, at: number): string {
  const text = `${hostileTexts[at % hostileTexts.length]}${at} ${name}`;
  const known: Record<string, () => string> = {
    text: () => text,
    uuid: () => crypto.randomUUID(),
    boolean: () => String(at % 2 === 0),
    smallint: () => String(at - 5),
    integer: () => String(2_147_483_647 - at),
    bigint: () => String(9_223_372_036_854_775_807n - BigInt(at)),
    bytea: () => `\\x${Buffer.from([0, 10, 92, 255, at, ...Buffer.from(text)]).toString('hex')}`,
    jsonb: () => JSON.stringify({ [text]: [text, 1e-7, null, { deep: [] }], at }),
    'timestamp with time zone': () => times[at % times.length] ?? '',
    'text[]': () => arrayOf([text, '', 'NULL']),
    'integer[]': () => `{${at},NULL,-1}`,
    'bigint[]': () => (at % 2 === 0 ? '{}' : `{${at},NULL,-9223372036854775808}`),
  };
  const value = known[type];
  if (value) return value();
  throw new Error(`fillEveryTable does not know the type ${type} of ${name} yet: teach it.`);
}

const times = [
  '2026-02-28 23:59:59.999999+00',
  '1970-01-01 00:00:00.000001+05:45',
  'infinity',
  '0044-03-15 BC',
];

function arrayOf(items: string[]): string {
  return `{${items.map((item) => `"${item.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;
}
