import { createHmac, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import { run } from '../lists/keyset.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** A row as PostgreSQL writes it: text is the same on every version and after every restore, JavaScript's numbers and dates are not. */
type RowText = { no: string; content: string };

const columns = Prisma.sql`a.no::text as no, jsonb_build_array(
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), actor_kind, actor_id, actor_name, action,
    subject_kind, subject_id, subject_name, before, after, address, request_id)::text as content`;

/** The rows of one seal in the order of their numbers. */
export async function rowsOf(client: pg.Pool | pg.PoolClient, numbers: string[]): Promise<RowText[]> {
  return run<RowText>(
    client,
    Prisma.sql`select ${columns} from audit a where a.no = any(${numbers}::bigint[]) order by a.no`,
  );
}

/** HMAC over the previous seal and the rows, each with its length in front so that no two lists read alike. */
export function computeSeal(key: Uint8Array, previous: Uint8Array, rows: RowText[]): Buffer {
  const hmac = createHmac('sha256', key).update('countersign audit seal 1\0').update(previous);
  for (const { no, content } of rows) {
    const bytes = Buffer.from(content);
    hmac.update(`\0${no} ${bytes.length} `).update(bytes);
  }
  return hmac.digest();
}

export function sameSeal(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
