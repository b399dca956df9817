import type { Doorstep, Me } from '@countersign/contract/sessions';
import { queryOptions } from '@tanstack/react-query';
import { request } from './client.ts';
import type { Wire } from './wire.ts';

/** Every key starts with the subject, so that a change can say in one word what it touched. */
export const subjects = {
  session: ['session'],
  doorstep: ['doorstep'],
} as const;

/** Who is signed in; null for a stranger, which is an answer and not a failure. */
export const sessionQuery = queryOptions({
  queryKey: subjects.session,
  queryFn: ({ signal }) => request<Wire<Me> | null>('GET', '/session', { signal, asIs: true }),
  staleTime: 60_000,
});

export const doorstepQuery = queryOptions({
  queryKey: subjects.doorstep,
  queryFn: ({ signal }) => request<Wire<Doorstep>>('GET', '/doorstep', { signal }),
});
