import { useCallback } from 'react';
import { type ProfileSummary, readGraph } from '../../../api/profiles.ts';
import type { Along } from './export-dialog.tsx';
import { useNotify } from '../../../ui/notify.tsx';
import { saveFile } from '../../../ui/save-file.ts';

type Chosen = Pick<ProfileSummary, 'id' | 'displayName'>;

/** The chosen profiles as one file. Those that somebody deleted meanwhile are named. */
export function useExportChosen(): (chosen: readonly Chosen[], along: Along) => Promise<void> {
  const notify = useNotify();
  return useCallback(
    async (chosen, along) => {
      const objects = await readGraph(
        chosen.map(({ id }) => id),
        along,
      );
      const day = new Date().toISOString().slice(0, 10);
      saveFile(
        `profiles-${day}.json`,
        'application/json',
        `${JSON.stringify({ value: objects }, null, 2)}\n`,
      );
      const there = new Set(objects.map(({ id }) => id));
      for (const { displayName } of chosen.filter(({ id }) => !there.has(id)))
        notify({
          intent: 'warning',
          title: `${displayName}: not exported`,
          body: 'It was deleted meanwhile.',
        });
    },
    [notify],
  );
}
