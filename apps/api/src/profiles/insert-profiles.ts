import type { GraphObject } from '@countersign/catalog/setting';
import type { Profile } from '@countersign/contract/profiles';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../actor.ts';
import { recordAudits } from '../audit/record.ts';
import { storeCertificates } from '../certificates/known-certificate.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { PreparedProfile } from './prepare.ts';
import { columnsOf, presentProfile } from './profile-columns.ts';
import { holdRoots } from './root-links.ts';

/** Up to 2,000 profiles: far more than the usual five seconds allow on a slow disk. */
export const creationTimeout = 60_000;

export type NewProfile = PreparedProfile & {
  /** Chosen before, when others refer to it already. */
  id?: string;
  /** What an import read of it that no setting holds. */
  imported?: { graphType: string; unknown: GraphObject };
};

type Insertion = { actor: Actor; at: Date; profiles: readonly NewProfile[] };

/** Certificates, profiles, first versions and audit rows, as part of the caller's transaction. */
export async function insertProfiles(
  tx: Prisma.TransactionClient,
  { actor, at, profiles }: Insertion,
): Promise<{ no: number; profile: Profile }[]> {
  await storeCertificates(
    tx,
    profiles.flatMap(({ certificate }) => certificate ?? []),
    at,
  );
  await holdRoots(tx, profiles);
  const rows = await tx.profile.createManyAndReturn({
    data: profiles.map(({ id = uuidv7(), imported, ...profile }) => ({
      id,
      ...columnsOf(profile),
      graphType: imported?.graphType ?? null,
      graphExtra: unknownColumn(imported?.unknown),
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
    entries: rows.map(({ id, kind, displayName, settings }, position) => ({
      action: 'profile.create',
      subject: { kind: 'profile', id, name: displayName },
      after: {
        kind,
        displayName,
        settings: settings as Prisma.InputJsonObject,
        ...(profiles[position]?.imported ? { imported: true } : {}),
      },
    })),
  });
  return rows.map((row, position) => {
    const { certificate = null, root = null, findings = [] } = profiles[position] ?? {};
    const shown = { ...row, root, certificate: certificate && { ...certificate, sha256: certificate.bytes } };
    return { no: row.no, profile: presentProfile(shown, findings) };
  });
}

function unknownColumn(unknown: GraphObject = {}): Prisma.InputJsonObject | typeof Prisma.DbNull {
  return Object.keys(unknown).length === 0 ? Prisma.DbNull : unknown;
}
