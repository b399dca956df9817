import type { Mapping } from '@countersign/contract/directory-import';
import type { ImportKind } from '@countersign/contract/import-fields';
import type { Finding } from '@countersign/contract/problem';
import { fold } from '@countersign/targeting/fold';
import { v7 as uuidv7 } from 'uuid';
import { Prisma } from '../../generated/prisma/client.ts';
import { type Row, asColumns } from '../../database/rows.ts';
import { deviceSide } from './device-side.ts';
import { groupSide } from './group-side.ts';
import { personSide } from './person-side.ts';
import { checkFields, readRow } from './read-row.ts';

type Tx = Prisma.TransactionClient;

export type Staging = {
  importNo: number;
  kind: ImportKind;
  columns: string[];
  mapping: Mapping;
  key: string;
  at: Date;
};

/** A row with what it says and, when its key is known here, the record it is about. */
export type StagedRow = {
  row_no: number;
  /** Null: nobody can tell which record it is about. */
  key: string | null;
  target_no: number | null;
  target_version: number | null;
  /** Every column of the record as it would be; null with errors. */
  columns: Row | null;
  groups: { name: string; key: string }[];
  outcome: 'create' | 'update' | 'error';
  findings: Finding[] | null;
};

export const sides = { people: personSide, devices: deviceSide, groups: groupSide };

/** Where it stands who is in which group; groups are in none. */
export function membershipOf(kind: ImportKind): { table: string; no: string } | undefined {
  const side = sides[kind];
  return 'membership' in side ? side.membership : undefined;
}

const rowsAtOnce = 500;

/** Reads what was uploaded and stages what it means, five hundred rows at a time. */
export async function stageRows(
  tx: Tx,
  staging: Staging,
  progress: (done: number) => Promise<void>,
): Promise<void> {
  await tx.$executeRaw`create temporary table incoming (row_no int primary key, key text, target_no int, target_version int, columns jsonb,
    groups jsonb not null, outcome text not null, findings jsonb) on commit drop`;
  for (let after = 0; ;) {
    const uploaded = await tx.directoryImportRow.findMany({
      where: { importNo: staging.importNo, rowNo: { gt: after } },
      orderBy: { rowNo: 'asc' },
      take: rowsAtOnce,
      select: { rowNo: true, cells: true, faults: true },
    });
    const last = uploaded.at(-1);
    if (!last) break;
    const staged = await readBatch(tx, staging, uploaded);
    await tx.$executeRaw(
      Prisma.sql`insert into incoming select * from jsonb_populate_recordset(null::incoming, ${JSON.stringify(staged)}::jsonb)`,
    );
    after = last.rowNo;
    await progress(after);
  }
  await tx.$executeRaw`create index on incoming (key)`;
  await tx.$executeRaw`create index on incoming (target_no)`;
  await tx.$executeRaw`analyze incoming`;
}

type Uploaded = { rowNo: number; cells: string[]; faults: Prisma.JsonValue };

async function readBatch(tx: Tx, staging: Staging, uploaded: Uploaded[]): Promise<StagedRow[]> {
  const { kind, columns, mapping, key } = staging;
  const rows = uploaded.map(({ rowNo, cells, faults }) => {
    const named = Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']));
    const row = readRow({
      kind,
      mapping,
      cells: named,
      faults: (faults ?? undefined) as Finding[] | undefined,
    });
    return { rowNo, row, key: keyOf(key, row.given[key]) };
  });
  const side = await sides[kind].open(tx, { key, rows });
  return rows.map(({ rowNo, row, key: own }) => {
    const findings = [...row.findings];
    const target = side.find(own, row);
    const fields = { ...target?.fields, ...row.given };
    const checked = checkFields(kind, fields, mapping);
    // What could not be read at all is not missing as well.
    const unread = (at: string) => findings.some((told) => told.at === at && at !== '');
    const said = own === null ? [keyMissing(mapping, key), ...checked.findings] : checked.findings;
    const whole = row.findings.some(({ at }) => at === '');
    for (const finding of whole ? [] : said) if (!unread(finding.at)) findings.push(finding);
    const failed = findings.length > 0 || !checked.fields;
    const made = failed ? undefined : side.columns({ fields: checked.fields, row, target, at: staging.at });
    findings.push(...(made?.findings ?? []));
    return {
      row_no: rowNo,
      key: own,
      target_no: target?.no ?? null,
      target_version: target?.version ?? null,
      columns: made ? asColumns(target ? made.columns : { id: uuidv7(), ...made.columns }) : null,
      groups: row.groups.map((name) => ({ name, key: fold(name) })),
      outcome: failed ? 'error' : target ? 'update' : 'create',
      findings: findings.length > 0 ? findings : null,
    };
  });
}

/** As the column holds it that it is looked up in. */
function keyOf(field: string, given: unknown): string | null {
  if (typeof given !== 'string') return null;
  if (field === 'upn' || field === 'name') return fold(given);
  return field === 'aadId' ? given.toLowerCase() : given;
}

function keyMissing(mapping: Mapping, key: string): Finding {
  const column = (mapping as Record<string, string>)[key] ?? '';
  return {
    at: column,
    code: 'key-missing',
    message: 'Without its key nobody can tell which record this row is about.',
  };
}
