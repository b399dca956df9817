import type { ImportRequest, ImportResult, Mapping } from '@countersign/contract/directory-import';
import type { ImportKind } from '@countersign/contract/import-fields';
import type { NamedActor } from '../../actor.ts';
import { recordAudit } from '../../audit/record.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { JobKind } from '../../jobs/job-kinds.ts';
import { holdRules, takeRules } from '../directory-transaction.ts';
import { judgeRows } from './judge-rows.ts';
import { mergeRows } from './merge-rows.ts';
import { countMissing, endMissing } from './missing-records.ts';
import { stageRows } from './stage-rows.ts';

type Tx = Prisma.TransactionClient;

/** What a run was asked, as it stands in its row: the job that does it may run on another machine. */
export type ImportRun = { request: ImportRequest; actor: NamedActor };

/** Half an hour for the largest file on the slowest machine. */
const timeout = 30 * 60_000;

export const importDirectoryJob: JobKind = {
  name: 'import-directory',
  run: async ({ db, now }, progress, jobId) =>
    db.$transaction(
      async (tx) => {
        const found = await tx.directoryImport.findUniqueOrThrow({ where: { jobId } });
        const { request, actor } = found.run as unknown as ImportRun;
        const kind = found.kind as ImportKind;
        const at = now();
        const { no: importNo, columns, rowCount } = found;
        const mapping = request.mapping as Mapping;
        const staging = { importNo, kind, columns, mapping, key: request.key, at };
        await stageRows(tx, staging, (done) => progress(done, rowCount));
        await judgeRows(tx, { kind, mapping, key: request.key });
        const missing = { kind, choice: request.missing, at };
        const counted = { ...(await countOutcomes(tx)), missing: await countMissing(tx, missing) };
        const applied = !request.dryRun && (counted.error === 0 || request.acceptErrors);
        if (applied) {
          await (kind === 'groups' ? takeRules(tx) : holdRules(tx));
          await endMissing(tx, missing);
          await mergeRows(tx, { kind, at });
        }
        await keepOutcomes(tx, importNo);
        const { dryRun } = request;
        const result: ImportResult = { import: found.id, dryRun, applied, rows: rowCount, ...counted };
        if (applied) await tell(tx, { actor, at, result, file: found });
        return result;
      },
      { timeout, maxWait: 60_000 },
    ),
};

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
  const { create, update, same, error, missing } = result;
  const { request } = file.run as ImportRun;
  await recordAudit(tx, {
    actor,
    now: at,
    entry: {
      action: 'directory.import',
      subject: { kind: 'import', id: file.id, name: file.fileName },
      after: { kind: file.kind, create, update, same, error, missing: { [request.missing]: missing } },
    },
  });
}
