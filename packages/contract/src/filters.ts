import { longestRule } from '@countersign/targeting/filter/finding';
import { type FilterPlatform, filterPlatformNames } from '@countersign/targeting/filter/platforms';
import { z } from 'zod';
import { assignmentModes, assignmentTargets, filterModes } from './assignments.ts';
import { deviceSummary } from './devices.ts';
import { id, line, paragraph, time } from './fields.ts';
import { listQuery, page, severalOf } from './lists.ts';
import { finding } from './problem.ts';
import { scopeTagId, scopeTags } from './scope-tags.ts';

/** Spec 4.2. */
export const mostFilters = 200;

const platform = z.enum(filterPlatformNames as [FilterPlatform, ...FilterPlatform[]]);

/** Longer than a rule may be, so that who writes too much is told where to stop. */
const rule = z.string().max(longestRule * 4);

export const filterFields = z.object({
  name: line(200),
  description: paragraph(1_024).default(''),
  /** Cannot be changed once the filter exists. */
  platform,
  rule,
  /** Absent: those of whoever makes it, or those that it has. */
  scopeTags: scopeTags.optional(),
});

const summary = {
  id,
  name: z.string(),
  description: z.string(),
  platform,
  rule: z.string(),
  scopeTags: z.array(z.string()),
  /** Lines of assignments that choose it; while there is one it cannot be deleted. */
  assignments: z.number().int(),
  modifiedAt: time,
  version: z.number().int(),
};

export const filterSummary = z.object(summary);

export const filter = z.object({
  ...summary,
  createdAt: time,
  /** Warnings and hints about its rule. */
  findings: z.array(finding),
});

export const filterFacets = {
  platform: severalOf(platform),
  used: severalOf(z.enum(['yes', 'no'])),
  scopeTag: severalOf(scopeTagId),
};

export const filterSort = z.enum(['name', '-name', 'modifiedAt', '-modifiedAt']);
export const filterQuery = z.object({ ...listQuery, ...filterFacets, sort: filterSort.default('name') });
export const filterPage = page(filterSummary);

export const ruleQuestion = z.object({ platform, rule });

const edit = z.object({ start: z.number().int(), end: z.number().int(), text: z.string() });

/** What is wrong with a rule, at its characters, and what would mend it. Valid: no errors among it. */
export const ruleVerdict = z.object({
  valid: z.boolean(),
  findings: z.array(
    z.object({
      start: z.number().int(),
      end: z.number().int(),
      code: z.string(),
      level: z.enum(['error', 'warning', 'hint']),
      message: z.string(),
      fix: z.object({ label: z.string(), edits: z.array(edit) }).optional(),
    }),
  ),
});

export const previewQuestion = ruleQuestion.extend(listQuery);

export const previewedDevice = deviceSummary.pick({
  id: true,
  name: true,
  family: true,
  ownership: true,
  category: true,
  osVersion: true,
  manufacturer: true,
  model: true,
  person: true,
});

/** Devices that a rule is true of, and on the first page how many it was asked of. */
export const previewPage = page(previewedDevice).extend({ of: z.number().int().optional() });

export const filterAssignment = z.object({
  profile: z.object({ id, displayName: z.string() }),
  mode: z.enum(assignmentModes),
  target: z.enum(assignmentTargets),
  /** Null: everybody, or a group that was deleted. */
  group: z.object({ id, name: z.string() }).nullable(),
  filterMode: z.enum(filterModes),
});

export const filterAssignmentPage = page(filterAssignment);
export const filterAssignmentQuery = z.object({ cursor: listQuery.cursor, limit: listQuery.limit });

export type FilterFields = z.infer<typeof filterFields>;
export type FilterSummary = z.infer<typeof filterSummary>;
export type Filter = z.infer<typeof filter>;
export type FilterQuery = z.infer<typeof filterQuery>;
export type PreviewQuestion = z.infer<typeof previewQuestion>;
export type PreviewPage = z.infer<typeof previewPage>;
export type PreviewedDevice = z.infer<typeof previewedDevice>;
export type FilterAssignment = z.infer<typeof filterAssignment>;
