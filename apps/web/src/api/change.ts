import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Everything on the page that was read about these subjects is read again. */
export function useChanged(): (...subjects: string[]) => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(
    async (...subjects) => {
      await Promise.all(subjects.map((subject) => queryClient.invalidateQueries({ queryKey: [subject] })));
    },
    [queryClient],
  );
}
