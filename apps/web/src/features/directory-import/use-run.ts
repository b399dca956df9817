import type { ImportRequest } from '@countersign/contract/directory-import';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useChanged } from '../../api/change.ts';
import {
  type DirectoryImport,
  directoryImportQuery,
  importedSubjects,
  importResultOf,
  runDirectoryImport,
} from '../../api/directory-imports.ts';
import { isUnderWay, jobQuery, type JobSeen } from '../../api/jobs.ts';
import { asProblem } from '../../api/problem.ts';

export type Run = ReturnType<typeof useRun>;

/** The job that works on a file, followed from wherever one arrives, and begun anew with other choices. */
export function useRun(file: DirectoryImport) {
  const queryClient = useQueryClient();
  const changed = useChanged();
  const [, setParameters] = useSearchParams();
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const { data: followed } = useQuery({ ...jobQuery(file.job?.id ?? ''), enabled: file.job !== null });
  const job: JobSeen | undefined = followed?.id === file.job?.id ? followed : undefined;
  useWhenEnded(job ?? file.job ?? undefined, async (ended) => {
    await changed('directory-imports', 'jobs');
    if (importResultOf(ended)?.applied) await changed(...importedSubjects);
  });
  const start = async (asked: ImportRequest) => {
    setStarting(true);
    setProblem(undefined);
    try {
      const started = await runDirectoryImport(file.id, asked);
      const { mapping, key, missing } = asked;
      queryClient.setQueryData(directoryImportQuery(file.id).queryKey, {
        ...file,
        mapping,
        key,
        missing,
        job: started,
      });
      setParameters({});
      await changed('jobs');
    } catch (thrown) {
      // Somebody else works on it: the page of that run says more than the refusal.
      if (asProblem(thrown).code === 'import.running') await changed('directory-imports');
      setProblem(thrown);
    } finally {
      setStarting(false);
    }
  };
  return { job, start, starting, problem };
}

/** Tells once that a job has ended which was under way when it was seen before. */
function useWhenEnded(job: JobSeen | undefined, onEnded: (job: JobSeen) => Promise<void>): void {
  const before = useRef<string>(undefined);
  const latest = useRef(onEnded);
  useEffect(() => {
    latest.current = onEnded;
  });
  useEffect(() => {
    if (!job) return;
    if (isUnderWay(job)) before.current = job.id;
    else if (before.current === job.id) {
      before.current = undefined;
      void latest.current(job);
    }
  }, [job]);
}
