import type { Finding } from '@countersign/contract/problem';
import { useQuery } from '@tanstack/react-query';
import { type SentProfile, validateProfiles } from '../../../../api/profiles.ts';
import { fingerprintOf } from './fingerprint.ts';

/** What the server would say of these profiles; asked when they are reviewed. */
export function useServerFindings(profiles: readonly SentProfile[], ask: boolean) {
  const query = useQuery({
    // The body may be megabytes long: a key of its own stands for it.
    queryKey: ['profiles', 'validation', ask ? fingerprintOf(JSON.stringify(profiles)) : ''],
    queryFn: ({ signal }) => validateProfiles(profiles, signal),
    enabled: ask && profiles.length > 0,
    staleTime: 0,
    gcTime: 0,
  });
  return {
    of: (position: number): readonly Finding[] => query.data?.[position] ?? none,
    all: query.data ?? [],
    pending: ask && query.isLoading,
    problem: query.error ?? undefined,
    retry: () => void query.refetch(),
  };
}

const none: readonly Finding[] = [];
