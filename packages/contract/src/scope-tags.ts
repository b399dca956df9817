import { z } from 'zod';
import { line, paragraph, time } from './fields.ts';
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

export type ScopeTag = z.infer<typeof scopeTag>;
export type ScopeTagFields = z.infer<typeof scopeTagFields>;
export type ScopeTagQuery = z.infer<typeof scopeTagQuery>;
