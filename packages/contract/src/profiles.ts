import { requireVisible, settingsShape } from '@countersign/catalog/check';
import type { Kind, KindId } from '@countersign/catalog/kind';
import { kinds } from '@countersign/catalog/kinds';
import { type PlatformName, platformNames } from '@countersign/catalog/platforms';
import { type ProfileType, profileTypes } from '@countersign/catalog/profile-types';
import type { AnySetting } from '@countersign/catalog/setting';
import { certificateReference } from '@countersign/catalog/settings/certificate';
import { z } from 'zod';
import { applicabilityRules } from './applicability.ts';
import { assigned } from './assigned.ts';
import { assignmentDraft, mostAssignments } from './assignments.ts';
import { id, line, paragraph, time } from './fields.ts';
import { descriptionLength, mostProfilesAtOnce, profileNameLength } from './limits.ts';
import { listQuery, page, severalOf } from './lists.ts';
import { finding } from './problem.ts';
import { profileReference } from './references.ts';
import { scopeTagId, scopeTags } from './scope-tags.ts';

const platform = z.enum(platformNames as [PlatformName, ...PlatformName[]]);
const type = z.enum(Object.keys(profileTypes) as [ProfileType, ...ProfileType[]]);
const kind = z.enum(kinds.map((known) => known.id) as [KindId, ...KindId[]]);

/** The bytes of a certificate, DER or PEM, in base64: what one has before it is stored here. */
const certificateUpload = z.object({
  data: z.base64().min(1).max(400_000),
  fileName: certificateReference.shape.fileName,
});

const sentCertificate = z.union([certificateReference, certificateUpload]);

/** A setting as it is sent: a certificate by its bytes, or by its thumbprint when it is stored already. */
export function sentSchema({ control, schema }: AnySetting): z.core.$ZodType {
  return control.type === 'certificate' ? sentCertificate : schema;
}

function sentSettings(of: Kind) {
  const certificates = Object.entries(of.settings)
    .filter(([, setting]) => setting.control.type === 'certificate')
    .map(([key]) => [key, sentCertificate] as const);
  return requireVisible(of, settingsShape(of, Object.fromEntries(certificates)));
}

const basics = {
  displayName: line(profileNameLength),
  description: paragraph(descriptionLength).default(''),
};

/** Name and description as every door takes them. */
export const profileBasics = z.object(basics);

const settingsShapes = new Map(kinds.map((known) => [known.id, sentSettings(known)]));

function settingsShapeOf(kindId: KindId) {
  const shape = settingsShapes.get(kindId);
  if (!shape) throw new Error(`there is no kind ${kindId}`);
  return shape;
}

/** A trusted profile for the same platform, made together with the one that stands on it. */
function newRootFor({ platform }: Kind) {
  return z.object({ ...basics, settings: settingsShapeOf(`trusted.${platform}`) });
}

/** The trusted profile that an identity profile stands on, there already or brought along; a trusted one stands on nothing. */
function linkOf(of: Kind) {
  return of.rootLink
    ? { rootProfileId: id.nullable().default(null), newRoot: newRootFor(of).optional() }
    : {};
}

function standsOnOne(draft: { rootProfileId?: unknown; newRoot?: unknown }): boolean {
  return typeof draft.rootProfileId !== 'string' || draft.newRoot === undefined;
}

/** Each kind with its settings as they are sent, and with a whole profile of it. */
export const kindShapes = kinds.map((known) => {
  const settings = settingsShapeOf(known.id);
  const draft = z
    .object({
      kind: z.literal(known.id),
      ...basics,
      settings,
      ...linkOf(known),
      applicability: applicabilityRules.default({}),
    })
    .refine(standsOnOne, {
      path: ['newRoot'],
      message: 'It stands on one trusted profile: on the one that is named, or on the one brought along.',
    });
  return { kind: known, settings, draft };
});

const [first, ...others] = kindShapes.map(({ draft }) => draft);
if (!first) throw new Error('the catalog is empty');

/** Settings of some kind; which there are, the kind says. The description of the API names all that fit. */
export const anySettings = z.record(z.string(), z.unknown());

/** A profile as it is sent, told apart by its kind. */
export const profileDraft = z.discriminatedUnion('kind', [first, ...others]);

export const profileCreation = z.object({
  profiles: z.array(profileDraft).min(1).max(mostProfilesAtOnce),
  /** Who gets them, all of them alike: profiles and assignments are one request, which succeeds whole or not at all. */
  assignments: z.array(assignmentDraft).max(mostAssignments).default([]),
  /** Those of all of them, and of the roots that they bring along. Absent: those of whoever makes them. */
  scopeTags: scopeTags.optional(),
});

/** What can change. Kind, platform and type may stand there, as long as they are those of the profile. */
export const profileChange = z
  .object({
    displayName: basics.displayName,
    description: paragraph(descriptionLength),
    settings: anySettings,
    rootProfileId: id.nullable(),
    applicability: applicabilityRules,
    scopeTags,
    kind: z.string(),
    platform: z.string(),
    type: z.string(),
  })
  .partial();

/** The certificate that a profile carries, as far as a list shows it. */
export const certificateSummary = z.object({
  sha256: z.string(),
  name: z.string(),
  verdict: z.string(),
  notAfter: time,
});

const summary = {
  id,
  kind,
  type,
  platform,
  displayName: z.string(),
  certificate: certificateSummary.nullable(),
  /** The trusted profile that it stands on. */
  root: profileReference.nullable(),
  /** False: an import brought it without the root that it needs. It can be edited, not assigned. */
  complete: z.boolean(),
  /** How many of its findings are warnings. */
  warnings: z.number().int(),
  scopeTags: z.array(z.string()),
  generation: z.number().int(),
  version: z.number().int(),
  modifiedAt: time,
};

export const profileSummary = z.object({
  ...summary,
  assigned,
  /** Another profile keeps it from some device. */
  conflict: z.boolean(),
});

export const profile = z.object({
  ...summary,
  description: z.string(),
  settings: anySettings,
  applicability: applicabilityRules,
  createdAt: time,
  /** Warnings and hints that hold now. */
  findings: z.array(finding),
});

export const createdProfiles = z.object({
  /** Those that were asked for, in their order. */
  profiles: z.array(profile),
  /** The trusted profiles that they brought along. */
  roots: z.array(profile),
});

/** What a change would do to devices, and all that would be said of it, errors included; nothing is saved. */
export const judgedChange = z.object({
  effect: z.enum(['none', 'resend', 'reissue']),
  findings: z.array(finding),
});

/** Several at once, as in a list. */
export const chosenProfiles = z.object({ ids: z.array(id).min(1).max(mostProfilesAtOnce) });

/** The trusted profile that all who stand on another shall stand on. */
export const relinking = z.object({ rootProfileId: id });
export const relinked = z.object({ moved: z.number().int() });

/** One list of findings for each profile sent, errors included; nothing is saved. */
export const profileFindings = z.object({ profiles: z.array(z.object({ findings: z.array(finding) })) });

export const profileSort = z.enum([
  'displayName',
  '-displayName',
  'modifiedAt',
  '-modifiedAt',
  'expiry',
  '-expiry',
]);

export const profileFacets = {
  type: severalOf(type),
  platform: severalOf(platform),
  /** By the certificate it carries. */
  expiry: severalOf(z.enum(['expired', 'within30Days', 'within90Days', 'later'])),
  /** Whether there is something to be warned of, as it stands or since time has gone by. */
  findings: severalOf(z.enum(['warnings', 'none'])),
  completeness: severalOf(z.enum(['complete', 'incomplete'])),
  /** `deletedGroup`: one of its assignments names a group that is gone. */
  assigned: severalOf(z.enum(['yes', 'no', 'deletedGroup'])),
  scopeTag: severalOf(scopeTagId),
  certificate: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** The profiles that stand on this trusted one. */
  root: id.optional(),
};

export const profileQuery = z.object({
  ...listQuery,
  ...profileFacets,
  sort: profileSort.default('displayName'),
});

export const profileExportQuery = z.object({ search: listQuery.search, ...profileFacets });

const yesOrNo = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

/** Many as one file: those that are named, or those that the filters find. */
export const profileGraphQuery = profileExportQuery.extend({
  id: severalOf(id),
  /** `true` adds the trusted profiles that they stand on: without them an import elsewhere finds no root. */
  withRoots: yesOrNo,
  /** `true` adds who gets them, with the names of the groups: ids mean nothing elsewhere. */
  withAssignments: yesOrNo,
});

export const oneGraphQuery = profileGraphQuery.pick({ withAssignments: true });

export const profilePage = page(profileSummary);

export const revision = z.object({
  version: z.number().int(),
  generation: z.number().int(),
  effect: z.enum(['created', 'none', 'resend', 'reissue']),
  displayName: z.string(),
  description: z.string(),
  settings: anySettings,
  root: profileReference.nullable(),
  applicability: applicabilityRules,
  scopeTags: z.array(z.string()),
  by: z.string(),
  at: time,
});

export const revisionPage = page(revision);
export const revisionQuery = z.object({ cursor: listQuery.cursor, limit: listQuery.limit });

export const restoration = z.object({ version: z.number().int().min(1) });

export type ProfileDraft = z.infer<typeof profileDraft>;
export type ProfileChange = z.infer<typeof profileChange>;
export type JudgedChange = z.infer<typeof judgedChange>;
export type ProfileSummary = z.infer<typeof profileSummary>;
export type Profile = z.infer<typeof profile>;
export type ProfileQuery = z.infer<typeof profileQuery>;
export type ProfileGraphQuery = z.infer<typeof profileGraphQuery>;
export type ProfileFacets = Omit<z.infer<typeof profileExportQuery>, never>;
export type Revision = z.infer<typeof revision>;
export type CertificateSummary = z.infer<typeof certificateSummary>;
