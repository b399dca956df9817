import type { Profile, ProfileDraft } from '@countersign/contract/profiles';
import type { Actor } from '../actor.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';
import { creationTimeout, insertProfiles } from './insert-profiles.ts';
import { allFindings, standOn } from './new-root.ts';
import { warnOfNeighbours } from './neighbours.ts';
import { type PreparedProfile, hasErrors, prepareProfiles } from './prepare.ts';

type Deps = { db: PrismaClient; now: () => Date };
type Creation = { actor: Actor; drafts: readonly ProfileDraft[] };
/** Those that were asked for, and the trusted profiles that they brought along. */
type Created = { profiles: Profile[]; roots: Profile[] };

/** All or nothing: certificates, roots, profiles, first versions and audit rows are one transaction. */
export async function createProfiles(
  { db, now }: Deps,
  { actor, drafts }: Creation,
  andThen: (tx: Prisma.TransactionClient, created: Created) => Promise<void>,
): Promise<Created> {
  const prepared = await prepareProfiles({ db, now }, drafts, { door: 'create' });
  await warnOfNeighbours(db, prepared);
  refuseErrors(prepared);
  const at = now();
  const newRoots = prepared.flatMap(({ newRoot }) => newRoot ?? []);
  return db.$transaction(
    async (tx) => {
      const roots = await insertProfiles(tx, { actor, at, profiles: newRoots });
      const profiles = await insertProfiles(tx, { actor, at, profiles: standOn(roots, prepared) });
      const created = { profiles: profiles.map(profileOf), roots: roots.map(profileOf) };
      await andThen(tx, created);
      return created;
    },
    { timeout: creationTimeout },
  );
}

function profileOf({ profile }: { profile: Profile }): Profile {
  return profile;
}

function refuseErrors(prepared: readonly PreparedProfile[]): void {
  const findings = prepared.flatMap((profile, at) => {
    const all = allFindings(profile);
    return hasErrors(all) ? all.map((one) => ({ ...one, at: `/profiles/${at}${one.at}` })) : [];
  });
  if (findings.length > 0)
    throw new Problem('profile.invalid', 'Nothing was saved. Correct what is named and send it again.', {
      findings,
    });
}
