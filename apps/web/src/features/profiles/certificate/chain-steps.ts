import type { Certificate } from '../../../api/certificates.ts';

type Chain = Certificate['chain'];

export type ChainStep =
  | { key: string; missing?: undefined; link: Chain['links'][number]; own: boolean }
  | { key: string; missing: string };

/** The API starts at the certificate; people read a chain from its root down. */
export function stepsOf({ links, missingIssuer }: Chain): ChainStep[] {
  const known = links.map((link, index): ChainStep => ({ key: link.sha256, link, own: index === 0 }));
  const gap: ChainStep[] = missingIssuer === null ? [] : [{ key: 'missing', missing: missingIssuer }];
  return [...known, ...gap].toReversed();
}
