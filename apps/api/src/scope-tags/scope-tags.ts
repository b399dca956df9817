import { type ScopeTagFields, defaultTag, mostScopeTags } from '@countersign/contract/scope-tags';
import { fold } from '@countersign/targeting/fold';
import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { requireVersion } from '../plugins/etag.ts';
import { Problem } from '../problem.ts';

type Deps = { db: PrismaClient; now: () => Date };
type Tx = Prisma.TransactionClient;
type Change = { actor: Actor; id: string; seen: number };
type Stored = Prisma.ScopeTagGetPayload<object>;

/** Its id, by which it is read. */
export async function createScopeTag(
  { db, now }: Deps,
  { actor, fields }: { actor: Actor; fields: ScopeTagFields },
): Promise<string> {
  requireSight(actor);
  const at = now();
  return db.$transaction(async (tx) => {
    await lockTags(tx);
    await refuseTaken(tx, fields.name, undefined);
    if ((await tx.scopeTag.count()) >= mostScopeTags)
      throw new Problem(
        'scope-tag.limit',
        `There can be ${mostScopeTags} of them. Delete one that nothing has.`,
      );
    // The number is the id, as Graph has it; the first is for the moment in which it is not known.
    const { no } = await tx.scopeTag.create({
      data: { id: crypto.randomUUID(), ...columnsOf(fields, at), createdAt: at },
      select: { no: true },
    });
    const made = await tx.scopeTag.update({ where: { no }, data: { id: String(no) } });
    await recordAudit(tx, {
      actor,
      now: at,
      entry: { action: 'scope-tag.create', subject: subjectOf(made), after: factsOf(made) },
    });
    return made.id;
  });
}

/** Objects name it by its id, so a new name changes nothing about them. */
export async function replaceScopeTag(
  { db, now }: Deps,
  { actor, id, seen, fields }: Change & { fields: ScopeTagFields },
): Promise<void> {
  requireSight(actor);
  const at = now();
  await db.$transaction(async (tx) => {
    await lockTags(tx);
    const before = await findStored(tx, id);
    requireVersion(seen, before.version);
    await refuseTaken(tx, fields.name, before.no);
    const after = await tx.scopeTag.update({
      where: { no: before.no },
      data: { ...columnsOf(fields, at), version: { increment: 1 } },
    });
    await recordAudit(tx, {
      actor,
      now: at,
      entry: {
        action: 'scope-tag.change',
        subject: subjectOf(after),
        before: factsOf(before),
        after: factsOf(after),
      },
    });
  });
}

export async function deleteScopeTag({ db, now }: Deps, { actor, id, seen }: Change): Promise<void> {
  requireSight(actor);
  await db.$transaction(async (tx) => {
    await lockTags(tx);
    const row = await findStored(tx, id);
    requireVersion(seen, row.version);
    await refuseUsed(tx, id);
    await tx.scopeTag.delete({ where: { no: row.no }, select: { no: true } });
    await recordAudit(tx, {
      actor,
      now: now(),
      entry: { action: 'scope-tag.delete', subject: subjectOf(row), before: factsOf(row) },
    });
  });
}

/** As many of each as a sentence can name. */
const mostNamed = 5;

/** Without it, an account would see everything, and a profile nobody's. Deleted profiles lose it with the rest. */
async function refuseUsed(tx: Tx, id: string): Promise<void> {
  const where = { scopeTags: { has: id } };
  const few = { orderBy: { nameKey: 'asc' }, take: mostNamed } as const;
  const ofProfiles = { ...where, deletedAt: null };
  const counts = {
    profiles: await tx.profile.count({ where: ofProfiles }),
    filters: await tx.filter.count({ where }),
    accounts: await tx.account.count({ where }),
  };
  if (counts.profiles + counts.filters + counts.accounts === 0) return;
  const profiles = await tx.profile.findMany({ where: ofProfiles, select: { displayName: true }, ...few });
  const filters = await tx.filter.findMany({ where, select: { name: true }, ...few });
  const accounts = await tx.account.findMany({ where, select: { displayName: true }, ...few });
  throw new Problem('scope-tag.in-use', `${countWords(counts)}. Give them another one first.`, {
    facts: {
      counts,
      profiles: profiles.map(({ displayName }) => displayName),
      filters: filters.map(({ name }) => name),
      accounts: accounts.map(({ displayName }) => displayName),
    },
  });
}

function countWords(counts: Record<'profiles' | 'filters' | 'accounts', number>): string {
  const words = { profiles: 'profile', filters: 'filter', accounts: 'account' } as const;
  const parts = (['profiles', 'filters', 'accounts'] as const).flatMap((what) => {
    const count = counts[what];
    return count === 0 ? [] : [`${count} ${words[what]}${count === 1 ? '' : 's'}`];
  });
  const all = counts.profiles + counts.filters + counts.accounts;
  return `${parts.join(', ')} ${all === 1 ? 'has' : 'have'} it`;
}

/** Whoever sees a part of what there is cannot tell whom a tag is for. */
function requireSight({ scopeTags }: Actor): void {
  if (scopeTags !== 'all')
    throw new Problem('scope-tag.above-own', 'Only an account that sees everything may manage scope tags.');
}

async function findStored(tx: Tx, id: string): Promise<Stored> {
  if (id === defaultTag)
    throw new Problem('scope-tag.built-in', 'Every object has it until somebody gives it another one.');
  const row = await tx.scopeTag.findUnique({ where: { id } });
  if (row) return row;
  throw notFound();
}

export function notFound(): Problem {
  return new Problem('scope-tag.not-found', 'It may have been deleted; the audit log still names it.');
}

/** One after the other, and not while somebody gives one (give-tags.ts). There are few, and they change seldom. */
async function lockTags(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('countersign scope tags'))`;
}

async function refuseTaken(tx: Tx, name: string, own: number | undefined): Promise<void> {
  const other = await tx.scopeTag.findUnique({
    where: { nameKey: fold(name) },
    select: { no: true, name: true },
  });
  const taken = fold(name) === 'default' ? 'Default' : other && other.no !== own ? other.name : undefined;
  if (taken === undefined) return;
  throw new Problem('scope-tag.taken', 'Choose another name.', {
    findings: [{ at: '/name', code: 'taken', message: `There is a scope tag called ${taken}.` }],
  });
}

function columnsOf({ name, description }: ScopeTagFields, at: Date) {
  return { name, nameKey: fold(name), description, modifiedAt: at };
}

function factsOf({ name, description }: Stored) {
  return { name, description };
}

function subjectOf({ id, name }: Stored) {
  return { kind: 'scopeTag', id, name };
}
