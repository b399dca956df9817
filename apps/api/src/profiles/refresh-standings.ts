import type { FastifyBaseLogger } from 'fastify';
import type pg from 'pg';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { seesAll } from '../visible-to.ts';
import { prepareProfiles } from './prepare.ts';
import { type StoredProfile, draftOf, withLinks } from './profiles.ts';
import { standingOf } from './standing.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date; log: FastifyBaseLogger };
type Refreshment = { which: 'all' | 'due'; signal?: AbortSignal };

/** Judged in one go: some 10 ms, between which requests are answered. */
const batch = 20;

/**
 * Judges stored profiles by the rules and the time of today, and keeps what the list asks for. `all` is for rules that may
 * have changed with the program, `due` for certificates whose time has begun or ended. Returns how many changed.
 */
export async function refreshStandings(deps: Deps, { which, signal }: Refreshment): Promise<number> {
  const at = deps.now();
  let changed = 0;
  for (let after: number | undefined = 0; after !== undefined;) {
    const rows: StoredProfile[] = await deps.db.profile.findMany({
      where: { no: { gt: after }, deletedAt: null, ...(which === 'due' ? { findingsDue: { lte: at } } : {}) },
      include: withLinks,
      orderBy: { no: 'asc' },
      take: batch,
    });
    changed += await keep(deps.pool, await judge(deps, rows, at));
    after = rows.length < batch || signal?.aborted ? undefined : rows.at(-1)?.no;
  }
  return changed;
}

type Judged = { no: number; version: number; warnings: number; findingsDue: Date | null };

/** One that cannot be read is a bug, told by its id, and keeps no other from being judged. */
async function judge(deps: Deps, rows: readonly StoredProfile[], at: Date): Promise<Judged[]> {
  try {
    const prepared = await prepareProfiles(
      { db: deps.db, now: () => at, actor: seesAll },
      rows.map(draftOf),
      { door: 'import' },
    );
    return rows.flatMap(({ no, version }, position) => {
      const one = prepared[position];
      return one ? [{ no, version, ...standingOf(one, at) }] : [];
    });
  } catch (err) {
    const [only, ...others] = rows;
    if (!only || others.length === 0) {
      deps.log.error({ err, profile: only?.id }, 'a stored profile cannot be judged');
      return [];
    }
    const half = Math.ceil(rows.length / 2);
    return [...(await judge(deps, rows.slice(0, half), at)), ...(await judge(deps, rows.slice(half), at))];
  }
}

/** A profile that somebody changed meanwhile was judged then. */
async function keep(pool: pg.Pool, judged: readonly Judged[]): Promise<number> {
  const { rowCount } = await pool.query({
    name: 'keep-standings',
    text: `update profile p set warnings = j.warnings, findings_due = j.due
      from unnest($1::int[], $2::int[], $3::int[], $4::timestamptz[]) as j (no, version, warnings, due)
      where p.no = j.no and p.version = j.version and (p.warnings, p.findings_due) is distinct from (j.warnings, j.due)`,
    values: [
      judged.map(({ no }) => no),
      judged.map(({ version }) => version),
      judged.map(({ warnings }) => warnings),
      judged.map(({ findingsDue }) => findingsDue),
    ],
  });
  return rowCount ?? 0;
}
