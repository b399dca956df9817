import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useChanged } from '../api/change.ts';
import { asProblem } from '../api/problem.ts';
import { useNotify } from '../ui/notify.tsx';
import type { Kept, RecordKind } from './record-kind.ts';

/** Deletes the record that a page is about and goes back to the list; what was refused shows the newest state. */
export function useDeletion<Found extends Kept>(
  { query, list, subjects }: RecordKind<Found>,
  remove: (record: Found) => Promise<void>,
): (record: Found) => Promise<void> {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  return async (record) => {
    try {
      await remove(record);
    } catch (thrown) {
      const { status } = asProblem(thrown);
      if (status === 409 || status === 412) await changed(...subjects);
      throw thrown;
    }
    // First away from here: the page must not ask for what is gone.
    await navigate(list.to);
    queryClient.removeQueries({ queryKey: query(record.id).queryKey });
    await changed(...subjects);
    notify({ intent: 'success', title: `${record.name} is deleted` });
  };
}
