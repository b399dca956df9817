import { z } from 'zod';

export const pageSizes = { initial: 50, max: 200 } as const;

/** Totals are counted up to here; beyond it a list says "1,000+". */
export const countedUpTo = 1_000;

/** What a person types into a search box. PostgreSQL has no NUL in its text. */
const searchText = z
  .string()
  .trim()
  .max(200)
  .refine((text) => !text.includes('\0'), 'A search has no NUL character.');

/** What every list understands: a search text, a place to go on from, a size. Spread it into a list's own query. */
export const listQuery = {
  search: searchText.optional(),
  cursor: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(pageSizes.max).default(pageSizes.initial),
};

/** A query value that may be given several times: `?role=reader&role=helpDesk`. */
export function severalOf<T extends z.ZodType>(item: T) {
  return z
    .union([item, z.array(item)])
    .transform((given): z.infer<T>[] =>
      Array.isArray(given) ? (given as z.infer<T>[]) : [given as z.infer<T>],
    )
    .optional();
}

export function page<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    /** Give it back as `cursor` for the next page; null on the last. */
    next: z.string().nullable(),
    /** Only on the first page. */
    total: z.object({ count: z.number().int(), exact: z.boolean() }).optional(),
  });
}

export type Page<T> = {
  items: T[];
  next: string | null;
  total?: { count: number; exact: boolean } | undefined;
};
