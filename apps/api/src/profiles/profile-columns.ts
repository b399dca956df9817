import type { Finding } from '@countersign/contract/problem';
import type { Profile } from '@countersign/contract/profiles';
import { platform } from '@countersign/catalog/platforms';
import { slotColumns } from '../evaluation/slot.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { hasRules } from '@countersign/targeting/applicability/rules';
import { fold } from '@countersign/targeting/fold';
import { storedRules } from '../evaluation/applicability.ts';
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

export function presentProfile(
  row: ProfileRow & { description: string; settings: unknown; applicability: unknown; createdAt: Date },
  findings: Finding[],
): Profile {
  return {
    ...presentSummary(row),
    description: row.description,
    settings: storedSettings(row),
    applicability: storedRules(row),
    createdAt: row.createdAt,
    findings,
  };
}
