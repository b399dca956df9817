import type {
  DirectoryImport,
  ImportRequest,
  ImportedRow,
  ImportedRowQuery,
  Mapping,
} from '@countersign/contract/directory-import';
import {
  type ImportField,
  type ImportKind,
  importFields,
  importKeys,
  missingChoices,
} from '@countersign/contract/import-fields';
import type { Job } from '@countersign/contract/jobs';
import type { Page } from '@countersign/contract/lists';
import type { Finding } from '@countersign/contract/problem';
import type pg from 'pg';
import type { PgBoss } from 'pg-boss';
import type { Actor, NamedActor } from '../../actor.ts';
import type { Change } from '../../assignments/what-if.ts';
import { Prisma, type PrismaClient } from '../../generated/prisma/client.ts';
import { findJob, startJob } from '../../jobs/job-rows.ts';
import { anywhere } from '../../lists/anywhere.ts';
import { listPage } from '../../lists/keyset.ts';
import { Problem } from '../../problem.ts';
import { guessKey, guessMapping } from './guess-mapping.ts';
import { type ImportRun, importDirectoryJob } from './run-import.ts';
import { type StoredImport, takeFileIn } from './take-in.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; boss: PgBoss; now: () => Date };

const sampled = 3;

export async function readImport(
  { db }: Pick<Deps, 'db'>,
  { actor, id }: { actor: Actor; id: string },
): Promise<DirectoryImport> {
  const row = await findImport(db, id);
  const { no, kind: name, fileName, format, rowCount, createdAt, columns, jobId } = row;
  const first = await db.directoryImportRow.findMany({
    where: { importNo: no },
    orderBy: { rowNo: 'asc' },
    take: sampled,
    select: { cells: true },
  });
  const kind = name as ImportKind;
  const asked = row.run === null ? undefined : (row.run as unknown as ImportRun).request;
  const mapping = asked ? (asked.mapping as Mapping) : guessMapping(kind, columns);
  return {
    id,
    kind,
    fileName,
    format: format as DirectoryImport['format'],
    rows: rowCount,
    columns: columns.map((column, at) => ({
      name: column,
      samples: first.map(({ cells }) => (cells[at] ?? '').slice(0, 100)),
    })),
    mapping,
    key: asked?.key ?? guessKey(kind, mapping, await filledColumns(db, { no, columns, kind, mapping })),
    missing: asked?.missing ?? 'leave',
    job: jobId === null ? null : await findJob(db, { actor, id: jobId }).catch(() => null),
    createdAt,
  };
}

type Filled = { no: number; columns: string[]; kind: ImportKind; mapping: Mapping };

/** Of the columns that could be the key those that say something in every row. */
async function filledColumns(db: PrismaClient, { no, columns, kind, mapping }: Filled): Promise<string[]> {
  const asked = importKeys[kind].flatMap((field) => mapping[field] ?? []);
  const rows = await db.$queryRaw<{ name: string }[]>`
    select asked.name from unnest(${asked}::text[]) as asked (name) where not exists (
      select from directory_import_row r where r.import_no = ${no}::int
        and trim(r.cells[array_position(${columns}::text[], asked.name)]) = '')`;
  return rows.map(({ name }) => name);
}

export async function findImport(
  db: PrismaClient | Prisma.TransactionClient,
  id: string,
): Promise<StoredImport> {
  const row = await db.directoryImport.findUnique({ where: { id } });
  if (row) return row;
  throw new Problem('import.not-found', 'Files are kept for three days. Send it again.');
}

export async function deleteImport({ db }: Pick<Deps, 'db'>, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await findImport(tx, id);
    await refuseWhileRunning(tx, row);
    await tx.directoryImport.delete({ where: { no: row.no }, select: { no: true } });
  });
}

type Asked = { actor: Actor; id: string; request: ImportRequest };

/** The file that a request is about, if it may be asked so. */
async function askedFile({ db }: Pick<Deps, 'db'>, { actor, id, request }: Asked): Promise<StoredImport> {
  const file = await findImport(db, id);
  checkRequest(file, request);
  if (
    request.missing !== 'leave' &&
    file.kind === 'devices' &&
    !actor.permissions.includes('devices.retire')
  ) {
    throw new Problem('auth.forbidden', 'To retire or delete devices, ask an administrator.', {
      facts: { permission: 'devices.retire' },
    });
  }
  return file;
}

/** What it would do now, when a run of it may be a while ago. */
export async function askedImport(deps: Pick<Deps, 'db' | 'now'>, asked: Asked): Promise<Change> {
  const file = await askedFile(deps, asked);
  return takeFileIn({ file, request: asked.request, at: deps.now(), progress: async () => {} });
}

export async function startImport(deps: Deps, { actor, id, request }: Asked): Promise<Job> {
  const file = await askedFile(deps, { actor, id, request });
  const run: ImportRun = { request, actor: named(actor), scopeTags: actor.scopeTags };
  return startJob(deps, {
    actor,
    kind: importDirectoryJob,
    about: { id, name: file.fileName, dryRun: request.dryRun },
    async prepare(tx, jobId) {
      await tx.$queryRaw`select no from directory_import where no = ${file.no} for update`;
      await refuseWhileRunning(tx, await findImport(tx, id));
      await tx.directoryImport.update({
        where: { no: file.no },
        data: { run: { ...run }, jobId },
        select: { no: true },
      });
    },
  });
}

function named(actor: Actor): NamedActor {
  const { name, origin } = actor;
  return actor.kind === 'system'
    ? { kind: 'system', name, origin }
    : { kind: actor.kind, id: actor.id, name, origin };
}

/** Two runs of one file would undo each other's findings. */
async function refuseWhileRunning(tx: Prisma.TransactionClient, { jobId }: StoredImport): Promise<void> {
  if (jobId === null) return;
  const job = await tx.job.findUnique({ where: { id: jobId }, select: { finishedAt: true } });
  if (job && job.finishedAt === null) throw new Problem('import.running', 'Wait until it is done.');
}

function checkRequest(file: StoredImport, { mapping, key, missing }: ImportRequest): void {
  const kind = file.kind as ImportKind;
  const fields: Record<string, string> = importFields[kind];
  const findings: Finding[] = [];
  const used = new Set<string>();
  for (const [field, column] of Object.entries(mapping)) {
    const wrong = (code: string, message: string) =>
      findings.push({ at: `/mapping/${field}`, code, message });
    if (!Object.hasOwn(fields, field)) wrong('unknown-field', 'There is no such field.');
    else if (!file.columns.includes(column)) wrong('unknown-column', 'The file has no such column.');
    else if (used.has(column)) wrong('used-twice', 'Another field takes this column already.');
    used.add(column);
  }
  const keys: readonly string[] = importKeys[kind];
  if (!keys.includes(key) || mapping[key as ImportField] === undefined) {
    const message = `Assign a column to one of: ${keys.map((name) => fields[name] ?? name).join(', ')}.`;
    findings.push({ at: '/key', code: 'key-not-assigned', message });
  }
  if (!Object.hasOwn(missingChoices[kind], missing)) {
    findings.push({
      at: '/missing',
      code: 'unknown-choice',
      message: 'This does not go with this kind of record.',
    });
  }
  if (findings.length > 0) throw new Problem('import.mapping-invalid', 'Nothing was done.', { findings });
}

type Row = {
  row: number;
  line: number;
  outcome: ImportedRow['outcome'];
  cells: string[];
  findings: Finding[] | null;
};

/** What the last run said, row by row. */
export async function listImportedRows(
  { pool, db }: Pick<Deps, 'pool' | 'db'>,
  { id, query }: { id: string; query: ImportedRowQuery },
): Promise<Page<ImportedRow>> {
  const { no, columns } = await findImport(db, id);
  const where = [Prisma.sql`r.import_no = ${no}::int`, Prisma.sql`r.outcome is not null`];
  if (query.search) {
    where.push(Prisma.sql`lower(array_to_string(r.cells, chr(10))) like ${anywhere(query.search)}`);
  }
  if (query.outcome) where.push(Prisma.sql`r.outcome = any(${query.outcome}::text[])`);
  if (query.told !== undefined) where.push(Prisma.sql`(r.findings is not null)::text = ${query.told}`);
  return listPage<Row, ImportedRow>({
    pool,
    select: Prisma.sql`r.row_no as row, r.line, r.outcome, r.cells, r.findings`,
    from: Prisma.sql`directory_import_row r`,
    where,
    sort: { by: Prisma.sql`r.row_no`, as: 'bigint' },
    descending: false,
    tie: Prisma.sql`r.row_no`,
    cursor: query.cursor,
    limit: query.limit,
    present: ({ cells, findings, ...row }) => ({
      ...row,
      cells: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])),
      findings: findings ?? [],
    }),
  });
}
