import type { AssignmentDraft } from '@countersign/contract/assignments';
import type { Profile, ProfileDraft } from '@countersign/contract/profiles';
import type { Actor } from '../actor.ts';
import { assignMade, planAssigning } from '../assignments/assign-new.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';
import { giveTags } from '../scope-tags/give-tags.ts';
import { creationTimeout, insertProfiles } from './insert-profiles.ts';
import { allFindings, standOn } from './new-root.ts';
import { warnOfNeighbours } from './neighbours.ts';
import { type PreparedProfile, hasErrors, prepareProfiles } from './prepare.ts';

type Deps = { db: PrismaClient; now: () => Date };
type Creation = {
  actor: Actor;
  drafts: readonly ProfileDraft[];
  assignments?: readonly AssignmentDraft[];
  scopeTags?: readonly string[] | undefined;
};
/** Those that were asked for, and the trusted profiles that they brought along. */
type Created = { profiles: Profile[]; roots: Profile[] };

/** All or nothing: certificates, roots, profiles, first versions and audit rows are one transaction. */
export async function createProfiles(
  deps: Deps,
  creation: Creation,
  andThen: (tx: Prisma.TransactionClient, created: Created) => Promise<void>,
): Promise<Created> {
  const make = await planCreation(deps, creation);
  return deps.db.$transaction(
    async (tx) => {
      const created = await make(tx);
      await andThen(tx, created);
      return created;
    },
    { timeout: creationTimeout },
  );
}

/** What is wrong is refused at once; what is given back makes them, as part of a transaction. */
export async function planCreation(
  { db, now }: Deps,
  { actor, drafts, assignments = [], scopeTags: wanted }: Creation,
): Promise<(tx: Prisma.TransactionClient) => Promise<Created>> {
  const prepared = await prepareProfiles({ db, now, actor }, drafts, { door: 'create' });
  await warnOfNeighbours({ db, actor }, prepared);
  refuseErrors(prepared);
  const at = now();
  const newRoots = prepared.flatMap(({ newRoot }) => newRoot ?? []);
  const plans = await planAssigning(db, {
    actor,
    platforms: [...newRoots, ...prepared].map(({ kind }) => kind.platform),
    drafts: assignments,
  });
  return async (tx) => {
    const scopeTags = await giveTags(tx, { actor, wanted });
    const roots = await insertProfiles(tx, { actor, at, scopeTags, profiles: newRoots });
    const standing = standOn(roots, prepared);
    const profiles = await insertProfiles(tx, { actor, at, scopeTags, profiles: standing });
    // A root that is brought along goes where its profile goes: without it the certificate is not trusted.
    const made = [...roots, ...profiles].map(({ no, profile: { id, displayName, platform } }) => ({
      no,
      id,
      displayName,
      rows: plans.get(platform) ?? [],
    }));
    await assignMade(tx, { actor, at, made });
    return { profiles: profiles.map(profileOf), roots: roots.map(profileOf) };
  };
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
