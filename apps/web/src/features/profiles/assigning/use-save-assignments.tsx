import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Assignments, assignmentsQuery } from '../../../api/assignments.ts';
import { useChanged } from '../../../api/change.ts';
import { asProblem, type Problem } from '../../../api/problem.ts';
import { type Profile, profileSubjects } from '../../../api/profiles.ts';
import { replaceAssignments } from '../../../api/targets.ts';
import { useConfirmAbove } from '../../../api/settings.ts';
import { ifAssigned } from '../../../api/what-if.ts';
import { useVersionedSave } from '../../../api/versioned-save.ts';
import { paths } from '../../../paths.ts';
import { useNotify } from '../../../ui/notify.tsx';
import type { useDraft } from '../wizard/use-draft.ts';
import { useLeave } from '../wizard/use-leave.ts';
import type { Line } from './lines.ts';
import { sentLines } from './sent-lines.ts';
import { useAcknowledgement } from '../../../parts/what-if/use-acknowledgement.tsx';

type Options = {
  profile: Profile;
  /** What the list was started from. */
  base: Pick<Assignments, 'assignments' | 'version'>;
  kept: ReturnType<typeof useDraft>;
  lines: readonly Line[];
};
type Value = { lines: readonly Line[] };

/** Saves the whole list; above the organisation's limit only after the name was typed. */
export function useSaveAssignments({ profile, base, kept, lines }: Options) {
  const queryClient = useQueryClient();
  const changed = useChanged();
  const notify = useNotify();
  const leave = useLeave(paths.profilePage(profile.id));
  const acknowledgement = useAcknowledgement(useConfirmAbove().devices);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const versioned = useVersionedSave<Value>({
    base: { value: { lines: base.assignments }, version: base.version },
    newest: async () => {
      const newest = await queryClient.fetchQuery({ ...assignmentsQuery(profile.id), staleTime: 0 });
      return { value: { lines: newest.assignments }, version: newest.version };
    },
    save: async ({ lines }, version) => {
      // What it does is asked anew: the directory may have changed since it was shown.
      const question = ifAssigned(profile.id, sentLines(lines));
      const again = async () => busily(() => versioned.saveAt({ lines }, version));
      if (!(await acknowledgement.given(words, question, again))) return;
      const after = await replaceAssignments(profile.id, version, sentLines(lines));
      queryClient.setQueryData(assignmentsQuery(profile.id).queryKey, after);
      kept.finish();
      await changed(...profileSubjects);
      notify({ intent: 'success', title: `The assignments of ${profile.displayName} are saved` });
      leave();
    },
  });
  const words = {
    title: `Save the assignments of ${profile.displayName}?`,
    confirm: 'Save them',
    name: profile.displayName,
  };
  const busily = async (act: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  const save = () => {
    if (!kept.dirty) return leave();
    return void busily(() => versioned.save({ lines }));
  };
  const { conflict, saveOver, giveUp } = versioned;
  return {
    save,
    busy,
    problem,
    question: acknowledgement.dialog,
    conflict: conflict && { ...conflict, saveOver, giveUp },
  };
}
