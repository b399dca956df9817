import { type Filter, type FilterFields, mostFilters } from '@countersign/contract/filters';
import { fold } from '@countersign/targeting/fold';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { queueFilter } from '../evaluation/queue.ts';
import { runIn } from '../evaluation/run.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { requireVersion } from '../plugins/etag.ts';
import { Problem } from '../problem.ts';
import { giveTags } from '../scope-tags/give-tags.ts';
import { type Seeing, sees, visibleWhere } from '../visible-to.ts';
import { readRule } from './filter-rule.ts';
import { type StoredFilter, filterFacts, platformOf, presentFilter, withUses } from './present-filter.ts';

type Deps = { db: PrismaClient; now: () => Date };
type Change = { actor: Actor; id: string; seen: number };
type Tx = Prisma.TransactionClient;

export async function readOneFilter(db: PrismaClient, id: string): Promise<Filter> {
  return presentFilter(await findFilter(db, id));
}

export async function findFilter(db: PrismaClient | Tx, id: string): Promise<StoredFilter> {
  const row = await db.filter.findUnique({ where: { id }, include: withUses });
  if (row) return row;
  throw new Problem('filter.not-found', 'It may have been deleted; the audit log still names it.');
}

export async function createFilter(
  { db, now }: Deps,
  { actor, fields }: { actor: Actor; fields: FilterFields },
): Promise<Filter> {
  const at = now();
  const columns = { ...columnsOf(fields, at), platform: fields.platform };
  return db.$transaction(async (tx) => {
    await lockNames(tx);
    await refuseTaken(tx, { actor, name: fields.name, own: undefined });
    if ((await tx.filter.count()) >= mostFilters) {
      const detail = `There can be ${mostFilters} filters. Delete one that no assignment uses.`;
      throw new Problem('filter.limit', detail, { facts: { limit: mostFilters } });
    }
    const scopeTags = await giveTags(tx, { actor, wanted: fields.scopeTags });
    const made = await tx.filter.create({
      data: { id: uuidv7(), ...columns, scopeTags, createdAt: at },
      include: withUses,
    });
    await recordAudit(tx, {
      actor,
      now: at,
      entry: { action: 'filter.create', subject: subjectOf(made), after: filterFacts(made) },
    });
    return presentFilter(made);
  });
}

export async function replaceFilter(
  { db, now }: Deps,
  { actor, id, seen, fields }: Change & { fields: FilterFields },
): Promise<Filter> {
  const at = now();
  return db.$transaction(async (tx) => {
    const { before, after } = await saveFilter(tx, { actor, id, fields, at, seen });
    await recordAudit(tx, {
      actor,
      now: at,
      entry: {
        action: 'filter.change',
        subject: subjectOf(after),
        before: filterFacts(before),
        after: filterFacts(after),
      },
    });
    return presentFilter(after);
  });
}

type Saving = { actor: Seeing; id: string; fields: FilterFields; at: Date; seen?: number };

/**
 * Part of the caller's transaction; whoever only asks what would be has seen no version. Another rule reaches other devices:
 * every profile that is assigned with the filter is evaluated anew.
 */
export async function saveFilter(
  tx: Tx,
  { actor, id, fields, at, seen }: Saving,
): Promise<{ before: StoredFilter; after: StoredFilter }> {
  const columns = columnsOf(fields, at);
  await lockNames(tx);
  const before = await lockFilter(tx, id);
  requireVersion(seen ?? before.version, before.version);
  if (fields.platform !== platformOf(before)) {
    throw new Problem('filter.platform-fixed', 'Create another filter for the other platform.', {
      findings: [{ at: '/platform', code: 'fixed', message: `This filter is for ${before.platform}.` }],
    });
  }
  await refuseTaken(tx, { actor, name: fields.name, own: before.no });
  const scopeTags = await giveTags(tx, { actor, wanted: fields.scopeTags, had: before.scopeTags });
  const after = await tx.filter.update({
    where: { no: before.no },
    data: { ...columns, scopeTags, version: { increment: 1 } },
    include: withUses,
  });
  if (before.rule !== after.rule) await queueFilter(runIn(tx), before.no, 'filter');
  return { before, after };
}

export async function deleteFilter({ db, now }: Deps, { actor, id, seen }: Change): Promise<void> {
  await db.$transaction(async (tx) => {
    const row = await lockFilter(tx, id);
    requireVersion(seen, row.version);
    await refuseUsed(tx, row, actor);
    await tx.assignment.deleteMany({ where: { filterNo: row.no, profile: { deletedAt: { not: null } } } });
    await tx.filter.delete({ where: { no: row.no }, select: { no: true } });
    await recordAudit(tx, {
      actor,
      now: now(),
      entry: { action: 'filter.delete', subject: subjectOf(row), before: filterFacts(row) },
    });
  });
}

/** As many as a sentence can name. */
const mostNamed = 10;

/** Without the filter an assignment would reach everybody, or nobody (spec 4.2). */
async function refuseUsed(tx: Tx, { no, _count }: StoredFilter, actor: Seeing): Promise<void> {
  if (_count.assignments === 0) return;
  const where = { deletedAt: null, assignments: { some: { filterNo: no } } };
  const profiles = await tx.profile.findMany({
    where: { ...where, ...visibleWhere(actor) },
    select: { id: true, displayName: true },
    orderBy: { nameKey: 'asc' },
    take: mostNamed,
  });
  throw new Problem('filter.in-use', 'Take the filter out of these assignments first.', {
    facts: { assignments: _count.assignments, profiles },
  });
}

async function lockFilter(tx: Tx, id: string): Promise<StoredFilter> {
  await tx.$queryRaw`select no from filter where id = ${id}::uuid for update`;
  return findFilter(tx, id);
}

/** One after the other: the limit and the names hold for all filters together. There are few, and they change seldom. */
async function lockNames(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('countersign names of filters'))`;
}

type Naming = { actor: Seeing; name: string; own: number | undefined };

async function refuseTaken(tx: Tx, { actor, name, own }: Naming): Promise<void> {
  const other = await tx.filter.findUnique({
    where: { nameKey: fold(name) },
    select: { no: true, name: true, scopeTags: true },
  });
  if (!other || other.no === own) return;
  const message = sees(actor, other)
    ? `There is a filter called ${other.name}.`
    : `A filter that you do not see is called so.`;
  throw new Problem('filter.taken', 'Choose another name, or change that filter.', {
    findings: [{ at: '/name', code: 'taken', message }],
  });
}

function columnsOf({ name, description, platform, rule }: FilterFields, at: Date) {
  return {
    name,
    nameKey: fold(name),
    description,
    rule,
    ast: readRule(rule, platform) as unknown as Prisma.InputJsonObject,
    modifiedAt: at,
  };
}

function subjectOf({ id, name }: StoredFilter) {
  return { kind: 'filter', id, name };
}
