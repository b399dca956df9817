import { expect, test } from 'vitest';
import { endedSince, type JobSeen, jobTitle } from './jobs.ts';

function job(id: string, state: JobSeen['state']): JobSeen {
  return {
    id,
    state,
    kind: 'verify-audit',
    about: null,
    done: 0,
    total: null,
    result: null,
    problem: null,
    createdAt: '2026-11-20T12:00:00Z',
    finishedAt: null,
  };
}

test('only what ended in between is news', () => {
  const before = [job('a', 'running'), job('b', 'waiting'), job('c', 'succeeded'), job('d', 'running')];
  const now = [
    job('a', 'succeeded'),
    job('b', 'failed'),
    job('c', 'succeeded'),
    job('d', 'running'),
    job('e', 'failed'),
  ];
  expect(endedSince(before, now).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(endedSince(undefined, now)).toEqual([]);
});

test('an import is told by its file, and a check of it apart', () => {
  const about = { id: '1', name: 'staff.csv', dryRun: true };
  expect(jobTitle({ kind: 'import-directory', about })).toBe('Check of staff.csv');
  expect(jobTitle({ kind: 'import-directory', about: { ...about, dryRun: false } })).toBe(
    'Import of staff.csv',
  );
  expect(jobTitle({ kind: 'import-directory', about: null })).toBe('Directory import');
  expect(jobTitle(job('a', 'running'))).toBe('Verify the audit log');
});
