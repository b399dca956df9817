import type { AuditVerdict } from '@countersign/contract/audit';
import type pg from 'pg';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { run } from '../lists/keyset.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { computeSeal, rowsOf, sameSeal } from './chain.ts';
import { auditKeyName } from './seal-rows.ts';

type Seal = { no: string; at: Date; rows: string[]; key_id: string; hmac: Buffer };

type Verification = {
  pool: pg.Pool;
  db: PrismaClient;
  keyring: Keyring;
  /** Told after every batch of seals. */
  onProgress?: (done: number, total: number) => Promise<void>;
};

const sealsPerBatch = 100;

/** Walks the chain from the first seal to the last, then looks for rows that nothing covers. */
export async function verifyAudit({ pool, db, keyring, onProgress }: Verification): Promise<AuditVerdict> {
  const counted = await pool.query<{ seals: number; unsealed: number }>(
    'select (select count(*)::int from audit_seal) as seals, (select count(*)::int from audit_unsealed) as unsealed',
  );
  const { seals: total, unsealed } = counted.rows[0] ?? { seals: 0, unsealed: 0 };
  const verdict: AuditVerdict = { rows: 0, seals: 0, unsealed, lastSeal: null, broken: null };
  const keys = new Map<string, Buffer | undefined>();
  let previous: Uint8Array = Buffer.alloc(0);

  for (let seals = await sealsAfter(pool, '0'); seals.length > 0;) {
    for (const seal of seals) {
      if (!keys.has(seal.key_id)) keys.set(seal.key_id, await keyring.get(db, auditKeyName(seal.key_id)));
      const reason = await flawOf(pool, { seal, previous, key: keys.get(seal.key_id) });
      if (reason) return { ...verdict, broken: { seal: seal.no, reason } };
      previous = seal.hmac;
      verdict.seals += 1;
      verdict.rows += seal.rows.length;
      verdict.lastSeal = { no: seal.no, at: seal.at, hmac: seal.hmac.toString('hex') };
    }
    await onProgress?.(verdict.seals, Math.max(total, verdict.seals));
    seals = await sealsAfter(pool, seals.at(-1)?.no ?? '0');
  }
  if (await hasUncoveredRow(pool)) verdict.broken = { seal: null, reason: 'row-uncovered' };
  return verdict;
}

async function sealsAfter(pool: pg.Pool, no: string): Promise<Seal[]> {
  return run<Seal>(
    pool,
    Prisma.sql`select s.no::text as no, s.at, s.rows::text[] as rows, s.key_id, s.hmac from audit_seal s
      where s.no > ${no}::bigint order by s.no limit ${sealsPerBatch}`,
  );
}

async function flawOf(
  pool: pg.Pool,
  { seal, previous, key }: { seal: Seal; previous: Uint8Array; key: Uint8Array | undefined },
): Promise<'key-missing' | 'row-missing' | 'seal-mismatch' | undefined> {
  if (!key) return 'key-missing';
  const rows = await rowsOf(pool, seal.rows);
  if (rows.length !== seal.rows.length) return 'row-missing';
  return sameSeal(computeSeal(key, previous, rows), seal.hmac) ? undefined : 'seal-mismatch';
}

/** Asked in one statement, because a sealer may work at the same time. */
async function hasUncoveredRow(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ found: boolean }>(
    `select exists (
       select no from audit
       except (select unnest(rows) from audit_seal union all select no from audit_unsealed)
     ) as found`,
  );
  return rows[0]?.found ?? false;
}
