import type { Certificate } from '../../../../api/certificates.ts';

/** One chain for each certificate that no other of them was signed by: together they show all of them. */
export function chainsOf(certificates: readonly Certificate[]): Certificate['chain'][] {
  const above = new Set(
    certificates.flatMap(({ chain }) => chain.links.slice(1).map(({ sha256 }) => sha256)),
  );
  return certificates.filter(({ sha256 }) => !above.has(sha256)).map(({ chain }) => chain);
}
