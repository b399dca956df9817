import { z } from 'zod';
import { id } from './fields.ts';

/** Only where it is so: words stand for its name, and there is no page of it for who reads this. */
const unseen = z.literal(true).optional();

/** A profile that something else names. */
export const profileReference = z.object({ id, displayName: z.string(), unseen });

/** A filter that something else names. */
export const filterReference = z.object({ id, name: z.string(), unseen });

export type ProfileReference = z.infer<typeof profileReference>;
export type FilterReference = z.infer<typeof filterReference>;
