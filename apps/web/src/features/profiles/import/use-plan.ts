import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useChanged } from '../../../api/change.ts';
import {
  type AskedImport,
  ifImported,
  previewImport,
  type ProfileImport,
  runImport,
} from '../../../api/imports.ts';
import { asProblem, Problem } from '../../../api/problem.ts';
import { profileSubjects } from '../../../api/profiles.ts';
import { useConfirmAbove } from '../../../api/settings.ts';
import { useAcknowledgement } from '../../../parts/what-if/use-acknowledgement.tsx';
import type { Chosen } from './chosen.ts';
import { isRefusal } from './refusal.ts';
import { profileCount, profilesIn } from './summary.ts';

type Options = {
  chosen: Chosen;
  shared: string | undefined;
  assignments: boolean;
  onDone: (done: ProfileImport, preview: ProfileImport) => void;
};

/** The dry run, made again with every choice, and the import that does what it said. */
export function usePlan({ chosen, shared, assignments, onDone }: Options) {
  const [leaveOut, setLeaveOut] = useState<ReadonlySet<number>>(new Set());
  const asked: AskedImport = { files: chosen.files, shared, assignments, leaveOut };
  const key = [chosen.id, shared ?? '', assignments, ...leaveOut].join(' ');
  const preview = useQuery({
    // Megabytes of files are known by the id of their choice.
    queryKey: ['import', key],
    queryFn: ({ signal }) => previewImport(asked, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const acknowledgement = useAcknowledgement(useConfirmAbove().devices);
  const run = useRun(asked, key);
  // Without assignments nobody gets what is imported.
  const question = assignments ? ifImported(asked, key) : undefined;
  const leave = (indexes: readonly number[], out: boolean) =>
    setLeaveOut((before) => {
      const next = new Set(before);
      for (const index of indexes) {
        if (out) next.add(index);
        else next.delete(index);
      }
      return next;
    });
  const start = async (): Promise<void> => {
    const name = chosen.files[0]?.path ?? '';
    const count = preview.data ? profileCount(profilesIn(preview.data)) : '';
    const words = { title: `Import ${count}?`, confirm: 'Import', name };
    const outcome = await run.start(async () => !question || acknowledgement.given(words, question, start));
    if (outcome === undefined) return;
    if (!(outcome instanceof Problem)) {
      if (preview.data) onDone(outcome, preview.data);
      return;
    }
    // Refused although the dry run was not: something has changed here, and a new one says what.
    if (isRefusal(outcome)) void preview.refetch();
  };
  return {
    preview,
    /** What is shown is what would be done now. */
    settled: preview.isSuccess && !preview.isPlaceholderData,
    leave,
    /** There are choices that would be lost. */
    touched: leaveOut.size > 0,
    running: run.running,
    problem: run.problem,
    question,
    acknowledging: acknowledgement.dialog,
    start,
  };
}

function useRun(asked: AskedImport, key: string) {
  const changed = useChanged();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  // Another choice is another import.
  const [attempt, setAttempt] = useState({ key, id: crypto.randomUUID() });
  if (attempt.key !== key) {
    setAttempt({ key, id: crypto.randomUUID() });
    setProblem(undefined);
  }
  const start = async (mayBegin: () => Promise<boolean>): Promise<ProfileImport | Problem | undefined> => {
    setRunning(true);
    setProblem(undefined);
    try {
      if (!(await mayBegin())) return undefined;
      const done = await runImport(asked, attempt.id);
      await changed(...profileSubjects);
      return done;
    } catch (thrown) {
      const failed = asProblem(thrown);
      setProblem(failed);
      return failed;
    } finally {
      setRunning(false);
    }
  };
  return { running, problem, start };
}
