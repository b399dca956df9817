import type {
  PersonFields,
  Person as PersonInside,
  PersonSummary as PersonSummaryInside,
  PersonValues,
} from '@countersign/contract/people';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { addressOf, request } from './client.ts';
import type { QueryValues } from './query-text.ts';
import { recordQuery } from './record-query.ts';
import type { WhatIfQuestion } from './what-if.ts';
import type { Wire } from './wire.ts';

export type Person = Wire<PersonInside>;
export type PersonSummary = Wire<PersonSummaryInside>;

/** What is read again after a user came, changed or went. */
export const personSubjects = ['people', 'devices', 'groups', 'profiles'] as const;

export function personAddress(id: string): string {
  return `/people/${encodeURIComponent(id)}`;
}

export const personQuery = (id: string) => recordQuery<Person>('people', id);

/** The departments that users have. */
export const personValuesQuery = queryOptions({
  queryKey: ['people', 'values'],
  queryFn: ({ signal }) => request<PersonValues>('GET', '/people/values', { signal }),
});

/** The first users that are found by what somebody types. */
export function peopleFoundQuery(search: string) {
  return queryOptions({
    queryKey: ['people', 'found', search],
    queryFn: ({ signal }) =>
      request<{ items: PersonSummary[] }>('GET', '/people', { query: { search, limit: 20 }, signal }),
    placeholderData: keepPreviousData,
  });
}

export function createPerson(fields: PersonFields): Promise<Person> {
  return request('POST', '/people', { body: fields });
}

export function replacePerson(id: string, version: number, fields: PersonFields): Promise<Person> {
  return request('PUT', personAddress(id), { body: fields, version });
}

export function deletePerson({ id, version }: Pick<PersonSummary, 'id' | 'version'>): Promise<void> {
  return request('DELETE', personAddress(id), { version });
}

/** What the same search and facets find, as a file that an import takes. */
export function peopleFileAddress(query: QueryValues): string {
  return addressOf('/people/export', query);
}

/** A user is deleted. */
export function ifPersonDeleted({ id, version }: Pick<Person, 'id' | 'version'>): WhatIfQuestion {
  return { path: `${personAddress(id)}/delete:what-if`, body: {}, version };
}

export function ifPeopleDeleted(ids: readonly string[]): WhatIfQuestion {
  return { path: '/people:delete-what-if', body: { ids } };
}
