import type { WhatIfAnswer } from '@countersign/contract/assignments';
import type { ImportRequest, ImportResult } from '@countersign/contract/directory-import';
import type { NamedActor } from '../../actor.ts';
import { tellWhatIf } from '../../assignments/what-if.ts';
import { recordAudit } from '../../audit/record.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { JobKind } from '../../jobs/job-kinds.ts';
import type { Seeing } from '../../visible-to.ts';
import { groupsOfRows } from './groups-of-rows.ts';
import { keepMissing } from './missing-records.ts';
import { type Progress, type StoredImport, readFile, takeFileIn, takeRowsIn } from './take-in.ts';

type Tx = Prisma.TransactionClient;

/** What a run was asked, as it stands in its row: the job that does it may run on another machine. */
export type ImportRun = { request: ImportRequest; actor: NamedActor } & Seeing;

/** Half an hour for the largest file on the slowest machine. */
const timeout = 30 * 60_000;

export const importDirectoryJob: JobKind = {
  name: 'import-directory',
  run: async ({ db, now }, progress, jobId) => {
    const file = await db.directoryImport.findUniqueOrThrow({ where: { jobId } });
    const { request, scopeTags } = file.run as unknown as ImportRun;
    const { rowCount } = file;
    const at = now();
    // What it would do is asked after it was read, and reads it once more.
    const share = request.dryRun ? 2 : 1;
    const told = await db.$transaction(
      async (tx) =>
        runFile(tx, { file, at, progress: (done) => progress(Math.floor(done / share), rowCount) }),
      { timeout, maxWait: 60_000 },
    );
    if (!request.dryRun) return told;
    const asked = {
      file,
      request,
      at,
      progress: (done: number) => progress(Math.floor((rowCount + done) / 2), rowCount),
    };
    const changes = told.create + told.update + told.missing > 0;
    const effect = changes
      ? await tellWhatIf({ db, now, actor: { scopeTags }, patient: true }, takeFileIn(asked))
      : nothing;
    return { ...told, effect };
  },
};

const nothing: WhatIfAnswer = { devices: 0, instead: 0, profiles: [], items: [] };

type Running = { file: StoredImport; at: Date; progress: Progress };

async function runFile(tx: Tx, { file, at, progress }: Running): Promise<ImportResult> {
  const { request, actor } = file.run as unknown as ImportRun;
  const plan = { file, request, at, progress };
  const missing = await readFile(tx, plan);
  const counted = {
    ...(await countOutcomes(tx)),
    missing: await keepMissing(tx, file.no, missing),
    groups: await groupsOfRows(tx, missing.kind),
  };
  const applied = !request.dryRun && (counted.error === 0 || request.acceptErrors);
  if (applied) await takeRowsIn(tx, missing);
  await keepOutcomes(tx, file.no);
  const { dryRun } = request;
  const result = { import: file.id, dryRun, applied, rows: file.rowCount, ...counted, effect: null };
  if (applied) await tell(tx, { actor, at, result, file });
  return result;
}

type Counted = Pick<ImportResult, 'create' | 'update' | 'same' | 'error' | 'warnings'>;

async function countOutcomes(tx: Tx): Promise<Counted> {
  const [row] = await tx.$queryRaw<
    Counted[]
  >`select count(*) filter (where outcome = 'create')::int as "create",
    count(*) filter (where outcome = 'update')::int as "update", count(*) filter (where outcome = 'same')::int as "same",
    count(*) filter (where outcome = 'error')::int as "error",
    count(*) filter (where outcome <> 'error' and findings is not null)::int as "warnings" from incoming`;
  if (!row) throw new Error('nothing was counted');
  return row;
}

/** For the page of the run, whether it changed anything or not. */
async function keepOutcomes(tx: Tx, importNo: number): Promise<void> {
  await tx.$executeRaw`update directory_import_row r set outcome = i.outcome, findings = i.findings
    from incoming i where r.import_no = ${importNo} and r.row_no = i.row_no
      and (r.outcome, r.findings) is distinct from (i.outcome, i.findings)`;
}

type Telling = {
  actor: NamedActor;
  at: Date;
  result: ImportResult;
  file: { id: string; fileName: string; kind: string; run: unknown };
};

/** One row for the whole file: a hundred thousand would hide what people did that day. */
async function tell(tx: Tx, { actor, at, result, file }: Telling): Promise<void> {
  const { create, update, same, error, missing, groups } = result;
  const { request } = file.run as ImportRun;
  await recordAudit(tx, {
    actor,
    now: at,
    entry: {
      action: 'directory.import',
      subject: { kind: 'import', id: file.id, name: file.fileName },
      after: {
        kind: file.kind,
        create,
        update,
        same,
        error,
        missing: { [request.missing]: missing },
        groups: groups.made,
      },
    },
  });
}
