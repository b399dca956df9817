import { z } from 'zod';

/** So many of them are named where many profiles are listed. */
export const namedTargets = 5;

/** Whom a profile is assigned to, as far as a list of profiles tells it. */
export const assigned = z.object({
  /** Assignments that include somebody; none: it is assigned to nobody. */
  count: z.number().int(),
  /** The first of them. */
  first: z.array(
    z.object({
      target: z.enum(['group', 'allUsers', 'allDevices']),
      /** The group's name, of a deleted one too; null where it is no group. */
      group: z.string().nullable(),
    }),
  ),
  /** The groups that it names, included or excluded, which were deleted: these assignments concern nobody. */
  deletedGroups: z.array(z.string()),
});

export type Assigned = z.infer<typeof assigned>;
