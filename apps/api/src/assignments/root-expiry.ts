import { type ValidityPeriod, daysOf } from '@countersign/catalog/settings/validity-period';
import type { CoverageFinding } from '@countersign/targeting/coverage/finding';
import { countedFinding } from '@countersign/targeting/coverage/counted';

type Issuer = { certificate: string; notAfter: Date };
type Issued = { links: readonly Issuer[]; validity: ValidityPeriod | undefined; reached: number; now: Date };

const day = 24 * 60 * 60_000;

/** The certificate of the chain that ends first, where it ends before what would be issued today. */
export function expiryFindings({ links, validity, reached, now }: Issued): CoverageFinding[] {
  const [first] = links.toSorted((one, other) => one.notAfter.getTime() - other.notAfter.getTime());
  if (!first || !validity) return [];
  const issuedUntil = now.getTime() + daysOf(validity) * day;
  if (first.notAfter.getTime() >= issuedUntil) return [];
  return [countedFinding('rootExpires', { devices: reached, of: reached }, first.certificate) ?? []].flat();
}
