import { type WindowsSku, windowsSkuNames } from '@countersign/targeting/windows-skus';
import { z } from 'zod';
import { architectures, directorySources, families, joinTypes, namesOf, ownerships } from './device-words.ts';
import { bareDigits, imeiShape, macShape, meidShape, osVersionShape } from './directory-shapes.ts';
import { id, line, orNone, time } from './fields.ts';
import { listQuery, page, severalOf } from './lists.ts';
import { sid } from './people.ts';

export const imei = digits(imeiShape);
export const meid = digits(meidShape);
export const mac = digits(macShape);

function digits(shape: RegExp) {
  return z.string().transform(bareDigits).pipe(z.string().regex(shape));
}

export const osVersion = line(64).regex(osVersionShape);

const unknownOr = z.boolean().nullable().default(null);

const sku = z.enum(windowsSkuNames as [WindowsSku, ...WindowsSku[]]);

export const deviceFields = z.object({
  family: z.enum(namesOf(families)),
  name: line(256),
  managementMode: orNone(line(64)),
  /** Serial number, IMEI and MEID once known are kept: sending none leaves them (requirements.md S003-43). */
  serial: orNone(line(128)),
  imei: orNone(imei),
  meid: orNone(meid),
  mac: orNone(mac),
  aadId: orNone(id),
  ownership: z.enum(namesOf(ownerships)).default('unknown'),
  category: orNone(line(256)),
  enrolmentProfile: orNone(line(256)),
  joinType: z.enum(namesOf(joinTypes)).default('unknown'),
  fqdn: orNone(line(255)),
  domainJoined: z.boolean().default(false),
  sid: orNone(sid),
  sku: sku.nullable().default(null),
  osVersion: orNone(osVersion),
  /** What it ran when it was enrolled; kept once known. Without it: the first version seen. */
  enrolledOsVersion: orNone(osVersion),
  manufacturer: orNone(line(128)),
  model: orNone(line(128)),
  architecture: z.enum(namesOf(architectures)).default('unknown'),
  rooted: unknownOr,
  knox: z.boolean().default(false),
  tpm: unknownOr,
  helloReady: unknownOr,
  registered: z.boolean().default(true),
  /** Sending none leaves it: whoever edits a device has not seen it. */
  lastSeenAt: time.nullable().default(null),
  /** The primary user. */
  personId: id.nullable().default(null),
  externalKey: orNone(line(256)),
});

const personReference = z.object({ id, name: z.string(), upn: z.string() });
const text = z.string().nullable();

const summary = {
  id,
  family: z.enum(namesOf(families)),
  name: z.string(),
  serial: text,
  ownership: z.enum(namesOf(ownerships)),
  category: text,
  osVersion: text,
  manufacturer: text,
  model: text,
  person: personReference.nullable(),
  source: z.enum(namesOf(directorySources)),
  lastSeenAt: time.nullable(),
  retiredAt: time.nullable(),
  modifiedAt: time,
  version: z.number().int(),
};

export const deviceSummary = z.object(summary);

export const device = z.object({
  ...summary,
  managementMode: text,
  imei: text,
  meid: text,
  mac: text,
  aadId: text,
  enrolmentProfile: text,
  joinType: z.enum(namesOf(joinTypes)),
  fqdn: text,
  domainJoined: z.boolean(),
  sid: text,
  sku: sku.nullable(),
  /** Several people work on it at once; said by the edition. */
  multiSession: z.boolean(),
  enrolledOsVersion: text,
  architecture: z.enum(namesOf(architectures)),
  rooted: z.boolean().nullable(),
  knox: z.boolean(),
  tpm: z.boolean().nullable(),
  helloReady: z.boolean().nullable(),
  registered: z.boolean(),
  externalKey: text,
  groups: z.number().int(),
  createdAt: time,
});

export const deviceFacets = {
  family: severalOf(z.enum(namesOf(families))),
  ownership: severalOf(z.enum(namesOf(ownerships))),
  joinType: severalOf(z.enum(namesOf(joinTypes))),
  state: severalOf(z.enum(['active', 'retired'])),
  source: severalOf(z.enum(namesOf(directorySources))),
  hasUser: severalOf(z.enum(['true', 'false'])),
  /** How the version begins, number by number: `10.0.22631` finds 10.0.22631.3447 and not 10.0.226310. */
  osVersion: severalOf(z.string().regex(/^\d{1,9}(\.\d{1,9}){0,3}$/u)),
  category: severalOf(line(256)),
  manufacturer: severalOf(line(128)),
  model: severalOf(line(128)),
  /** The devices of this person. */
  person: id.optional(),
  /** The members of this group. */
  group: id.optional(),
};

/** What devices have in the fields that anything can stand in, to narrow a list by; the most frequent, in order of the alphabet. */
export const deviceValues = z.object({
  category: z.array(z.string()),
  manufacturer: z.array(z.string()),
  model: z.array(z.string()),
  /** How versions begin, the newest first: as many numbers as people speak of. */
  osVersion: z.array(z.string()),
});

export const deviceSort = z.enum([
  'name',
  '-name',
  'lastSeenAt',
  '-lastSeenAt',
  'modifiedAt',
  '-modifiedAt',
  'osVersion',
  '-osVersion',
]);

export const deviceQuery = z.object({ ...listQuery, ...deviceFacets, sort: deviceSort.default('name') });
export const deviceExportQuery = z.object({ search: listQuery.search, ...deviceFacets });
export const devicePage = page(deviceSummary);

export type DeviceFields = z.infer<typeof deviceFields>;
export type DeviceSummary = z.infer<typeof deviceSummary>;
export type Device = z.infer<typeof device>;
export type DeviceQuery = z.infer<typeof deviceQuery>;
export type DeviceValues = z.infer<typeof deviceValues>;
export type DeviceFacets = z.infer<typeof deviceExportQuery>;
