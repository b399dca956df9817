import { z } from 'zod';
import { directorySources, namesOf } from './device-words.ts';
import { sidShape, upnShape } from './directory-shapes.ts';
import { email, id, line, orNone, time } from './fields.ts';
import { listQuery, page, severalOf } from './lists.ts';

export const sid = z.string().trim().max(184).regex(sidShape);

export const upn = line(320).regex(upnShape);

export const personFields = z.object({
  upn,
  name: line(256),
  mail: orNone(email),
  givenName: orNone(line(256)),
  surname: orNone(line(256)),
  department: orNone(line(256)),
  /** `onPremisesSamAccountName`: `testUser`, or `DomainName\testUser` (requirements.md S003-47). */
  sam: orNone(line(276)),
  /** `OnPrem_Distinguished_Name`. */
  dn: orNone(line(2_048)),
  sid: orNone(sid),
  enabled: z.boolean().default(true),
  /** What the source calls the person. A later import finds them again by it. */
  externalKey: orNone(line(256)),
});

const summary = {
  id,
  upn: z.string(),
  name: z.string(),
  mail: z.string().nullable(),
  department: z.string().nullable(),
  enabled: z.boolean(),
  source: z.enum(namesOf(directorySources)),
  /** Not retired ones. */
  devices: z.number().int(),
  modifiedAt: time,
  version: z.number().int(),
};

const mostAtOnce = 10_000;

/** Several at once, as in a list. */
export const chosenPeople = z.object({ ids: z.array(id).min(1).max(mostAtOnce) });

export const personSummary = z.object(summary);

export const person = z.object({
  ...summary,
  givenName: z.string().nullable(),
  surname: z.string().nullable(),
  sam: z.string().nullable(),
  dn: z.string().nullable(),
  sid: z.string().nullable(),
  externalKey: z.string().nullable(),
  groups: z.number().int(),
  disabledAt: time.nullable(),
  createdAt: time,
});

export const personFacets = {
  enabled: severalOf(z.enum(['true', 'false'])),
  source: severalOf(z.enum(namesOf(directorySources))),
  department: severalOf(line(256)),
  hasDevice: severalOf(z.enum(['true', 'false'])),
  /** The members of this group. */
  group: id.optional(),
};

/** The departments to narrow a list by; the most frequent, in order of the alphabet. */
export const personValues = z.object({ department: z.array(z.string()) });

export const personSort = z.enum(['name', '-name', 'upn', '-upn', 'modifiedAt', '-modifiedAt']);

export const personQuery = z.object({ ...listQuery, ...personFacets, sort: personSort.default('name') });
export const personExportQuery = z.object({ search: listQuery.search, ...personFacets });
export const personPage = page(personSummary);

export type PersonFields = z.infer<typeof personFields>;
export type PersonSummary = z.infer<typeof personSummary>;
export type Person = z.infer<typeof person>;
export type PersonQuery = z.infer<typeof personQuery>;
export type PersonValues = z.infer<typeof personValues>;
export type PersonFacets = z.infer<typeof personExportQuery>;
