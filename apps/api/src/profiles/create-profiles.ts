import type { Profile, ProfileDraft } from '@countersign/contract/profiles';
import type { Actor } from '../actor.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';
import { creationTimeout, insertProfiles } from './insert-profiles.ts';
import { findNeighbours } from './neighbours.ts';
import { type PreparedProfile, hasErrors, prepareProfiles } from './prepare.ts';

type Deps = { db: PrismaClient; now: () => Date };
type Creation = { actor: Actor; drafts: readonly ProfileDraft[] };

/** All or nothing: certificates, profiles, first versions and audit rows are one transaction. */
export async function createProfiles(
  { db, now }: Deps,
  { actor, drafts }: Creation,
  andThen: (tx: Prisma.TransactionClient, created: Profile[]) => Promise<void>,
): Promise<Profile[]> {
  const prepared = await prepareProfiles({ db, now }, drafts, 'create');
  refuseErrors(prepared);
  const beside = prepared.map(await findNeighbours(db, prepared));
  const at = now();
  return db.$transaction(
    async (tx) => {
      const inserted = await insertProfiles(tx, { actor, at, profiles: prepared });
      const created = inserted.map(({ profile }, position) => ({
        ...profile,
        findings: [...profile.findings, ...(beside[position] ?? [])],
      }));
      await andThen(tx, created);
      return created;
    },
    { timeout: creationTimeout },
  );
}

function refuseErrors(prepared: readonly PreparedProfile[]): void {
  const findings = prepared.flatMap((profile, at) =>
    hasErrors(profile.findings)
      ? profile.findings.map((one) => ({ ...one, at: `/profiles/${at}${one.at}` }))
      : [],
  );
  if (findings.length > 0)
    throw new Problem('profile.invalid', 'Nothing was saved. Correct what is named and send it again.', {
      findings,
    });
}
