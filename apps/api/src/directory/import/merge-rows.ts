import type { ImportKind } from '@countersign/contract/import-fields';
import { Prisma } from '../../generated/prisma/client.ts';
import { Problem } from '../../problem.ts';
import { type DirectoryChange, directoryChanged } from '../directory-changed.ts';
import { applyRules } from '../groups/follow-rules.ts';
import { membershipOf, sides } from './stage-rows.ts';

type Tx = Prisma.TransactionClient;

/** The staged rows into the directory: as many statements for a hundred thousand rows as for one. */
export async function mergeRows(tx: Tx, { kind, at }: { kind: ImportKind; at: Date }): Promise<void> {
  const table = Prisma.raw(sides[kind].table);
  const columns = await columnNames(tx);
  const nos: number[] = [];
  await refuseChanged(tx, kind);
  if (columns.length > 0) {
    const names = Prisma.raw(columns.join(', '));
    const taken = Prisma.raw(columns.map((name) => `${name} = sent.${name}`).join(', '));
    const made = await tx.$queryRaw<{ no: number }[]>(
      Prisma.sql`insert into ${table} (id, ${names}, source, created_at, version)
        select sent.id, ${Prisma.raw(columns.map((name) => `sent.${name}`).join(', '))}, 'import', ${at}, 1
          from incoming i, jsonb_populate_record(null::${table}, i.columns) as sent
          where i.outcome = 'create' order by i.row_no returning no`,
    );
    const changed = await tx.$queryRaw<{ no: number }[]>(
      Prisma.sql`update ${table} held set ${taken}, version = held.version + 1
        from incoming i, jsonb_populate_record(null::${table}, i.columns) as sent
        where i.outcome = 'update' and held.no = i.target_no returning held.no`,
    );
    nos.push(...[...made, ...changed].map(({ no }) => no));
  }
  await joinGroups(tx, { kind, at });
  if (kind === 'groups') await applyRules(tx, nos);
  await directoryChanged(tx, changeOf(kind, nos));
}

/** Somebody who saved a record while the file was read would be overwritten unseen. */
async function refuseChanged(tx: Tx, kind: ImportKind): Promise<void> {
  const [row] = await tx.$queryRaw<{ changed: number }[]>(
    Prisma.sql`with held as (
      select t.no, t.version from ${Prisma.raw(sides[kind].table)} t
        join incoming i on i.target_no = t.no and i.outcome = 'update' order by t.no for update of t)
    select count(*)::int as changed from incoming i left join held on held.no = i.target_no
      where i.outcome = 'update' and held.version is distinct from i.target_version`,
  );
  if (row?.changed === 0) return;
  throw new Problem(
    'precondition.failed',
    'The directory changed while the file was read. Run the import again.',
  );
}

async function columnNames(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`select jsonb_object_keys(columns) as name from
    (select columns from incoming where columns is not null and outcome <> 'error' limit 1) as one`;
  return rows.map(({ name }) => name).filter((name) => name !== 'id');
}

/** Groups that are not there yet are made. Who is in a dynamic group is said by its rule alone. */
async function joinGroups(tx: Tx, { kind, at }: { kind: ImportKind; at: Date }): Promise<void> {
  const membership = membershipOf(kind);
  if (!membership) return;
  const named = Prisma.sql`incoming i, jsonb_to_recordset(i.groups) as wanted (name text, key text)
    where i.outcome in ('create', 'update')`;
  const made = await tx.$queryRaw<{ no: number }[]>(
    Prisma.sql`insert into directory_group (id, name, name_key, description, source, created_at, modified_at, version)
      select distinct on (wanted.key) gen_random_uuid(), left(wanted.name, 256), wanted.key, '', 'import', ${at}, ${at}, 1
        from ${named} order by wanted.key, i.row_no on conflict (name_key) do nothing returning no`,
  );
  const joined = await tx.$queryRaw<{ no: number }[]>(
    Prisma.sql`insert into ${Prisma.raw(membership.table)} (group_no, ${Prisma.raw(membership.no)}, by_rule)
      select distinct g.no, t.no, false from incoming i
        cross join jsonb_to_recordset(i.groups) as wanted (name text, key text)
        join directory_group g on g.name_key = wanted.key and g.rule is null
        join ${Prisma.raw(sides[kind].table)} t on t.no = i.target_no or (i.target_no is null and t.id = (i.columns->>'id')::uuid)
        where i.outcome in ('create', 'update') on conflict do nothing returning group_no as no`,
  );
  const groupNos = [...new Set([...made, ...joined].map(({ no }) => no))];
  await directoryChanged(tx, { groupNos });
}

export function changeOf(kind: ImportKind, nos: readonly number[]): DirectoryChange {
  if (kind === 'groups') return { groupNos: nos };
  return kind === 'people' ? { personNos: nos } : { deviceNos: nos };
}
