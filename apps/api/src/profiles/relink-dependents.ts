import { effectOfRoot } from '@countersign/catalog/generation';
import type { KindId } from '@countersign/catalog/kind';
import { kindOf } from '@countersign/catalog/kinds';
import { platform } from '@countersign/catalog/platforms';
import type { Actor } from '../actor.ts';
import { recordAudits } from '../audit/record.ts';
import { queueProfiles } from '../evaluation/queue.ts';
import { runIn } from '../evaluation/run.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';
import { type Seeing, visibleTo, visibleWhere } from '../visible-to.ts';
import { type StoredProfile, findProfile } from './profiles.ts';
import { digest } from '../evaluation/slot.ts';
import { storedSettings } from './profile-row.ts';

type Deps = { db: Prisma.TransactionClient; now: () => Date };
type Relinking = { actor: Actor; id: string; rootProfileId: string };
type Dependent = {
  no: number;
  id: string;
  kind: string;
  display_name: string;
  generation: number;
  settings: unknown;
};

type Target = { no: number; id: string; displayName: string };

const batchSize = 500;

/** All that one sees of what stands on one trusted profile stand on another afterwards, or none do. Tells how many. */
export async function relinkDependents(
  { db: tx, now }: Deps,
  { actor, id, rootProfileId }: Relinking,
): Promise<number> {
  const at = now();
  const from = await findProfile(tx, id);
  const to = await targetOf(tx, from, { actor, id: rootProfileId });
  let moved = 0;
  for (;;) {
    const batch = await nextDependents(tx, from.no, actor);
    if (batch.length === 0) return moved;
    await moveTo(tx, to, { batch, byName: actor.name, at });
    const entries = batch.map((one) => auditOf(one, from, to));
    await recordAudits(tx, { actor, now: at, entries });
    moved += batch.length;
  }
}

/** Held until the end, so that nobody deletes it meanwhile. */
async function targetOf(
  tx: Prisma.TransactionClient,
  from: StoredProfile,
  { actor, id }: { actor: Seeing; id: string },
): Promise<Target> {
  await tx.$queryRaw`select no from profile where id = ${id}::uuid and deleted_at is null for share`;
  const to = await tx.profile.findFirst({
    where: {
      id,
      type: 'trusted',
      platformFamily: from.platformFamily,
      deletedAt: null,
      no: { not: from.no },
      ...visibleWhere(actor),
    },
    select: { no: true, id: true, displayName: true },
  });
  if (to) return to;
  const { label } = platform(kindOf(from.kind as KindId).platform);
  const message = `Choose another trusted profile for ${label} that is there.`;
  throw new Problem('profile.invalid', 'Nothing was changed.', {
    findings: [{ at: '/rootProfileId', code: 'V05', level: 'error', message }],
  });
}

function nextDependents(tx: Prisma.TransactionClient, no: number, actor: Seeing): Promise<Dependent[]> {
  return tx.$queryRaw<Dependent[]>(Prisma.sql`
    select no, id, kind, display_name, generation, settings from profile p
    where root_profile_no = ${no} and deleted_at is null and ${visibleTo(actor, Prisma.sql`p`)}
    order by no limit ${batchSize} for update`);
}

type Move = { batch: readonly Dependent[]; byName: string; at: Date };

/** The new version of each, in two statements. The claim names the root, and only the kind knows how. */
async function moveTo(tx: Prisma.TransactionClient, to: Target, { batch, byName, at }: Move): Promise<void> {
  const numbers = batch.map(({ no }) => no);
  const claims = batch.map((one) =>
    digest(kindOf(one.kind as KindId).claim(storedSettings(one), { rootProfileId: to.id })),
  );
  await tx.$executeRaw`
    update profile set root_profile_no = ${to.no}, claim = moved.claim, complete = true,
      version = version + 1, generation = generation + 1, modified_at = ${at}
    from unnest(${numbers}::int[], ${claims}::text[]) as moved (no, claim)
    where profile.no = moved.no`;
  await tx.$executeRaw`
    insert into profile_revision
      (profile_no, version, generation, display_name, description, settings, root_profile_no, applicability, scope_tags, effect, by_name, at)
    select no, version, generation, display_name, description, settings, root_profile_no, applicability, scope_tags, ${effectOfRoot}, ${byName}, ${at}
    from profile where no = any(${numbers}::int[])`;
  await queueProfiles(runIn(tx), numbers, 'profile');
}

function auditOf(
  { id, kind, display_name: displayName, generation }: Dependent,
  from: StoredProfile,
  to: Target,
) {
  return {
    action: 'profile.change' as const,
    subject: { kind: 'profile', id, name: displayName },
    before: { kind, displayName, generation, root: from.displayName },
    after: { kind, displayName, generation: generation + 1, root: to.displayName },
  };
}
