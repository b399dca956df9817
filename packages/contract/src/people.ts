import { z } from 'zod';
import { directorySources, namesOf } from './device-words.ts';
import { email, id, line, orNone, time } from './fields.ts';
import { listQuery, page, severalOf } from './lists.ts';

/** `S-1-` and the numbers after it (MS-DTYP 2.4.2.1). */
export const sid = z
  .string()
  .trim()
  .max(184)
  .regex(/^S-1-\d{1,15}(-\d{1,10}){1,15}$/u);

/** A user principal name: one @, no spaces. Unlike a mail address it need not be one that mail reaches. */
export const upn = line(320).regex(/^[^\s@]+@[^\s@]+$/u);

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

export const personSort = z.enum(['name', '-name', 'upn', '-upn', 'modifiedAt', '-modifiedAt']);

export const personQuery = z.object({ ...listQuery, ...personFacets, sort: personSort.default('name') });
export const personExportQuery = z.object({ search: listQuery.search, ...personFacets });
export const personPage = page(personSummary);

export type PersonFields = z.infer<typeof personFields>;
export type PersonSummary = z.infer<typeof personSummary>;
export type Person = z.infer<typeof person>;
export type PersonQuery = z.infer<typeof personQuery>;
export type PersonFacets = z.infer<typeof personExportQuery>;
