import type { Mapping } from '@countersign/contract/directory-import';
import type { ImportKind } from '@countersign/contract/import-fields';
import { Prisma } from '../../generated/prisma/client.ts';
import { membershipOf, sides } from './stage-rows.ts';

type Tx = Prisma.TransactionClient;
type Judging = { kind: ImportKind; mapping: Mapping; key: string };

/** What only all rows together, and all records, can tell. */
export async function judgeRows(tx: Tx, { kind, mapping, key }: Judging): Promise<void> {
  const columnOf = (field: string) => (mapping as Record<string, string>)[field] ?? '';
  await refuseRepeated(tx, { by: Prisma.sql`key`, at: columnOf(key) });
  await refuseRepeated(tx, { by: Prisma.sql`target_no::text`, at: columnOf(key) });
  for (const [column, field] of Object.entries(sides[kind].unique)) {
    await refuseRepeated(tx, { by: Prisma.sql`columns->>${column}`, at: columnOf(field) });
    await refuseTaken(tx, { kind, column, at: columnOf(field) });
  }
  await findUnchanged(tx, kind);
}

/** The first row stays. */
async function refuseRepeated(tx: Tx, { by, at }: { by: Prisma.Sql; at: string }): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`update incoming i set outcome = 'error', findings = coalesce(i.findings, '[]') || ${told(
      { at, code: 'repeated' },
      Prisma.sql`'Row ' || d.first || ' is about the same record.'`,
    )}
    from (select row_no, first from (select row_no, ${by} as value, min(row_no) over (partition by ${by}) as first
        from incoming where outcome <> 'error' and ${by} is not null) as seen where first < row_no) as d
    where i.row_no = d.row_no`,
  );
}

async function refuseTaken(
  tx: Tx,
  { kind, column, at }: { kind: ImportKind; column: string; at: string },
): Promise<void> {
  await tx.$executeRaw(
    Prisma.sql`update incoming i set outcome = 'error', findings = coalesce(i.findings, '[]') || ${told(
      { at, code: 'taken' },
      Prisma.sql`t.name || ' has this already. If the file changes that too, import it once more.'`,
    )}
    from ${Prisma.raw(sides[kind].table)} t
    where i.outcome <> 'error' and t.${Prisma.raw(column)} = i.columns->>${column} and t.no is distinct from i.target_no`,
  );
}

function told({ at, code }: { at: string; code: string }, message: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`jsonb_build_array(jsonb_build_object('at', ${at}::text, 'code', ${code}::text, 'message', ${message}))`;
}

/** A record that would be what it is, in the groups that it is in. */
async function findUnchanged(tx: Tx, kind: ImportKind): Promise<void> {
  const membership = membershipOf(kind);
  await tx.$executeRaw(
    Prisma.sql`update incoming i set outcome = 'same' from ${Prisma.raw(sides[kind].table)} t
      where i.outcome = 'update' and t.no = i.target_no
        and jsonb_populate_record(t, i.columns - 'modified_at') = t
        ${membership ? inItsGroups(membership) : Prisma.empty}`,
  );
}

function inItsGroups({ table, no }: { table: string; no: string }): Prisma.Sql {
  return Prisma.sql`and not exists (
    select from jsonb_array_elements(i.groups) as wanted (named)
      left join directory_group g on g.name_key = wanted.named->>'key'
      where g.rule is null and not exists (
        select from ${Prisma.raw(table)} m where m.group_no = g.no and m.${Prisma.raw(no)} = t.no))`;
}
