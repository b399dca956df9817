import { z } from 'zod';
import { id } from './fields.ts';

/** What the search over everything finds, in the order of its answer. */
export const searchedKinds = ['device', 'user', 'group', 'profile', 'filter', 'account'] as const;
export type SearchedKind = (typeof searchedKinds)[number];

/** So many of each kind; a list shows the rest. */
export const hitsPerKind = 5;

export const searchQuery = z.object({
  q: z
    .string()
    .trim()
    .min(2, 'Search for two letters or more.')
    .max(200)
    .refine((text) => !text.includes('\0'), 'A search has no NUL character.'),
});

const hit = z.object({
  id,
  name: z.string(),
  /** What tells it from others of that name. */
  detail: z.string(),
});

export const searchAnswer = z.object({
  kinds: z.array(
    z.object({
      kind: z.enum(searchedKinds),
      hits: z.array(hit),
      /** There are others, which the list of the kind finds by the same words. */
      more: z.boolean(),
    }),
  ),
});

export type SearchAnswer = z.infer<typeof searchAnswer>;
