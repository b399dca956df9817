import type { NameExamples as NameExamplesInside, NameQuestion } from '@countersign/contract/assignments';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';
import type { TargetQuestion } from './targets.ts';
import type { Wire } from './wire.ts';

export type NameExamples = Wire<NameExamplesInside>;
export type NameExample = NameExamples['items'][number];

/** For whom: some of those that are reached, or one who is named. */
export type NamePick = Partial<Pick<NameQuestion, 'pick' | 'draw' | 'deviceId' | 'personId'>>;

export function namesQuery(question: TargetQuestion, pick: NamePick) {
  return queryOptions({
    queryKey: ['profiles', 'targets', 'names', question, pick],
    queryFn: ({ signal }) =>
      request<NameExamples>('POST', '/targets:names', { body: { ...question, ...pick }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
