import { type ImportKind, importLimits } from '@countersign/contract/import-fields';
import { v7 as uuidv7 } from 'uuid';
import { Prisma, type PrismaClient } from '../../generated/prisma/client.ts';
import { Problem } from '../../problem.ts';
import type { CsvRow } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import { openTable } from './open-table.ts';
import { unreadable } from './unreadable.ts';

type Upload = { kind: ImportKind; fileName: string; bytes: AsyncIterable<Uint8Array> };

const rowsAtOnce = 2_000;
/** As long as the slowest connection may take. */
const timeout = 10 * 60_000;

/** Reads the file while it comes and keeps its rows as they stand there; what they mean is asked by a run. */
export async function receiveUpload(
  { db, now }: { db: PrismaClient; now: () => Date },
  { kind, fileName, bytes }: Upload,
): Promise<string> {
  const id = uuidv7();
  await db.$transaction(
    async (tx) => {
      const table = await openTable(decodeText(limited(bytes)));
      const { no } = await tx.directoryImport.create({
        data: { id, kind, fileName, format: table.format, rowCount: 0, createdAt: now() },
        select: { no: true },
      });
      let count = 0;
      for await (const rows of inBatches(table.batches)) {
        if (count + rows.length > importLimits.rows) throw unreadable('too-many-rows');
        await keepRows(tx, { no, after: count, rows });
        count += rows.length;
      }
      if (count === 0) throw unreadable('no-rows');
      await tx.directoryImport.update({
        where: { no },
        data: { columns: table.columns.map(storable), rowCount: count },
        select: { no: true },
      });
    },
    { timeout },
  );
  return id;
}

async function* limited(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > importLimits.bytes) {
      const most = importLimits.bytes / 1024 / 1024;
      throw new Problem('request.too-large', `A file has at most ${most} MiB. Send it in several.`);
    }
    yield chunk;
  }
}

async function* inBatches(pieces: AsyncIterable<CsvRow[]>): AsyncGenerator<CsvRow[]> {
  let held: CsvRow[] = [];
  for await (const rows of pieces) {
    held.push(...rows);
    while (held.length >= rowsAtOnce) {
      yield held.slice(0, rowsAtOnce);
      held = held.slice(rowsAtOnce);
    }
  }
  if (held.length > 0) yield held;
}

type Keeping = { no: number; after: number; rows: CsvRow[] };

async function keepRows(tx: Prisma.TransactionClient, { no, after, rows }: Keeping): Promise<void> {
  const json = JSON.stringify(
    rows.map(({ line, cells, faults }, at) => ({
      row_no: after + at + 1,
      line,
      cells: cells.map(storable),
      faults: faults?.map(({ at: column, message, ...rest }) => ({
        at: storable(column),
        message: storable(message),
        ...rest,
      })),
    })),
  );
  await tx.$executeRaw(
    Prisma.sql`insert into directory_import_row (import_no, row_no, line, cells, faults)
      select ${no}::int, row_no, line, cells, faults
        from jsonb_to_recordset(${json}::jsonb) as sent (row_no int, line int, cells text[], faults jsonb)`,
  );
}

/** PostgreSQL has no NUL in its text, and no half of a character. What stands for them is refused where it matters. */
function storable(text: string): string {
  return text.replaceAll('\0', '\ufffd').toWellFormed();
}
