import type { NameFacts } from './facts.ts';

/**
 * A key that is the same for names that match: case, spaces at the ends and runs of spaces do not count, nor does the
 * kind of string (RFC 5280 7.1, RFC 4518 2). Attributes of one RDN have no order.
 */
export function nameKey({ rdns }: NameFacts): string {
  const keys = rdns.map((rdn) =>
    rdn
      .map(
        ({ oid, value }) => `${oid}=${value.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ')}`,
      )
      .toSorted(),
  );
  return JSON.stringify(keys);
}
