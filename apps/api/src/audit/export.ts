import { Readable } from 'node:stream';
import type pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';
import { csvOf } from '../lists/csv.ts';
import { conditions, run } from '../lists/keyset.ts';
import { type AuditFilter, auditConditions } from './filter.ts';
import { type AuditRecord, auditColumns, presentAudit } from './list.ts';

const batch = 1_000;

/** Reads the log in batches by its key, so that an export of any length holds no transaction open and little memory. */
async function* auditBatches(pool: pg.Pool, filter: AuditFilter): AsyncGenerator<AuditRecord[]> {
  let before: string | undefined;
  for (;;) {
    const where = auditConditions(filter);
    if (before !== undefined) where.push(Prisma.sql`a.no < ${before}::bigint`);
    const rows = await run<AuditRecord>(
      pool,
      Prisma.sql`select ${auditColumns} from audit a ${conditions(where)} order by a.no desc limit ${batch}`,
    );
    yield rows;
    before = rows.at(-1)?.no;
    if (rows.length < batch || before === undefined) return;
  }
}

export function exportAuditJson(pool: pg.Pool, filter: AuditFilter): Readable {
  async function* text(): AsyncGenerator<string> {
    let separator = '[\n';
    for await (const rows of auditBatches(pool, filter)) {
      for (const row of rows) {
        yield separator + JSON.stringify(presentAudit(row));
        separator = ',\n';
      }
    }
    yield separator === '[\n' ? '[]\n' : '\n]\n';
  }
  return Readable.from(text());
}

const csvHeading = [
  'no',
  'at',
  'actorKind',
  'actorId',
  'actor',
  'action',
  'subjectKind',
  'subjectId',
  'subject',
  'before',
  'after',
  'address',
  'requestId',
];

export function exportAuditCsv(pool: pg.Pool, filter: AuditFilter): Readable {
  return csvOf(auditBatches(pool, filter), csvHeading, (row) => [
    row.no,
    row.at.toISOString(),
    row.actor_kind,
    row.actor_id,
    row.actor_name,
    row.action,
    row.subject_kind,
    row.subject_id,
    row.subject_name,
    asText(row.before),
    asText(row.after),
    row.address,
    row.request_id,
  ]);
}

function asText(value: unknown): string {
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
