import { type ConsumerKind, consumerKinds } from '@countersign/contract/consumer-kinds';
import type { Prisma } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';
import { type Seeing, visibleWhere } from '../visible-to.ts';
import type { PreparedProfile } from './prepare.ts';

/** Roots that are linked to in this transaction stay until it ends: a deletion at the same time waits, and then sees the link. */
export async function holdRoots(
  tx: Prisma.TransactionClient,
  prepared: readonly PreparedProfile[],
): Promise<void> {
  const numbers = [...new Set(prepared.flatMap(({ root }) => root?.no ?? []))];
  if (numbers.length === 0) return;
  const held = await tx.$queryRaw<unknown[]>`
    select no from profile where no = any(${numbers}::int[]) and deleted_at is null for share`;
  if (held.length === numbers.length) return;
  const message = 'The trusted profile was deleted a moment ago. Choose another.';
  throw new Problem('profile.invalid', 'Nothing was saved.', {
    findings: [{ at: '/rootProfileId', code: 'V05', level: 'error', message }],
  });
}

/** As many as a sentence can name. */
const named = 20;

/** V39: what others stand on stays; the answer names them, so that they can be changed first. */
export async function refuseDependents(
  tx: Prisma.TransactionClient,
  no: number,
  actor: Seeing,
): Promise<void> {
  const where = { rootProfileNo: no, deletedAt: null };
  const dependents = await tx.profile.findMany({
    where: { ...where, ...visibleWhere(actor) },
    select: { id: true, displayName: true, kind: true },
    orderBy: { nameKey: 'asc' },
    take: named,
  });
  const count = await tx.profile.count({ where });
  if (count === 0) return;
  const hidden = count - (await tx.profile.count({ where: { ...where, ...visibleWhere(actor) } }));
  const ofThem = hidden === 0 ? '' : `, ${hidden} of which you do not see`;
  const sentence = `${count} ${count === 1 ? 'profile stands' : 'profiles stand'} on it${ofThem}. Choose another trusted profile there, or delete them first.`;
  throw new Problem('profile.has-dependents', sentence, { facts: { count, dependents, hidden } });
}

/** S000-10, +c9: nor does what a Wi-Fi, VPN or e-mail profile elsewhere uses go. */
export async function refuseConsumers(tx: Prisma.TransactionClient, no: number): Promise<void> {
  const where = { profiles: { some: { profileNo: no } } };
  const consumers = await tx.consumer.findMany({
    where,
    select: { id: true, name: true, kind: true },
    orderBy: [{ nameKey: 'asc' }, { no: 'asc' }],
    take: named,
  });
  const [first] = consumers;
  if (!first) return;
  const count = await tx.consumer.count({ where });
  const who = `${consumerKinds[first.kind as ConsumerKind]} “${first.name}”`;
  const others = count === 1 ? '' : ` and ${count - 1} more`;
  const sentence = `${who}${others} would lose the certificate. Take the profile out there, or delete what is recorded of it, first.`;
  throw new Problem('profile.has-consumers', sentence, { facts: { count, consumers } });
}
