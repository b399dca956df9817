import type { Finding } from '@countersign/contract/problem';
import { defaultTag } from '@countersign/contract/scope-tags';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';
import { type Seeing, sees, tagsOfNew } from '../visible-to.ts';

type Tx = Prisma.TransactionClient;
type Giving = {
  actor: Seeing;
  /** Absent: nobody said. */
  wanted: readonly string[] | undefined;
  /** What the object had; absent: it is new. */
  had?: readonly string[];
};

/**
 * The tags of an object after somebody said which (spec 4.4): they are there, one gives and takes only what one holds, and one
 * goes on seeing it. Held until the transaction ends, so that none of them is deleted meanwhile.
 */
export async function giveTags(tx: Tx, { actor, wanted, had }: Giving): Promise<string[]> {
  if (wanted === undefined) return [...(had ?? tagsOfNew(actor))];
  await holdTags(tx);
  const tags = [...new Set(wanted)];
  const known = await knownTags(tx);
  const findings = [
    ...tags.flatMap((tag, at) => whyNot(tag, { actor, known, had: had ?? [] }, `/scopeTags/${at}`)),
    ...(had ?? []).flatMap((tag) =>
      tags.includes(tag) || holds(actor, tag) ? [] : [sayKept(known.get(tag) ?? tag)],
    ),
    ...(tags.length === 0 ? [noneAtAll] : sees(actor, { scopeTags: tags }) ? [] : [noneLeft]),
  ];
  if (findings.length > 0) throw refusal(findings);
  return tags;
}

/** The tags of an account: nobody hands on a sight wider than the own, and none at all is every one. */
export async function giveSight(tx: Tx, wanted: readonly string[]): Promise<string[]> {
  await holdTags(tx);
  const known = await knownTags(tx);
  const tags = [...new Set(wanted)];
  const findings = tags.flatMap((tag, at) => (known.has(tag) ? [] : [sayUnknown(tag, `/scopeTags/${at}`)]));
  if (findings.length > 0) throw refusal(findings);
  return tags;
}

/** Every tag by its id, with its name. */
export async function knownTags(db: Tx | PrismaClient): Promise<Map<string, string>> {
  const rows = await db.scopeTag.findMany({ select: { id: true, name: true } });
  return new Map([[defaultTag, 'Default'], ...rows.map(({ id, name }) => [id, name] as const)]);
}

/** Whoever deletes one waits for those who give one. */
async function holdTags(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock_shared(hashtext('countersign scope tags'))`;
}

export function holds({ scopeTags }: Seeing, tag: string): boolean {
  return scopeTags === 'all' || scopeTags.includes(tag);
}

type Known = { actor: Seeing; known: ReadonlyMap<string, string>; had: readonly string[] };

function whyNot(tag: string, { actor, known, had }: Known, at: string): Finding[] {
  if (had.includes(tag)) return [];
  const name = known.get(tag);
  if (name === undefined) return [sayUnknown(tag, at)];
  if (holds(actor, tag)) return [];
  return [{ at, code: 'not-held', message: `You do not have “${name}”, so you cannot give it.` }];
}

function sayUnknown(tag: string, at: string): Finding {
  return { at, code: 'unknown', message: `There is no scope tag ${tag} any more. Take it out.` };
}

function sayKept(name: string): Finding {
  const message = `You do not have “${name}”, so you cannot take it away.`;
  return { at: '/scopeTags', code: 'not-held', message };
}

/** Whatever their order. */
export function sameTags(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((tag) => other.includes(tag));
}

const noneAtAll: Finding = {
  at: '/scopeTags',
  code: 'none-left',
  message: 'Leave at least one scope tag, or nobody who is limited to some would ever see it.',
};

const noneLeft: Finding = {
  at: '/scopeTags',
  code: 'none-left',
  message: 'Leave at least one of your own scope tags, or you would see it no more.',
};

function refusal(findings: Finding[]): Problem {
  return new Problem('scope-tag.not-given', 'Nothing was saved. Choose other scope tags and send it again.', {
    findings,
  });
}
