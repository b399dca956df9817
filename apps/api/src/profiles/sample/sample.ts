import { kindOf } from '@countersign/catalog/kinds';
import { platform } from '@countersign/catalog/platforms';
import { visibleSettings } from '@countersign/catalog/visibility';
import type { AssignmentDraft } from '@countersign/contract/assignments';
import { readFilter } from '@countersign/targeting/filter/read';
import { fold } from '@countersign/targeting/fold';
import { systemActor } from '../../actor.ts';
import { insertAssignments } from '../../assignments/assignments.ts';
import { resolveAssignments } from '../../assignments/resolve-assignments.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { Problem } from '../../problem.ts';
import { tagsOfNew } from '../../visible-to.ts';
import { insertProfiles } from '../insert-profiles.ts';
import { type RootProfile, hasErrors, prepareSettings } from '../prepare.ts';
import { sampleCertificates } from './sample-certificates.ts';
import { type SampleLine, type SampleProfile, sampleFilters, sampleProfiles } from './sample-profiles.ts';

type Tx = Prisma.TransactionClient;
/** What names stand for. */
type Known = {
  groups: ReadonlyMap<string, string>;
  filters: ReadonlyMap<string, string>;
  roots: Map<string, RootProfile>;
};

/** The same ids every time, so that they are found when the sample goes. */
const idOf = (number: number) => `01930000-0000-7000-9000-${String(number).padStart(12, '0')}`;
const profileId = (at: number) => idOf(at + 1);
const filterId = (at: number) => idOf(at + 1_001);
const actor = systemActor('Sample');

/** Profiles for the sample organisation, and who gets them. What comes of it is for the evaluation to say. */
export const profilesSample = { load, remove };

async function load(tx: Tx, at: Date): Promise<Record<string, number>> {
  const groups = await tx.group.findMany({ where: { source: 'sample' }, select: { id: true, name: true } });
  const known: Known = {
    groups: new Map(groups.map(({ id, name }) => [name, id])),
    filters: await addFilters(tx, at),
    roots: new Map(),
  };
  for (const [number, sample] of sampleProfiles.entries()) {
    await addProfile(tx, { sample, id: profileId(number), at, known });
  }
  return { filters: sampleFilters.length, profiles: sampleProfiles.length };
}

async function addFilters(tx: Tx, at: Date): Promise<Map<string, string>> {
  const names = sampleFilters.map(({ name }) => fold(name));
  const taken = await tx.filter.findFirst({ where: { nameKey: { in: names } }, select: { name: true } });
  if (taken)
    throw new Problem('sample.in-the-way', `There is a filter ${taken.name} already. Rename it first.`);
  const rows = sampleFilters.map((filter, number) => ({
    id: filterId(number),
    ...filter,
    nameKey: fold(filter.name),
    ast: readFilter(filter.rule, filter.platform).condition as unknown as Prisma.InputJsonObject,
    createdAt: at,
    modifiedAt: at,
  }));
  await tx.filter.createMany({ data: rows });
  return new Map(rows.map(({ name, id }) => [name, id]));
}

type Adding = { sample: SampleProfile; id: string; at: Date; known: Known };

async function addProfile(tx: Tx, { sample, id, at, known }: Adding): Promise<void> {
  const kind = kindOf(sample.kind);
  const draft = {
    kind: sample.kind,
    displayName: sample.name,
    description: sample.description,
    settings: settingsOf(sample),
    applicability: sample.applicability ?? {},
    rootLinked: sample.root !== undefined,
  };
  const prepared = await prepareSettings({ db: tx, now: () => at }, [draft], { door: 'create' });
  const wrong = prepared.filter(({ findings }) => hasErrors(findings));
  if (wrong.length > 0) throw new Error(`the sample profile ${sample.name} is not valid`);
  const root = sample.root === undefined ? undefined : known.roots.get(sample.root);
  const profiles = prepared.map((profile) => ({ ...profile, root, id }));
  for (const { no } of await insertProfiles(tx, { actor, at, scopeTags: tagsOfNew(actor), profiles })) {
    if (kind.type === 'trusted')
      known.roots.set(sample.name, {
        no,
        id,
        displayName: sample.name,
        platformFamily: platform(kind.platform).family,
      });
    const drafts = sample.lines.map((line) => draftOf(line, known));
    await insertAssignments(
      tx,
      no,
      (await resolveAssignments(tx, { actor, platform: kind.platform, drafts })).rows,
    );
  }
}

/** What the wizard begins with, and over it what the sample says. */
function settingsOf({ kind: kindId, settings = {}, certificate }: SampleProfile): object {
  const kind = kindOf(kindId);
  const certificateType = settings['certificateType'] === 'machine' ? 'machine' : 'user';
  const values: Record<string, unknown> = { ...settings };
  if (certificate) values['certificate'] = sampleCertificates[certificate];
  for (const [key, { initial }] of Object.entries(kind.settings)) {
    values[key] ??= initial({ door: 'create', certificateType });
  }
  return Object.fromEntries(visibleSettings(kind, values).map((key) => [key, values[key]]));
}

function draftOf(line: SampleLine, { groups, filters }: Known): AssignmentDraft {
  if ('not' in line) return { mode: 'exclude', ...groupCalled(line.not, groups), filterMode: 'none' };
  const target = 'to' in line ? { target: line.to } : groupCalled(line.group, groups);
  const filter = line.only ?? line.without;
  if (filter === undefined) return { mode: 'include', ...target, filterMode: 'none' };
  return {
    mode: 'include',
    ...target,
    filterId: filters.get(filter),
    filterMode: line.only === undefined ? 'exclude' : 'include',
  };
}

function groupCalled(name: string, groups: ReadonlyMap<string, string>) {
  return { target: 'group' as const, groupId: groups.get(name) };
}

/** Whole, as if it had never been: it is nobody's history. */
async function remove(tx: Tx): Promise<Record<string, number>> {
  const sample = await tx.profile.findMany({
    where: { id: { in: sampleProfiles.map((_profile, at) => profileId(at)) } },
    select: { no: true },
  });
  const nos = sample.map(({ no }) => no);
  const mine = await tx.profile.findFirst({
    where: { rootProfileNo: { in: nos }, no: { notIn: nos } },
    select: { displayName: true },
  });
  if (mine)
    throw new Problem(
      'sample.in-the-way',
      `“${mine.displayName}” stands on a trusted profile of the sample. Choose another one there first.`,
    );
  await tx.profileDevice.deleteMany({ where: { profileNo: { in: nos } } });
  await tx.profile.deleteMany({ where: { no: { in: nos }, rootProfileNo: { not: null } } });
  await tx.profile.deleteMany({ where: { no: { in: nos } } });
  const filters = await removeFilters(tx);
  return { profiles: nos.length, filters };
}

/** One that is used by a profile of somebody's own stays with it. */
async function removeFilters(tx: Tx): Promise<number> {
  const { count } = await tx.filter.deleteMany({
    where: { id: { in: sampleFilters.map((_filter, at) => filterId(at)) }, assignments: { none: {} } },
  });
  return count;
}
