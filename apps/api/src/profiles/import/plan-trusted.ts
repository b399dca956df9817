import { v7 as uuidv7 } from 'uuid';
import { platform } from '@countersign/catalog/platforms';
import type { ImportFinding } from '@countersign/contract/profile-import';
import type { PreparedProfile } from '../prepare.ts';
import { hasErrors } from '../prepare.ts';
import { digest } from '../../evaluation/slot.ts';
import type { StoredTrusted } from './stored-trusted.ts';

/** A trusted profile of the file: made anew, or one that exists and is used instead. */
export type PlannedTrusted = {
  /** Its own, or that of the one used instead. */
  id: string;
  displayName: string;
  platformFamily: string;
  sha256: string;
  /** What the file calls it. */
  batchId: string | undefined;
  prepared: PreparedProfile;
  instead: StoredTrusted | undefined;
};

/**
 * The same certificate for the same platform and the same place on the device needs no second profile. In another place
 * (store or channel) it is another profile, and in one file two of them stay two.
 */
export function planTrusted(
  prepared: PreparedProfile,
  batchId: string | undefined,
  stored: readonly StoredTrusted[],
): PlannedTrusted | undefined {
  const { kind, certificate, values } = prepared;
  if (!certificate || hasErrors(prepared.findings)) return undefined;
  const claim = digest(kind.claim(values));
  const instead = stored.find(
    (one) => one.sha256 === certificate.sha256 && one.platform === kind.platform && one.claim === claim,
  );
  return {
    id: instead?.id ?? uuidv7(),
    displayName: instead?.displayName ?? prepared.displayName,
    platformFamily: platform(kind.platform).family,
    sha256: certificate.sha256,
    batchId,
    prepared,
    instead,
  };
}

export function sayReused({ displayName }: StoredTrusted): ImportFinding {
  return {
    at: '/trustedRootCertificate',
    code: 'reused',
    level: 'hint',
    message: `“${displayName}” brings this certificate to this platform already, and is used instead.`,
  };
}
