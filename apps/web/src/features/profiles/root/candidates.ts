import { type PlatformName, platform, platformNames } from '@countersign/catalog/platforms';
import type { ProfileSummary } from '../../../api/profiles.ts';

/** A trusted profile as something to stand on. */
export type Candidate = Pick<ProfileSummary, 'id' | 'displayName' | 'platform' | 'certificate'>;

/** Profiles may be linked within a family (requirements.md X2). */
export function platformsOfFamily(name: PlatformName): PlatformName[] {
  return platformNames.filter((other) => platform(other).family === platform(name).family);
}

/** The one that can be meant: a root that is still valid, on the very platform before another of its family. */
export function onlyFitting(
  candidates: readonly Candidate[],
  on: PlatformName,
  now: Date,
): string | undefined {
  const roots = candidates.filter(
    ({ certificate }) => certificate?.verdict === 'root' && new Date(certificate.notAfter) > now,
  );
  const own = roots.filter((root) => root.platform === on);
  const [only, ...others] = own.length > 0 ? own : roots;
  return others.length === 0 ? only?.id : undefined;
}

/** One that brings this certificate; on the very platform before another of its family. */
export function carrierOf<One extends Candidate>(
  candidates: readonly One[],
  sha256: string,
  on: PlatformName,
): One | undefined {
  const carriers = candidates.filter(({ certificate }) => certificate?.sha256 === sha256);
  return carriers.find((one) => one.platform === on) ?? carriers[0];
}

const order: Record<string, number> = { root: 0, intermediate: 1 };

/** Roots first, because one of them is usually the answer. */
export function inOrder<One extends Candidate>(candidates: readonly One[]): One[] {
  const rank = ({ certificate }: One) => order[certificate?.verdict ?? ''] ?? 2;
  return candidates.toSorted((one, other) => rank(one) - rank(other));
}

export function matching<One extends Candidate>(candidates: readonly One[], search: string): One[] {
  const wanted = search.trim().toLocaleLowerCase('en');
  const compact = wanted.replaceAll(/[\s:]/gu, '');
  return candidates.filter(
    ({ displayName, certificate }) =>
      [displayName, certificate?.name ?? ''].some((name) => name.toLocaleLowerCase('en').includes(wanted)) ||
      (certificate?.sha256.startsWith(compact) ?? false),
  );
}
