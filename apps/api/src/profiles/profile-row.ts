import type { KindId } from '@countersign/catalog/kind';
import { kindOf } from '@countersign/catalog/kinds';
import type { Values } from '@countersign/catalog/check';
import type { CertificateSummary, ProfileSummary } from '@countersign/contract/profiles';
import type { ProfileReference } from '@countersign/contract/references';

/** What a profile row must hold to be shown; Prisma and SQL both give it. */
export type ProfileRow = {
  id: string;
  kind: string;
  displayName: string;
  generation: number;
  version: number;
  modifiedAt: Date;
  certificate: CertificateRow | null;
  root: ProfileReference | null;
  complete: boolean;
  warnings: number;
  scopeTags: string[];
};

export type CertificateRow = { sha256: Uint8Array; name: string; verdict: string; notAfter: Date };

export function presentSummary(row: ProfileRow): Omit<ProfileSummary, 'assigned' | 'conflict'> {
  const kind = kindOf(row.kind as KindId);
  return {
    id: row.id,
    kind: kind.id,
    type: kind.type,
    platform: kind.platform,
    displayName: row.displayName,
    certificate: row.certificate && presentCertificate(row.certificate),
    root: row.root && presentRoot(row.root),
    complete: row.complete,
    warnings: row.warnings,
    scopeTags: row.scopeTags,
    generation: row.generation,
    version: row.version,
    modifiedAt: row.modifiedAt,
  };
}

/** Whatever else was read of it. */
function presentRoot({ id, displayName, unseen }: ProfileReference): ProfileReference {
  return { id, displayName, ...(unseen ? { unseen } : {}) };
}

function presentCertificate({ sha256, name, verdict, notAfter }: CertificateRow): CertificateSummary {
  return { sha256: Buffer.from(sha256).toString('hex'), name, verdict, notAfter };
}

/** The catalog's version of the settings in the database; a renamed setting raises it and brings a tested step. */
export const catalogVersion = 1;

export function storedSettings(row: { settings: unknown }): Values {
  return row.settings as Values;
}
