import type { Job } from '@countersign/contract/jobs';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';
import type { Wire } from './wire.ts';

export type JobSeen = Wire<Job>;

const titles: Record<string, string> = {
  'verify-audit': 'Verify the audit log',
  'import-directory': 'Directory import',
};

/** "Check of staff.csv", "Import of staff.csv", "Verify the audit log". */
export function jobTitle({ kind, about }: Pick<JobSeen, 'kind' | 'about'>): string {
  if (kind === 'import-directory' && about) return `${about.dryRun ? 'Check' : 'Import'} of ${about.name}`;
  return titles[kind] ?? kind;
}

export function isUnderWay(job: Pick<JobSeen, 'state'>): boolean {
  return job.state === 'waiting' || job.state === 'running';
}

/** The jobs that ended between two looks at the list. What was over at the first look is no news. */
export function endedSince(before: readonly JobSeen[] | undefined, now: readonly JobSeen[]): JobSeen[] {
  const underWay = new Set(before?.filter(isUnderWay).map(({ id }) => id));
  return now.filter((job) => underWay.has(job.id) && !isUnderWay(job));
}

/** What this person started lately. Asks often only while something is under way. */
export const jobsQuery = queryOptions({
  queryKey: ['jobs', 'mine'],
  queryFn: ({ signal }) => request<JobSeen[]>('GET', '/jobs', { signal }),
  refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? 2_000 : false),
});

export function jobQuery(id: string) {
  return queryOptions({
    queryKey: ['jobs', id],
    queryFn: ({ signal }) => request<JobSeen>('GET', `/jobs/${encodeURIComponent(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data && !isUnderWay(state.data) ? false : 1_000),
  });
}
