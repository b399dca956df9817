import type { Job, JobAbout } from '@countersign/contract/jobs';
import { type ProblemCode, problemCodes } from '@countersign/contract/problem-codes';
import { fromPrisma } from 'pg-boss';
import type { PgBoss } from 'pg-boss';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../actor.ts';
import { type AuditEntry, recordAudit } from '../audit/record.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { type PrismaClient } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';
import type { JobDeps, JobKind } from './job-kinds.ts';

type JobRow = Prisma.JobGetPayload<object>;

type Start = {
  actor: Actor;
  kind: JobKind;
  about?: JobAbout;
  /** Absent: the work itself says what it did, if it did anything. */
  entry?: AuditEntry;
  /** Keeps what the job was asked, in the transaction that starts it. */
  prepare?: (tx: Prisma.TransactionClient, jobId: string) => Promise<void>;
};

/** The row and the wake-up are one transaction: a job that is seen will run, a job that runs is seen. */
export async function startJob(
  { db, boss, now }: { db: PrismaClient; boss: PgBoss; now: () => Date },
  { actor, kind, about, entry, prepare }: Start,
): Promise<Job> {
  return db.$transaction(async (tx) => {
    const row = await tx.job.create({
      data: {
        id: uuidv7(),
        kind: kind.name,
        ...(about ? { about } : {}),
        state: 'waiting',
        accountNo: actor.kind === 'account' ? actor.no : null,
        createdAt: now(),
      },
    });
    await prepare?.(tx, row.id);
    if (entry) await recordAudit(tx, { actor, now: row.createdAt, entry });
    await boss.send(kind.name, { id: row.id }, { db: fromPrisma(tx) });
    return present(row);
  });
}

export async function listJobs(db: PrismaClient, accountNo: number): Promise<Job[]> {
  const rows = await db.job.findMany({ where: { accountNo }, orderBy: { no: 'desc' }, take: 20 });
  return rows.map(present);
}

/** A person sees the own jobs; a program may ask for any whose id it was given. */
export async function findJob(db: PrismaClient, { actor, id }: { actor: Actor; id: string }): Promise<Job> {
  const row = await db.job.findUnique({ where: { id } });
  if (!row || (actor.kind === 'account' && row.accountNo !== actor.no)) {
    throw new Problem('job.not-found', 'Jobs are kept for 30 days.');
  }
  return present(row);
}

const progressEvery = 500;

/** Runs a job and writes what becomes of it into its row. Run twice, it begins anew. */
export async function runJob(deps: JobDeps, { kind, id }: { kind: JobKind; id: string }): Promise<void> {
  const { db, now } = deps;
  const begun = await db.job.updateMany({
    where: { id, state: { in: ['waiting', 'running'] } },
    data: { state: 'running', done: 0, startedAt: now(), heartbeatAt: now() },
  });
  if (begun.count === 0) return;
  let told = 0;
  const progress = async (done: number, total: number) => {
    if (performance.now() - told < progressEvery) return;
    told = performance.now();
    await db.job.update({ where: { id }, data: { done, total, heartbeatAt: now() }, select: { no: true } });
  };
  try {
    const result = await kind.run(deps, progress, id);
    const { total } = await db.job.findUniqueOrThrow({ where: { id } });
    await finish(deps, id, { state: 'succeeded', result, ...(total === null ? {} : { done: total }) });
  } catch (error) {
    const code: ProblemCode = error instanceof Problem ? error.code : 'server.failed';
    const detail = error instanceof Problem ? error.detail : 'It has been logged on the server.';
    const problem = { code, title: problemCodes[code].title, ...(detail === undefined ? {} : { detail }) };
    await finish(deps, id, { state: 'failed', problem });
    if (!(error instanceof Problem)) throw error;
  }
}

async function finish({ db, now }: JobDeps, id: string, data: Prisma.JobUpdateInput): Promise<void> {
  await db.job.update({ where: { id }, data: { ...data, finishedAt: now() }, select: { no: true } });
}

function present(row: JobRow): Job {
  const { id, kind, about, done, total, result, problem, createdAt, finishedAt } = row;
  return {
    id,
    kind,
    about: about as JobAbout | null,
    state: row.state as Job['state'],
    done,
    total,
    result,
    problem: problem as Job['problem'],
    createdAt,
    finishedAt,
  };
}
