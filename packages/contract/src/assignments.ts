import type { KindId } from '@countersign/catalog/kind';
import { kinds } from '@countersign/catalog/kinds';
import { z } from 'zod';
import { applicabilityRules } from './applicability.ts';
import { concernedKey, coverageFinding } from './coverage-finding.ts';
import { id, time } from './fields.ts';
import { listQuery, page } from './lists.ts';
import { finding } from './problem.ts';
import { filterReference, profileReference } from './references.ts';
import { stateCount } from './states.ts';

/** More groups than anybody reads; each is a row of the statement that evaluates the profile. */
export const mostAssignments = 500;

export const assignmentModes = ['include', 'exclude'] as const;
export const assignmentTargets = ['group', 'allUsers', 'allDevices'] as const;
export const filterModes = ['none', 'include', 'exclude'] as const;

/** One line of who gets a profile, as it is sent. The order is kept: the first that holds is the reason for a device. */
export const assignmentDraft = z
  .object({
    mode: z.enum(assignmentModes),
    target: z.enum(assignmentTargets),
    groupId: id.optional(),
    filterId: id.optional(),
    filterMode: z.enum(filterModes).default('none'),
  })
  .superRefine(({ mode, target, groupId, filterId, filterMode }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if ((target === 'group') !== (groupId !== undefined))
      refuse('groupId', target === 'group' ? 'Name the group.' : 'All users and all devices are no group.');
    if (mode === 'exclude' && target !== 'group')
      refuse('target', 'Only groups can be excluded. Leave the assignment out instead.');
    if (mode === 'exclude' && filterMode !== 'none') refuse('filterMode', 'An exclusion takes no filter.');
    if ((filterMode !== 'none') !== (filterId !== undefined))
      refuse('filterId', filterMode === 'none' ? 'Say how the filter is used.' : 'Name the filter.');
  });

export const assignmentList = z.object({ assignments: z.array(assignmentDraft).max(mostAssignments) });

const named = z.object({ id, name: z.string() });

export const assignment = z.object({
  mode: z.enum(assignmentModes),
  target: z.enum(assignmentTargets),
  /** Null where the target is no group, or the group was deleted. */
  group: named.nullable(),
  /** What the deleted group was called: the assignment reaches nobody. */
  deletedGroup: z.string().nullable(),
  filter: filterReference.nullable(),
  filterMode: z.enum(filterModes),
});

/** What a profile is assigned to, with the version that the next change has to name. */
export const assignments = z.object({
  assignments: z.array(assignment),
  version: z.number().int(),
  /** Who said so last, and when; null: nobody ever did, or the audit log does not know it any more. */
  assigned: z.object({ byName: z.string(), at: time }).nullable(),
});

export type AssignmentDraft = z.infer<typeof assignmentDraft>;
export type Assignments = z.infer<typeof assignments>;

const kind = z.enum(kinds.map((known) => known.id) as [KindId, ...KindId[]]);

/** Who an assignment would reach, before it is saved. */
export const targetQuestion = z.object({
  kind,
  /** As far as they are chosen: whose certificate it is, which variables its names use, where the key lives. */
  settings: z.record(z.string(), z.unknown()).default({}),
  rootProfileId: id.nullable().optional(),
  /** The profile that is being changed: it is in no conflict with itself. */
  profileId: id.optional(),
  applicability: applicabilityRules.default({}),
  assignments: z.array(assignmentDraft).max(mostAssignments),
});

export const targetCount = z.object({
  /** Devices that would get it. */
  reached: z.number().int(),
  counts: z.array(stateCount),
  otherPlatforms: z.number().int(),
  /** What is to be known of them before saving. */
  findings: z.array(coverageFinding),
  /** Trusted profiles of its chain that are assigned otherwise, and the list with which each would reach as far. */
  likewise: z.array(
    z.object({
      profile: z.object({ id, displayName: z.string() }),
      version: z.number().int(),
      assignments: z.array(assignment),
    }),
  ),
  /** Warnings and hints about single rows of the list. */
  rowFindings: z.array(finding),
});

/** The trusted profiles that a profile can stand on, as far as devices have them (+c11). */
export const rootsReach = z.object({
  /** Devices that the list reaches. */
  of: z.number().int(),
  roots: z.array(z.object({ id, assigned: z.boolean(), reached: z.number().int() })),
});

/** Which of the devices: by their words, and by what becomes of them. */
export const targetChoice = targetQuestion.extend({
  search: listQuery.search,
  causes: z.array(stateCount.shape.cause).max(100).optional(),
  /** Those that a finding counts, also where they are not reached. */
  concerned: z.array(concernedKey).min(1).max(100).optional(),
});

export const targetPageQuestion = targetChoice.extend({
  cursor: listQuery.cursor,
});

export const targetDevice = z.object({
  device: z.object({ id, name: z.string(), family: z.string(), osVersion: z.string().nullable() }),
  person: z.object({ id, name: z.string(), upn: z.string() }).nullable(),
  /** Null: the assignments do not reach it. */
  state: z.string().nullable(),
  cause: z.string().nullable(),
});

export const targetPage = page(targetDevice);

export const namePicks = ['any', 'doubtful', 'failing'] as const;

/** How names come out for people and devices that are there: for some of those that would be reached, or for one that is named. */
export const nameQuestion = targetQuestion.extend({
  /** Any of them, those with a character that a name has to quote, or those whose value is missing, too long or of another shape. */
  pick: z.enum(namePicks).default('any'),
  /** Another number, another ten. */
  draw: z.number().int().min(0).max(1_000_000).default(0),
  deviceId: id.optional(),
  personId: id.optional(),
});

export const nameExamples = z.object({
  /** How many devices there were to pick from. */
  of: z.number().int(),
  items: z.array(
    z.object({
      device: z.object({ id, name: z.string() }).nullable(),
      person: z.object({ id, name: z.string(), upn: z.string() }).nullable(),
      /** As people read it; null where nobody knows what the device puts in. */
      subject: z.string().nullable(),
      alternativeNames: z.array(z.object({ label: z.string(), shown: z.string() })),
      /** Values that stand with a backslash or in quotes. */
      special: z.array(z.string()),
      problems: z.array(z.object({ level: z.enum(['error', 'warning', 'hint']), message: z.string() })),
      /** A certificate can be issued so. */
      valid: z.boolean(),
    }),
  ),
});

/** `reissued` is `again` with another certificate. */
const outcome = z.enum(['gains', 'loses', 'again', 'reissued', 'conflicts', 'notApplicable']);

/** Without an id it is only made by the change. */
const touched = profileReference.extend({ id: id.optional() });

/** What a change would do to devices, told before it is done. */
export const whatIfAnswer = z.object({
  /** Devices that something happens to. */
  devices: z.number().int(),
  /** Devices to which nothing happens but that the version which they have yet to fetch is the new one. */
  instead: z.number().int(),
  profiles: z.array(
    touched.extend({
      outcomes: z.array(z.object({ outcome, count: z.number().int() })),
    }),
  ),
  /** The first of them by name; all of them are in the CSV. */
  items: z.array(
    z.object({
      device: z.object({ id, name: z.string() }),
      person: z.object({ id, name: z.string(), upn: z.string() }).nullable(),
      profile: touched,
      outcome,
      cause: z.string(),
    }),
  ),
});

export type TargetQuestion = z.infer<typeof targetQuestion>;
export type TargetChoice = z.infer<typeof targetChoice>;
export type TargetCount = z.infer<typeof targetCount>;
export type NameQuestion = z.infer<typeof nameQuestion>;
export type NameExamples = z.infer<typeof nameExamples>;
export type RootsReach = z.infer<typeof rootsReach>;
export type TargetDevice = z.infer<typeof targetDevice>;
export type WhatIfAnswer = z.infer<typeof whatIfAnswer>;
