import { z } from 'zod';
import { id, line, paragraph, time } from './fields.ts';
import { mostTagged } from './limits.ts';
import { listQuery, page, pageSizes } from './lists.ts';

/** The tag that every object has with which nobody did anything (spec 4.4). */
export const defaultTag = '0';

/** So many that all of them are one page of the list. */
export const mostScopeTags = pageSizes.max - 1;

/** As Graph has them: numbers as text. Objects name tags by it, so that a new name changes nothing. */
export const scopeTagId = z.string().regex(/^\d{1,10}$/);

/** Those of an object: at most a hundred, and at least one. */
export const scopeTags = z.array(scopeTagId).min(1).max(100);

/** Those that an account sees with; none named: it sees everything. */
export const accountScopeTags = z.array(scopeTagId).max(100);

export const scopeTagFields = z.object({ name: line(128), description: paragraph(1_024).default('') });

export const scopeTag = z.object({
  id: scopeTagId,
  name: z.string(),
  description: z.string(),
  /** Default: it is there from the start, and stays as it is. */
  builtIn: z.boolean(),
  /** How many of each have it; while there is one it cannot be deleted. */
  profiles: z.number().int(),
  filters: z.number().int(),
  accounts: z.number().int(),
  /** Null where it is built in. */
  modifiedAt: time.nullable(),
  version: z.number().int(),
});

export const scopeTagSort = z.enum(['name', '-name']);
export const scopeTagQuery = z.object({ ...listQuery, sort: scopeTagSort.default('name') });
export const scopeTagPage = page(scopeTag);

const someTags = z.array(scopeTagId).max(100).default([]);

/** The same tags for several records, each in the version that was seen of it. */
export const tagging = z
  .strictObject({
    items: z
      .array(z.strictObject({ id, version: z.number().int().min(1) }))
      .min(1)
      .max(mostTagged),
    add: someTags,
    remove: someTags,
  })
  .superRefine(({ add, remove }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (add.length + remove.length === 0)
      refuse('add', 'Name at least one scope tag to give or to take away.');
    const both = add.find((tag) => remove.includes(tag));
    if (both !== undefined) refuse('remove', `Scope tag ${both} cannot be given and taken away at once.`);
  });

/** What became of each, in the order of the request: its version now, or why it stayed as it was. */
export const taggingResult = z.object({
  results: z.array(
    z.object({
      id,
      version: z.number().int().nullable(),
      problem: z
        .object({ code: z.string(), status: z.number().int(), title: z.string(), detail: z.string() })
        .nullable(),
    }),
  ),
});

export type Tagging = z.infer<typeof tagging>;
export type TaggingResult = z.infer<typeof taggingResult>;
export type ScopeTag = z.infer<typeof scopeTag>;
export type ScopeTagFields = z.infer<typeof scopeTagFields>;
export type ScopeTagQuery = z.infer<typeof scopeTagQuery>;
