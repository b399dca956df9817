import { explanationCodes } from '@countersign/targeting/explain/words';
import { z } from 'zod';
import { type CauseName, type State, causes, states } from './causes.ts';
import { concernedKey, coverageFinding } from './coverage-finding.ts';
import { id, time } from './fields.ts';
import { listQuery, page, severalOf } from './lists.ts';
import { filterReference, profileReference } from './references.ts';

const state = z.enum(Object.keys(states) as [State, ...State[]]);
const cause = z.enum(Object.keys(causes) as [CauseName, ...CauseName[]]);

export const stateCount = z.object({ state, cause, count: z.number().int() });

/** A profile over all its devices. */
export const profileStates = z.object({
  /** Since when nothing that it depends on has changed unseen; null: it was never evaluated. */
  asOf: time.nullable(),
  /** Something changed that is not evaluated yet. */
  waiting: z.boolean(),
  counts: z.array(stateCount),
  /** Members of its groups that are of another platform. */
  otherPlatforms: z.number().int(),
  /** Devices that get it and not its trusted profile; null where it stands on none. */
  withoutRoot: z.number().int().nullable(),
  /** What is to be known of how it is assigned: it reaches nobody, a group is gone, something that uses it goes elsewhere. */
  findings: z.array(coverageFinding),
});

/** What the devices that get a profile lack: values, a root, a TPM, a user. */
export const profileCoverage = z.object({ findings: z.array(coverageFinding) });

const row = {
  state,
  cause,
  /** It is to be removed, not to be had. */
  leaving: z.boolean(),
  since: time,
  /** The group that is the reason; null for all users and all devices. */
  group: z.object({ id, name: z.string() }).nullable(),
  target: z.string().nullable(),
  /** The profile that it is in conflict with, or that applies instead. */
  other: profileReference.nullable(),
};

export const profileDevice = z.object({
  device: z.object({ id, name: z.string(), family: z.string(), osVersion: z.string().nullable() }),
  person: z.object({ id, name: z.string(), upn: z.string() }).nullable(),
  ...row,
});

export const deviceProfile = z.object({
  profile: z.object({
    id,
    kind: z.string(),
    type: z.string(),
    platform: z.string(),
    displayName: z.string(),
  }),
  ...row,
});

/** What the devices of a user get. */
export const personProfile = z.object({
  device: z.object({ id, name: z.string(), family: z.string() }),
  ...deviceProfile.shape,
});

/** A device over all its profiles. */
export const deviceStates = z.object({
  /** Since when nothing that it depends on has changed unseen. */
  asOf: time,
  /** Something changed that is not evaluated yet. */
  waiting: z.boolean(),
  counts: z.array(stateCount),
});

export const stateFacets = { state: severalOf(state), cause: severalOf(cause) };

export const profileDeviceQuery = z.object({
  ...listQuery,
  ...stateFacets,
  sort: z.enum(['name', '-name', 'since', '-since']).default('name'),
});

export const profileDeviceExportQuery = z.object({ search: listQuery.search, ...stateFacets });

export const deviceProfileQuery = z.object({ ...listQuery, ...stateFacets });

/** The devices that findings count, by the keys that these carry. */
export const concernedExportQuery = z.object({
  concerned: severalOf(concernedKey),
  search: listQuery.search,
});

export const concernedQuery = concernedExportQuery.extend({
  cursor: listQuery.cursor,
  limit: listQuery.limit,
});

export const profileDevicePage = page(profileDevice);
export const deviceProfilePage = page(deviceProfile);
export const personProfilePage = page(personProfile);

export type ProfileStates = z.infer<typeof profileStates>;
export type ProfileCoverage = z.infer<typeof profileCoverage>;
export type ProfileDevice = z.infer<typeof profileDevice>;
export type DeviceProfile = z.infer<typeof deviceProfile>;
export type PersonProfile = z.infer<typeof personProfile>;
export type DeviceStates = z.infer<typeof deviceStates>;
export type ProfileDeviceQuery = z.infer<typeof profileDeviceQuery>;
export type ProfileDeviceFacets = Omit<z.infer<typeof profileDeviceExportQuery>, never>;
export type DeviceProfileQuery = z.infer<typeof deviceProfileQuery>;

const named = z.object({ id, name: z.string() });

/** Why a device gets a profile or not, also where it has no row. */
export const deviceExplanation = z.object({
  outcome: z.enum(['outside', 'notApplicable', 'conflict', 'targeted']),
  code: z.enum(explanationCodes),
  sentence: z.string(),
  /** The profile that it is in conflict with, or that applies instead. */
  other: profileReference.nullable(),
  /** What the two say differently of the same certificate. */
  differences: z.array(z.object({ label: z.string(), here: z.string(), there: z.string() })),
  /** Every assignment that reaches or excludes it. */
  lines: z.array(
    z.object({
      mode: z.enum(['include', 'exclude']),
      sentence: z.string(),
      /** By which the device is reached; null: all users or all devices. */
      group: named.nullable(),
      /** The rule of the group put it there. */
      byRule: z.boolean(),
      filter: filterReference.nullable(),
      filterMode: z.enum(['none', 'include', 'exclude']),
      /** Whether the rule of the filter is true of the device; null: there is none. */
      matched: z.boolean().nullable(),
      decides: z.boolean(),
    }),
  ),
});

export type DeviceExplanation = z.infer<typeof deviceExplanation>;
