import type { GraphObject } from '@countersign/catalog/setting';
import type { Profile } from '@countersign/contract/profiles';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../actor.ts';
import { recordAudits } from '../audit/record.ts';
import { storeCertificates } from '../certificates/known-certificate.ts';
import { insertNumbered, insertRows } from '../database/rows.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { PreparedProfile } from './prepare.ts';
import { columnsOf, presentProfile } from './profile-columns.ts';
import { holdRoots } from './root-links.ts';

/** Up to 2,000 profiles: far more than the usual five seconds allow on a slow disk. */
export const creationTimeout = 60_000;

export type NewProfile = PreparedProfile & {
  /** Chosen before, when others refer to it already. */
  id?: string;
  /** What an import read of it that no setting holds. */
  imported?: { graphType: string; unknown: GraphObject; scopeTags?: string[] | undefined };
};

type Insertion = {
  actor: Actor;
  at: Date;
  /** Of those that say none themselves. */
  scopeTags: string[];
  profiles: readonly NewProfile[];
};

/** Certificates, profiles, first versions and audit rows, as part of the caller's transaction. */
export async function insertProfiles(
  tx: Prisma.TransactionClient,
  { actor, at, scopeTags, profiles }: Insertion,
): Promise<{ no: number; profile: Profile }[]> {
  await storeCertificates(
    tx,
    profiles.flatMap(({ certificate }) => certificate ?? []),
    at,
  );
  await holdRoots(tx, profiles);
  const rows = profiles.map((profile) => rowOf(profile, { scopeTags, at }));
  const numbers = await insertNumbered(tx, 'profile', rows);
  const made = rows.map((row) => ({ row, no: numberOf(row.id, numbers) }));
  await insertRows(
    tx,
    'profile_revision',
    made.map(({ row, no }) => firstVersion(row, { no, byName: actor.name, at })),
  );
  await recordAudits(tx, {
    actor,
    now: at,
    entries: rows.map(({ id, kind, displayName, settings, applicability, scopeTags: tags }, position) => ({
      action: 'profile.create',
      subject: { kind: 'profile', id, name: displayName },
      after: {
        kind,
        displayName,
        settings,
        scopeTags: tags,
        ...(applicability ? { applicability } : {}),
        ...(profiles[position]?.imported ? { imported: true } : {}),
      },
    })),
  });
  return made.map(({ row, no }, position) => {
    const { certificate = null, root = null, findings = [], neighbours = [] } = profiles[position] ?? {};
    const shown = { ...row, root, certificate: certificate && { ...certificate, sha256: certificate.bytes } };
    return { no, profile: presentProfile(shown, { actor, findings: [...findings, ...neighbours] }) };
  });
}

function rowOf(
  { id = uuidv7(), imported, ...profile }: NewProfile,
  { scopeTags, at }: Pick<Insertion, 'scopeTags' | 'at'>,
) {
  return {
    id,
    ...columnsOf(profile, at),
    graphType: imported?.graphType ?? null,
    graphExtra: unknownColumn(imported?.unknown),
    scopeTags: imported?.scopeTags ?? scopeTags,
    generation: 1,
    version: 1,
    createdAt: at,
    modifiedAt: at,
  };
}

function numberOf(id: string, numbers: ReadonlyMap<string, number>): number {
  const no = numbers.get(id);
  if (no === undefined) throw new Error(`the profile ${id} was not inserted`);
  return no;
}

function firstVersion(
  { displayName, description, settings, rootProfileNo, applicability, scopeTags }: ReturnType<typeof rowOf>,
  { no, byName, at }: { no: number; byName: string; at: Date },
) {
  return {
    profileNo: no,
    version: 1,
    generation: 1,
    displayName,
    description,
    settings,
    rootProfileNo,
    applicability,
    scopeTags,
    effect: 'created',
    byName,
    at,
  };
}

function unknownColumn(unknown: GraphObject = {}): GraphObject | null {
  return Object.keys(unknown).length === 0 ? null : unknown;
}
