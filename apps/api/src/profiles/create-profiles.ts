import type { Profile, ProfileDraft } from '@countersign/contract/profiles';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../actor.ts';
import { recordAudits } from '../audit/record.ts';
import { storeCertificates } from '../certificates/known-certificate.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';
import { columnsOf, presentProfile } from './profile-columns.ts';
import { holdRoots } from './root-links.ts';
import { type PreparedProfile, hasErrors, prepareProfiles, warnOfNeighbours } from './prepare.ts';

type Deps = { db: PrismaClient; now: () => Date };
type Creation = { actor: Actor; drafts: readonly ProfileDraft[] };

/** All or nothing: certificates, profiles, first versions and audit rows are one transaction. */
export async function createProfiles(
  { db, now }: Deps,
  { actor, drafts }: Creation,
  andThen: (tx: Prisma.TransactionClient, created: Profile[]) => Promise<void>,
): Promise<Profile[]> {
  const prepared = await prepareProfiles({ db, now }, drafts, 'create');
  await warnOfNeighbours(db, prepared);
  refuseErrors(prepared);
  const at = now();
  return db.$transaction(
    async (tx) => {
      await storeCertificates(
        tx,
        prepared.flatMap(({ certificate }) => certificate ?? []),
        at,
      );
      await holdRoots(tx, prepared);
      const rows = await tx.profile.createManyAndReturn({
        data: prepared.map((profile) => ({
          id: uuidv7(),
          ...columnsOf(profile),
          createdAt: at,
          modifiedAt: at,
        })),
      });
      await tx.profileRevision.createMany({
        data: rows.map(({ no, displayName, description, settings, rootProfileNo }) => ({
          profileNo: no,
          version: 1,
          generation: 1,
          displayName,
          description,
          settings: settings as Prisma.InputJsonObject,
          rootProfileNo,
          effect: 'created',
          byName: actor.name,
          at,
        })),
      });
      await recordAudits(tx, {
        actor,
        now: at,
        entries: rows.map(({ id, kind, displayName, settings }) => ({
          action: 'profile.create',
          subject: { kind: 'profile', id, name: displayName },
          after: { kind, displayName, settings: settings as Prisma.InputJsonObject },
        })),
      });
      const created = rows.map((row, position) => {
        const { certificate = null, root = null, findings = [] } = prepared[position] ?? {};
        return presentProfile(
          { ...row, root, certificate: certificate && { ...certificate, sha256: certificate.bytes } },
          findings,
        );
      });
      await andThen(tx, created);
      return created;
    },
    // Up to 2,000 profiles: far more than the usual five seconds allow on a slow disk.
    { timeout: 60_000 },
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
