import { type DirectoryImport, type ImportResult, importResultOf } from '../../api/directory-imports.ts';
import { isUnderWay, type JobSeen } from '../../api/jobs.ts';

/**
 * How far a file has come. It is what the server says, so a reload and a link show the same; only going back to the
 * columns is the page's own.
 */
export type Phase =
  | { name: 'columns'; failed?: JobSeen }
  | { name: 'running'; job: JobSeen }
  | { name: 'checked' | 'done'; result: ImportResult };

type Seen = { file: Pick<DirectoryImport, 'job'>; job: JobSeen | undefined; back: boolean };

export function phaseOf({ file, job, back }: Seen): Phase {
  const newest = job ?? file.job;
  if (!newest) return { name: 'columns' };
  if (isUnderWay(newest)) return { name: 'running', job: newest };
  if (newest.state === 'failed') return { name: 'columns', failed: newest };
  const result = importResultOf(newest);
  if (!result || (back && !result.applied)) return { name: 'columns' };
  return { name: result.applied ? 'done' : 'checked', result };
}
