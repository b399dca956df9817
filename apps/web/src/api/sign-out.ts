import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNotify } from '../ui/notify.tsx';
import { clearNotices } from '../ui/notices.ts';
import { request } from './client.ts';
import { asProblem } from './problem.ts';
import { sessionQuery } from './queries.ts';

/** Ends the session and forgets everything that was read under it. */
export function useSignOut(): () => Promise<void> {
  const queryClient = useQueryClient();
  const notify = useNotify();
  return useCallback(async () => {
    try {
      await request('DELETE', '/session', { asIs: true });
    } catch (thrown) {
      const { code, title, detail } = asProblem(thrown);
      // Already over is as good as ended; anything else leaves the person signed in, so it must say so.
      if (code !== 'auth.required') {
        notify({ intent: 'error', title, ...(detail === undefined ? {} : { body: detail }) });
        return;
      }
    }
    clearNotices();
    queryClient.setQueryData(sessionQuery.queryKey, null);
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  }, [queryClient, notify]);
}
