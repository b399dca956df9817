import type { Kind } from '@countersign/catalog/kind';
import type { PlatformName } from '@countersign/catalog/platforms';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { allRows } from '../../../api/all-rows.ts';
import type { ProfileSummary } from '../../../api/profiles.ts';
import { type Candidate, inOrder, onlyFitting, platformsOfFamily } from './candidates.ts';

export type Roots = {
  candidates: readonly Candidate[];
  pending: boolean;
  problem: unknown;
  retry: () => void;
  /** The one that is chosen while nobody has chosen. */
  only: string | undefined;
};

const atMost = 2_000;

/** The trusted profiles that a profile of this kind can stand on. */
export function useRoots(kind: Kind | undefined): Roots {
  const needed = kind?.rootLink !== undefined;
  const query = useTrusted(needed ? kind.platform : undefined);
  const [now] = useState(() => new Date());
  const candidates = useMemo(() => inOrder(query.data ?? []), [query.data]);
  const only = useMemo(
    () => (kind ? onlyFitting(candidates, kind.platform, now) : undefined),
    [candidates, kind, now],
  );
  return {
    candidates,
    pending: needed && query.isLoading,
    problem: query.error ?? undefined,
    retry: () => void query.refetch(),
    only,
  };
}

/** Every trusted profile of the family of a platform. */
export function useTrusted(on: PlatformName | undefined) {
  const platforms = on === undefined ? [] : platformsOfFamily(on);
  return useQuery({
    queryKey: ['profiles', 'roots', platforms],
    queryFn: () => allRows<ProfileSummary>('/profiles', { type: 'trusted', platform: platforms }, atMost),
    enabled: on !== undefined,
  });
}
