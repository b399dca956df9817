import { platforms } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import { longestRule } from '@countersign/targeting/filter/finding';
import { z } from 'zod';
import { assignmentModes, filterModes } from './assignments.ts';
import { directorySources, namesOf } from './device-words.ts';
import { deviceSummary } from './devices.ts';
import { id, line, orNone, paragraph, time } from './fields.ts';
import { listQuery, page, severalOf } from './lists.ts';
import { personSummary } from './people.ts';
import { filterReference } from './references.ts';

/** How many members one request may add and remove. */
export const mostMembersAtOnce = 10_000;

export const groupFields = z.object({
  name: line(256),
  description: paragraph(1_024).default(''),
  /** With a rule the group is dynamic: its members are the people, or the devices, that the rule is true of. */
  rule: orNone(paragraph(longestRule)),
  externalKey: orNone(line(256)),
});

/** What the rule speaks of: user makes a group of people, device one of devices. */
export const ruleAbout = z.enum(['user', 'device']);

const memberCount = z.object({ count: z.number().int(), exact: z.boolean() });

const summary = {
  id,
  name: z.string(),
  description: z.string(),
  rule: z.string().nullable(),
  ruleAbout: ruleAbout.nullable(),
  source: z.enum(namesOf(directorySources)),
  externalKey: z.string().nullable(),
  /** Counted up to a limit in lists, to the end where one group is read. */
  people: memberCount,
  devices: memberCount,
  modifiedAt: time,
  version: z.number().int(),
};

export const groupSummary = z.object(summary);
export const group = z.object({ ...summary, createdAt: time });

export const groupFacets = {
  kind: severalOf(z.enum(['static', 'dynamic'])),
  source: severalOf(z.enum(namesOf(directorySources))),
  /** The groups of this person. */
  person: id.optional(),
  /** The groups of this device. */
  device: id.optional(),
};

export const groupSort = z.enum(['name', '-name', 'modifiedAt', '-modifiedAt']);
export const groupQuery = z.object({ ...listQuery, ...groupFacets, sort: groupSort.default('name') });
export const groupExportQuery = z.object({ search: listQuery.search, ...groupFacets });
export const groupPage = page(groupSummary);

const members = z
  .object({
    people: z.array(id).max(mostMembersAtOnce).default([]),
    devices: z.array(id).max(mostMembersAtOnce).default([]),
  })
  .prefault({});

export const membersChange = z
  .object({ add: members, remove: members })
  .refine(
    ({ add, remove }) =>
      [add.people, add.devices, remove.people, remove.devices].flat().length <= mostMembersAtOnce,
    `At most ${mostMembersAtOnce} members in one request.`,
  );

/** Whoever was in already, or not in, is not counted. Unknown ids are named, at most a hundred, and change nothing. */
export const membersChanged = z.object({
  added: z.number().int(),
  removed: z.number().int(),
  unknown: z.array(id),
  group,
});

/** A rule that is not saved yet. Longer than a rule may be, so that who writes too much is told where to stop. */
export const groupPreviewQuestion = z.object({ rule: z.string().max(longestRule * 4), ...listQuery });

/** Of how many people, or devices, the rule was asked; on the first page. */
const askedOf = { of: z.number().int().optional() };

/** Whom the rule is true of. */
export const groupPreview = z.discriminatedUnion('about', [
  page(personSummary).extend({ about: z.literal('user'), ...askedOf }),
  page(deviceSummary).extend({ about: z.literal('device'), ...askedOf }),
]);

/** A line of a profile's assignments that names the group. */
export const groupAssignment = z.object({
  profile: z.object({
    id,
    displayName: z.string(),
    type: z.enum(namesOf(profileTypes)),
    platform: z.enum(namesOf(platforms)),
  }),
  mode: z.enum(assignmentModes),
  filter: filterReference.nullable(),
  filterMode: z.enum(filterModes),
});

export const groupAssignmentPage = page(groupAssignment);
export const groupAssignmentQuery = z.object({ cursor: listQuery.cursor, limit: listQuery.limit });

/** Null: the group is deleted. */
export const groupWhatIf = z.object({ fields: groupFields.nullable() });

export type GroupPreview = z.infer<typeof groupPreview>;
export type GroupAssignment = z.infer<typeof groupAssignment>;
export type GroupFields = z.infer<typeof groupFields>;
export type GroupSummary = z.infer<typeof groupSummary>;
export type Group = z.infer<typeof group>;
export type GroupQuery = z.infer<typeof groupQuery>;
export type GroupFacets = z.infer<typeof groupExportQuery>;
export type MembersChange = z.infer<typeof membersChange>;
