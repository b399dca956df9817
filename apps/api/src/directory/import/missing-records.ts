import type { ImportKind } from '@countersign/contract/import-fields';
import { Prisma } from '../../generated/prisma/client.ts';
import { Problem } from '../../problem.ts';
import { directoryChanged } from '../directory-changed.ts';
import { changeOf } from './merge-rows.ts';
import { sides } from './stage-rows.ts';

type Tx = Prisma.TransactionClient;
export type Missing = { kind: ImportKind; choice: 'leave' | 'disable' | 'retire' | 'delete'; at: Date };

/** Where it stands since when a record is no more in use; a group is deleted or is not. */
const ended: Partial<Record<ImportKind, string>> = { people: 'disabled_at', devices: 'retired_at' };

/** Records that an import made and that the file does not name. A row with errors names its record all the same. */
function missing({ kind, choice }: Missing): Prisma.Sql {
  const since = ended[kind];
  const still =
    choice === 'delete' || since === undefined
      ? Prisma.empty
      : Prisma.sql`and t.${Prisma.raw(since)} is null`;
  return Prisma.sql`${Prisma.raw(sides[kind].table)} t where t.source = 'import' ${still}
    and not exists (select from incoming i where i.target_no = t.no)`;
}

/** By what else than its name people know a record. */
const details: Partial<Record<ImportKind, string>> = { people: 't.upn', devices: 't.serial' };

/** For the page of the run, and how many they are. */
export async function keepMissing(tx: Tx, importNo: number, asked: Missing): Promise<number> {
  await tx.$executeRaw`delete from directory_import_missing where import_no = ${importNo}`;
  if (asked.choice === 'leave') return 0;
  const [nameless] = await tx.$queryRaw<
    { row_no: number }[]
  >`select row_no from incoming where key is null limit 1`;
  if (nameless) {
    throw new Problem(
      'import.keys-missing',
      `Row ${nameless.row_no} has no key, so it may be about a record that seems to be missing. Mend it, or leave missing records as they are.`,
    );
  }
  return tx.$executeRaw(
    Prisma.sql`insert into directory_import_missing (import_no, at, record_id, name, detail)
      select ${importNo}::int, row_number() over (order by t.name_key collate "C", t.no), t.id, t.name, ${Prisma.raw(details[asked.kind] ?? 'null')}
        from ${missing(asked)}`,
  );
}

/** Before the rows are merged, while the records that they make are not there. */
export async function endMissing(tx: Tx, asked: Missing): Promise<void> {
  const { kind, choice, at } = asked;
  if (choice === 'leave') return;
  const rows = await tx.$queryRaw<{ no: number }[]>(Prisma.sql`select t.no from ${missing(asked)}`);
  const nos = rows.map(({ no }) => no);
  if (nos.length === 0) return;
  const table = Prisma.raw(sides[kind].table);
  const devices = kind === 'people' && choice === 'delete' ? await devicesOf(tx, nos) : nos;
  // Before they are gone: then nobody knows any more who was in them.
  if (kind === 'groups') await directoryChanged(tx, { groupNos: nos });
  const since = ended[kind];
  await (choice === 'delete' || since === undefined
    ? tx.$executeRaw`delete from ${table} where no = any(${nos}::int[])`
    : tx.$executeRaw`update ${table} set ${Prisma.raw(since)} = ${at}, modified_at = ${at}, version = version + 1
        where no = any(${nos}::int[])`);
  if (kind !== 'groups')
    await directoryChanged(tx, choice === 'delete' ? { deviceNos: devices } : changeOf(kind, nos));
}

async function devicesOf(tx: Tx, personNos: number[]): Promise<number[]> {
  const rows = await tx.$queryRaw<
    { no: number }[]
  >`select no from device where person_no = any(${personNos}::int[])`;
  return rows.map(({ no }) => no);
}
