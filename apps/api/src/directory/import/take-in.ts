import type { ImportRequest, Mapping } from '@countersign/contract/directory-import';
import type { ImportKind } from '@countersign/contract/import-fields';
import type { Change } from '../../assignments/what-if.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { holdRules, takeRules } from '../directory-transaction.ts';
import { judgeRows } from './judge-rows.ts';
import { mergeRows } from './merge-rows.ts';
import { type Missing, endMissing } from './missing-records.ts';
import { stageRows } from './stage-rows.ts';

type Tx = Prisma.TransactionClient;

export type StoredImport = Prisma.DirectoryImportGetPayload<object>;
export type Progress = (done: number) => Promise<void>;

type Reading = { file: StoredImport; request: ImportRequest; at: Date; progress: Progress };

/** What the rows mean, staged and judged; and what there is to know of the records that they do not name. */
export async function readFile(tx: Tx, { file, request, at, progress }: Reading): Promise<Missing> {
  const kind = file.kind as ImportKind;
  const mapping = request.mapping as Mapping;
  const { key } = request;
  await stageRows(tx, { importNo: file.no, kind, columns: file.columns, mapping, key, at }, progress);
  await judgeRows(tx, { kind, mapping, key });
  return { kind, choice: request.missing, at };
}

/** The staged rows without errors, into the directory. */
export async function takeRowsIn(tx: Tx, missing: Missing): Promise<void> {
  const { kind, at } = missing;
  await (kind === 'groups' ? takeRules(tx) : holdRules(tx));
  await endMissing(tx, missing);
  await mergeRows(tx, { kind, at });
}

/** The whole of it, as a change that is asked about. Rows with errors are left out. */
export function takeFileIn(reading: Reading): Change {
  return async (tx) => takeRowsIn(tx, await readFile(tx, reading));
}
