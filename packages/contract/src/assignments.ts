import { z } from 'zod';
import { id } from './fields.ts';

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
  filter: named.nullable(),
  filterMode: z.enum(filterModes),
});

/** What a profile is assigned to, with the version that the next change has to name. */
export const assignments = z.object({ assignments: z.array(assignment), version: z.number().int() });

export type AssignmentDraft = z.infer<typeof assignmentDraft>;
export type Assignments = z.infer<typeof assignments>;
