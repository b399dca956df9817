import { chainLimits } from './limits.ts';

/** Certificates are named by their SHA-256 thumbprint throughout. */
export type ChainNode = {
  sha256: string;
  /** Its own key made its signature. */
  selfSigned: boolean;
  /** Others whose key made its signature: several where the same key has several certificates. */
  issuers: string[];
};

export type ChainPath = {
  /** Thumbprints, each signed by the next. */
  certificates: string[];
  /** `loop`: the next would be one of these again. `cut`: longer than we follow. */
  end: 'root' | 'missing' | 'loop' | 'cut';
};

/**
 * Every way up from every certificate that signed no other here. Where certificates signed each other in a circle,
 * nobody is at the bottom: then the first of the circle is taken for it.
 */
export function findPaths(nodes: ChainNode[]): { paths: ChainPath[]; all: boolean } {
  const byThumbprint = new Map(nodes.map((node) => [node.sha256, node]));
  const signers = new Set(nodes.flatMap(({ issuers }) => issuers));
  const paths: ChainPath[] = [];
  const seen = new Set<string>();
  const climb = (way: string[], node: ChainNode): void => {
    if (paths.length >= chainLimits.paths) return;
    const certificates = [...way, node.sha256];
    seen.add(node.sha256);
    const next = node.issuers.filter((issuer) => !certificates.includes(issuer));
    if (next.length === 0) paths.push({ certificates, end: endOf(node) });
    else if (certificates.length >= chainLimits.length) paths.push({ certificates, end: 'cut' });
    else for (const issuer of next) climbTo(certificates, issuer);
  };
  const climbTo = (way: string[], sha256: string): void => {
    const node = byThumbprint.get(sha256);
    if (node) climb(way, node);
  };
  const bottoms = nodes.filter(({ sha256 }) => !signers.has(sha256));
  const inCircles = nodes.filter(({ sha256, selfSigned }) => signers.has(sha256) && !selfSigned);
  for (const node of [...bottoms, ...inCircles]) if (!seen.has(node.sha256)) climb([], node);
  return { paths, all: paths.length < chainLimits.paths };
}

function endOf({ selfSigned, issuers }: ChainNode): ChainPath['end'] {
  if (selfSigned) return 'root';
  return issuers.length === 0 ? 'missing' : 'loop';
}
