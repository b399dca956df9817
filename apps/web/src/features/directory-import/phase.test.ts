import { expect, test } from 'vitest';
import type { ImportResult } from '../../api/directory-imports.ts';
import type { JobSeen } from '../../api/jobs.ts';
import { phaseOf } from './phase.ts';

const job = (state: JobSeen['state'], result?: Partial<ImportResult>): JobSeen => ({
  id: '1',
  kind: 'import-directory',
  about: null,
  state,
  done: 0,
  total: null,
  result: result ?? null,
  problem: null,
  createdAt: '2026-11-20T10:00:00.000Z',
  finishedAt: null,
});

const tried = job('succeeded', { applied: false });
const applied = job('succeeded', { applied: true });

test.each([
  ['nothing was run', undefined, false, 'columns'],
  ['a run waits', job('waiting'), false, 'running'],
  ['a run is under way', job('running'), true, 'running'],
  ['a run failed', job('failed'), false, 'columns'],
  ['a dry run is done', tried, false, 'checked'],
  ['somebody went back after it', tried, true, 'columns'],
  ['it is in', applied, false, 'done'],
  ['it is in, and nobody can go back', applied, true, 'done'],
])('%s', (_what, seen, back, name) => {
  expect(phaseOf({ file: { job: seen ?? null }, job: undefined, back })).toMatchObject({ name });
});

test('what is newer counts, and a failure is told', () => {
  const failed = job('failed');
  expect(phaseOf({ file: { job: tried }, job: failed, back: false })).toEqual({ name: 'columns', failed });
});
