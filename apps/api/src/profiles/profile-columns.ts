import type { Finding } from '@countersign/contract/problem';
import type { Profile } from '@countersign/contract/profiles';
import type { ProfileReference } from '@countersign/contract/references';
import { platform } from '@countersign/catalog/platforms';
import { slotColumns } from '../evaluation/slot.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { hasRules } from '@countersign/targeting/applicability/rules';
import { fold } from '@countersign/targeting/fold';
import { storedRules } from '../evaluation/applicability.ts';
import { type Seeing, seenProfile } from '../visible-to.ts';
import type { PreparedProfile } from './prepare.ts';
import { type ProfileRow, catalogVersion, presentSummary, storedSettings } from './profile-row.ts';
import { standingOf } from './standing.ts';

/** The columns that follow from what a profile is; they are computed anew with every change. */
export function columnsOf(prepared: PreparedProfile, at: Date) {
  const { kind, displayName, description, values, certificate, root, applicability } = prepared;
  return {
    kind: kind.id,
    type: kind.type,
    platform: kind.platform,
    platformFamily: platform(kind.platform).family,
    displayName,
    nameKey: fold(displayName),
    searchKey: fold(certificate ? `${displayName}\n${certificate.name}` : displayName),
    description,
    settings: values as Prisma.InputJsonObject,
    catalogVersion,
    certificateSha256: certificate?.bytes ?? null,
    rootProfileNo: root?.no ?? null,
    complete: kind.rootLink?.need !== 'required' || root !== undefined,
    applicability: hasRules(applicability) ? applicability : null,
    ...standingOf(prepared, at),
    ...slotColumns(kind, values, root?.id),
    forUser: kind.forUser?.(values) ?? false,
  };
}

type PresentedRow = ProfileRow & {
  description: string;
  settings: unknown;
  applicability: unknown;
  createdAt: Date;
  root: TaggedRoot | null;
};

/** One that was just chosen has been looked at before. */
type TaggedRoot = ProfileReference & { scopeTags?: string[] };

export function presentProfile(
  row: PresentedRow,
  { actor, findings }: { actor: Seeing; findings: Finding[] },
): Profile {
  return {
    ...presentSummary({ ...row, root: row.root && rootFor(actor, row.root) }),
    description: row.description,
    settings: storedSettings(row),
    applicability: storedRules(row),
    createdAt: row.createdAt,
    findings,
  };
}

function rootFor(actor: Seeing, { scopeTags, ...root }: TaggedRoot) {
  return scopeTags ? seenProfile(actor, { ...root, scopeTags }) : root;
}
