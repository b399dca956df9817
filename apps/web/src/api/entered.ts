import type { Me } from '@countersign/contract/sessions';
import { useQueryClient } from '@tanstack/react-query';
import { doorstepQuery, sessionQuery, subjects } from './queries.ts';
import type { Wire } from './wire.ts';

// A page that looks at these would go on looking at what was removed.
const kept: readonly unknown[] = [subjects.session[0], subjects.doorstep[0]];

/** Somebody has come in: what a stranger was told, and what another person read before, is forgotten. */
export function useEntered(): (me: Wire<Me>) => void {
  const queryClient = useQueryClient();
  return (me) => {
    queryClient.removeQueries({ predicate: ({ queryKey }) => !kept.includes(queryKey[0]) });
    queryClient.setQueryData(sessionQuery.queryKey, me);
    void queryClient.invalidateQueries({ queryKey: doorstepQuery.queryKey });
  };
}
