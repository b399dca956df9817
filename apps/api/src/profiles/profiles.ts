import { changedSettings, effectOfChange } from '@countersign/catalog/generation';
import { kindOf } from '@countersign/catalog/kinds';
import type { KindId } from '@countersign/catalog/kind';
import type { Effect } from '@countersign/catalog/setting';
import type { Finding } from '@countersign/contract/problem';
import type { Profile, ProfileChange, ProfileDraft } from '@countersign/contract/profiles';
import { profileDraft } from '@countersign/contract/profiles';
import type { AuditAction } from '@countersign/contract/audit-actions';
import type { Actor } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import { storeCertificates } from '../certificates/known-certificate.ts';
import { queueProfiles } from '../evaluation/queue.ts';
import { runIn } from '../evaluation/run.ts';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { requireVersion } from '../plugins/etag.ts';
import { judgeBy, InvalidRequest } from '../plugins/validation.ts';
import { Problem } from '../problem.ts';
import { type Seeing, seesAll } from '../visible-to.ts';
import { storedRules } from '../evaluation/applicability.ts';
import { type PreparedProfile, hasErrors, prepareProfiles } from './prepare.ts';
import { columnsOf, presentProfile } from './profile-columns.ts';
import { storedSettings } from './profile-row.ts';
import { giveTags } from '../scope-tags/give-tags.ts';
import { holdRoots, refuseConsumers, refuseDependents } from './root-links.ts';
import { withRuleIds } from './rule-codes.ts';
import { countWarnings } from './standing.ts';

type Deps = { db: PrismaClient; now: () => Date };
type Tx = PrismaClient | Prisma.TransactionClient;
/** What is read with every profile. */
export const withLinks = {
  certificate: true,
  root: { select: { no: true, id: true, displayName: true, scopeTags: true } },
} as const;

export type StoredProfile = Prisma.ProfileGetPayload<{ include: typeof withLinks }>;
type Change = { actor: Actor; id: string; seen: number };

export async function findProfile(db: Tx, id: string): Promise<StoredProfile> {
  const row = await db.profile.findFirst({ where: { id, deletedAt: null }, include: withLinks });
  if (row) return row;
  throw new Problem('profile.not-found', 'It may have been deleted; the audit log still names it.');
}

/** The profile with what is to be said of it today: a certificate that was fine when it came may have expired. */
export async function readProfile(
  { db, now }: Deps,
  { id, actor }: { id: string; actor: Seeing },
): Promise<Profile> {
  const row = await findProfile(db, id);
  const [prepared] = await prepareProfiles({ db, now, actor: seesAll }, [draftOf(row)], { door: 'import' });
  const findings = prepared?.findings ?? [];
  return presentProfile({ ...row, warnings: countWarnings(findings) }, { actor, findings });
}

export function draftOf(row: StoredProfile): ProfileDraft {
  const { kind, displayName, description, root } = row;
  const link = kindOf(kind as KindId).rootLink ? { rootProfileId: root?.id ?? null } : {};
  const applicability = storedRules(row);
  return {
    kind,
    displayName,
    description,
    settings: storedSettings(row),
    applicability,
    ...link,
  } as ProfileDraft;
}

type InTransaction = { db: Prisma.TransactionClient; now: () => Date };

export async function changeProfile(
  deps: InTransaction,
  { change, ...request }: Change & { change: ProfileChange },
): Promise<Profile> {
  return rewrite(deps, {
    ...request,
    action: 'profile.change',
    scopeTags: change.scopeTags,
    draft: (row) => draftWith(row, change),
  });
}

/** A restored version is a new version: what lay between stays in the history. Who sees the profile stays as it is. */
export async function restoreProfile(
  deps: InTransaction,
  { version, ...request }: Change & { version: number },
): Promise<Profile> {
  return rewrite(deps, {
    ...request,
    action: 'profile.restore',
    async draft(row, tx) {
      const earlier = await tx.profileRevision.findUnique({
        where: { profileNo_version: { profileNo: row.no, version } },
      });
      if (!earlier) throw new Problem('profile.version-not-found', `It has versions 1 to ${row.version}.`);
      const { displayName, description, settings, rootProfileNo } = earlier;
      const root =
        rootProfileNo === null ? null : await tx.profile.findUnique({ where: { no: rootProfileNo } });
      const change = {
        displayName,
        description,
        settings: settings as Record<string, unknown>,
        applicability: storedRules(earlier),
      };
      return draftWith(row, row.type === 'trusted' ? change : { ...change, rootProfileId: root?.id ?? null });
    },
  });
}

type Rewriting = Change & {
  action: AuditAction;
  /** Absent: as they are. */
  scopeTags?: readonly string[] | undefined;
  draft: (row: StoredProfile, tx: Prisma.TransactionClient) => ProfileDraft | Promise<ProfileDraft>;
};

async function rewrite(
  { db: tx, now }: InTransaction,
  { actor, id, seen, action, scopeTags: wanted, draft }: Rewriting,
): Promise<Profile> {
  const at = now();
  await tx.$queryRaw`select no from profile where id = ${id}::uuid for update`;
  const before = await findProfile(tx, id);
  requireVersion(seen, before.version);
  const prepared = await prepareChange({ db: tx, now, actor }, before, await draft(before, tx));
  if (hasErrors(prepared.findings)) {
    throw new Problem('profile.invalid', 'Nothing was saved.', { findings: prepared.findings });
  }
  const scopeTags = await giveTags(tx, { actor, wanted, had: before.scopeTags });
  await holdRoots(tx, [prepared]);
  const after = await writeVersion(tx, { before, prepared, scopeTags, byName: actor.name, at });
  await queueProfiles(runIn(tx), [after.no], 'profile');
  await recordAudit(tx, {
    actor,
    now: at,
    entry: {
      action,
      subject: { kind: 'profile', id, name: after.displayName },
      before: factsOf(before),
      after: factsOf(after),
    },
  });
  return presentProfile(after, { actor, findings: prepared.findings });
}

/** What is wrong already does not keep anybody from changing something else (C20). */
export async function prepareChange(
  deps: { db: Tx; now: () => Date; actor: Seeing },
  before: StoredProfile,
  draft: ProfileDraft,
): Promise<PreparedProfile> {
  const saved = { values: storedSettings(before), rootLinked: before.rootProfileNo !== null };
  const [prepared] = await prepareProfiles({ ...deps, ownRootNo: before.rootProfileNo }, [draft], {
    door: 'edit',
    saved,
  });
  if (!prepared) throw new Error('a draft was prepared to nothing');
  return { ...prepared, findings: [...fixedFindings(before, prepared), ...prepared.findings] };
}

/** What the change does to devices that have the profile. */
export function effectOn(before: StoredProfile, { kind, values, root }: PreparedProfile): Effect {
  return effectOfChange(
    kind,
    { settings: storedSettings(before), rootProfileId: before.root?.id ?? null },
    { settings: values, rootProfileId: root?.id ?? null },
  );
}

type Version = {
  before: StoredProfile;
  prepared: PreparedProfile;
  scopeTags: string[];
  byName: string;
  at: Date;
};

async function writeVersion(
  tx: Prisma.TransactionClient,
  { before, prepared, scopeTags, byName, at }: Version,
): Promise<StoredProfile> {
  const { values, certificate } = prepared;
  const effect = effectOn(before, prepared);
  if (certificate) await storeCertificates(tx, [certificate], at);
  const columns = columnsOf(prepared, at);
  const applicability = columns.applicability ?? Prisma.DbNull;
  const after = await tx.profile.update({
    where: { no: before.no },
    data: {
      ...columns,
      applicability,
      scopeTags,
      version: { increment: 1 },
      generation: { increment: effect === 'none' ? 0 : 1 },
      modifiedAt: at,
    },
    include: withLinks,
  });
  const { no, version, generation, displayName, description } = after;
  await tx.profileRevision.create({
    data: {
      profileNo: no,
      version,
      generation,
      displayName,
      description,
      settings: values as Prisma.InputJsonObject,
      rootProfileNo: after.rootProfileNo,
      applicability,
      scopeTags,
      effect,
      byName,
      at,
    },
  });
  return after;
}

/** Some settings cannot change on a device once they are there (spec 2.11). */
function fixedFindings(before: StoredProfile, { kind, values }: PreparedProfile): Finding[] {
  return changedSettings(kind, storedSettings(before), values).flatMap((key) => {
    const { fixed } = kind.settings[key] ?? {};
    return fixed === undefined ? [] : [{ at: `/settings/${key}`, code: 'fixed', message: fixed }];
  });
}

/** Checked by the same schema as a new profile, after what was sent is laid over what there is. */
export function draftWith(
  row: StoredProfile,
  { kind, platform, type, scopeTags: _tags, ...change }: ProfileChange,
): ProfileDraft {
  for (const [what, given, has] of [
    ['kind', kind, row.kind],
    ['platform', platform, row.platform],
    ['type', type, row.type],
  ]) {
    if (given !== undefined && given !== has) {
      throw new Problem('profile.kind-fixed', `Its ${what} is ${has}. Create another profile instead.`, {
        facts: { [String(what)]: has },
      });
    }
  }
  const judged = judgeDraft({ ...draftOf(row), ...change });
  if ('value' in judged) return judged.value;
  throw new InvalidRequest(withRuleIds(judged.findings, () => row.kind));
}

const judgeDraft = judgeBy(profileDraft);

export async function deleteProfile(
  { db: tx, now }: InTransaction,
  { actor, id, seen }: Change,
): Promise<void> {
  const at = now();
  await tx.$queryRaw`select no from profile where id = ${id}::uuid for update`;
  const row = await findProfile(tx, id);
  requireVersion(seen, row.version);
  await refuseDependents(tx, row.no, actor);
  await refuseConsumers(tx, row.no);
  await tx.profile.update({
    where: { no: row.no },
    data: { deletedAt: at, version: { increment: 1 } },
    select: { no: true },
  });
  await queueProfiles(runIn(tx), [row.no], 'profile');
  await recordAudit(tx, {
    actor,
    now: at,
    entry: {
      action: 'profile.delete',
      subject: { kind: 'profile', id, name: row.displayName },
      before: factsOf(row),
    },
  });
}

function factsOf(row: StoredProfile): Prisma.InputJsonObject {
  const { kind, displayName, description, generation, root } = row;
  return {
    kind: kindOf(kind as KindId).id,
    displayName,
    description,
    generation,
    root: root?.displayName ?? null,
    settings: row.settings,
    applicability: row.applicability,
    scopeTags: row.scopeTags,
  };
}
