import { kinds } from '@countersign/catalog/kinds';
import type { KindId } from '@countersign/catalog/kind';
import type { PlatformName } from '@countersign/catalog/platforms';
import { z } from 'zod';
import { id } from './fields.ts';
import { longestRanges, rangesShape, readRanges } from './index-ranges.ts';
import { severalOf } from './lists.ts';
import { finding } from './problem.ts';

/** Platforms that share a type on the Graph wire with another, so that somebody has to choose (requirements.md X3). */
const sharing = kinds
  .filter((kind) => kinds.some((other) => other !== kind && other.graphType === kind.graphType))
  .map(({ platform }) => platform);
const sharingPlatform = z.enum([...new Set(sharing)] as [PlatformName, ...PlatformName[]]);

export const profileImportQuery = z.object({
  /** Anything but `false` saves nothing, and tells what would be. */
  dryRun: z
    .enum(['true', 'false'])
    .default('true')
    .transform((text) => text === 'true'),
  /** `true` takes the assignments too, where their groups are here by id or by name. */
  assignments: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
  /** What types stand for that several platforms share; without it the current one. */
  platform: severalOf(sharingPlatform),
  /** The objects that stay out, by the `index` of the dry run: `3,7-20`. */
  leaveOut: z
    .string()
    .max(longestRanges)
    .regex(rangesShape, 'Write indexes and ranges of them, such as 3,7-20.')
    .transform((text) => [...readRanges(text)])
    .optional(),
});

const platform = z.enum([...new Set(kinds.map((kind) => kind.platform))] as [
  PlatformName,
  ...PlatformName[],
]);

/** Here the level is always said. */
const importFinding = finding.required({ level: true });

export const importOutcome = z.enum(['created', 'createdWithWarnings', 'reused', 'refused', 'leftOut']);

/** How the trusted profile was found that an identity profile stands on. */
export const rootMatch = z.enum([
  /** A trusted profile here has the certificate of the one it refers to. */
  'thumbprint',
  /** The one it refers to is in the same file, and is made with it. */
  'batchId',
  /** It refers to a trusted profile here. */
  'storedId',
  /** Just one trusted profile for its platform has the name it refers to. */
  'name',
  'none',
  /** Several fit, and nobody can tell which is meant. */
  'ambiguous',
]);

export const importedItem = z.object({
  index: z.number().int(),
  /** The name of the file that holds it, where files were sent. */
  file: z.string().nullable(),
  /** JSON pointer to the object in its file. */
  place: z.string(),
  displayName: z.string().nullable(),
  graphType: z.string().nullable(),
  kind: z.enum(kinds.map((known) => known.id) as [KindId, ...KindId[]]).nullable(),
  /** The platforms that its type may stand for. Several: `platform` of the query chooses. */
  platforms: z.array(platform),
  /** In a dry run: what would be. */
  outcome: importOutcome,
  /** The profile that was made, or that is used instead; null where there is none, or none yet. */
  profileId: id.nullable(),
  /** False: the root that it needs was not found; it can be edited, not assigned. */
  complete: z.boolean(),
  /** Null for a trusted profile, and for what is refused. */
  root: z
    .object({ match: rootMatch, profileId: id.nullable(), displayName: z.string().nullable() })
    .nullable(),
  /** Places are JSON pointers into the object, in the names of the Graph wire. */
  findings: z.array(importFinding),
});

export const profileImport = z.object({
  dryRun: z.boolean(),
  counts: z.record(importOutcome, z.number().int()),
  /** What is to be said of files as a whole. */
  findings: z.array(importFinding),
  items: z.array(importedItem),
});

export type ImportFinding = z.infer<typeof importFinding>;
export type ProfileImport = z.infer<typeof profileImport>;
export type ImportedItem = z.infer<typeof importedItem>;
export type ImportOutcome = z.infer<typeof importOutcome>;
export type RootMatch = z.infer<typeof rootMatch>;
