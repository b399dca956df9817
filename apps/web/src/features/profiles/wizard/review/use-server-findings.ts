import type { Finding } from '@countersign/contract/problem';
import { useQuery } from '@tanstack/react-query';
import { fingerprintOf } from './fingerprint.ts';

type Question<Sent> = {
  /** What would be saved; undefined while there is nothing to ask about. */
  sent: Sent | undefined;
  /** Findings of each profile, in the order in which they are sent. */
  ask: (sent: Sent, signal: AbortSignal) => Promise<readonly (readonly Finding[])[]>;
};

/** What the server would say before anything is saved; asked when it is reviewed. */
export function useServerFindings<Sent>({ sent, ask }: Question<Sent>) {
  const query = useQuery({
    // The body may be megabytes long: a key of its own stands for it.
    queryKey: ['profiles', 'validation', sent === undefined ? '' : fingerprintOf(JSON.stringify(sent))],
    queryFn: ({ signal }) => (sent === undefined ? [] : ask(sent, signal)),
    enabled: sent !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
  return {
    of: (position: number): readonly Finding[] => query.data?.[position] ?? none,
    all: query.data ?? [],
    pending: sent !== undefined && query.isLoading,
    problem: query.error ?? undefined,
    retry: () => void query.refetch(),
  };
}

const none: readonly Finding[] = [];
