import type { Me } from '@countersign/contract/sessions';
import { useQueryClient } from '@tanstack/react-query';
import { doorstepQuery, sessionQuery } from './queries.ts';
import type { Wire } from './wire.ts';

/** Somebody has come in: what a stranger was told, and what another person read before, is forgotten. */
export function useEntered(): (me: Wire<Me>) => void {
  const queryClient = useQueryClient();
  return (me) => {
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== doorstepQuery.queryKey[0] });
    queryClient.setQueryData(sessionQuery.queryKey, me);
    void queryClient.invalidateQueries({ queryKey: doorstepQuery.queryKey });
  };
}
