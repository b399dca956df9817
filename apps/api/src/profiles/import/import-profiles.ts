import type { ImportOutcome, ImportedItem, ProfileImport } from '@countersign/contract/profile-import';
import type { Actor } from '../../actor.ts';
import { assignMade } from '../../assignments/assign-new.ts';
import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import { tagsOfNew } from '../../visible-to.ts';
import { type NewProfile, creationTimeout, insertProfiles } from '../insert-profiles.ts';
import { type PlannedItem, planImport } from './plan-import.ts';
import { type ImportFile, type ReadingChoices, readImport } from './read-import.ts';

type Deps = { db: PrismaClient; now: () => Date };
type Import = ReadingChoices & { actor: Actor; files: readonly ImportFile[] };

/** What an import would do. Saves nothing. */
export async function previewImport(
  deps: Deps,
  { actor, files, ...choices }: Import,
): Promise<ProfileImport> {
  const { items, findings } = await readImport(files, choices);
  return presentImport(await planImport({ ...deps, actor }, items), { dryRun: true, findings });
}

/** Each profile whole or not at all; one that is refused keeps no other from being made. */
export async function importProfiles(
  deps: Deps,
  asked: Import,
  andThen: (tx: Prisma.TransactionClient, imported: ProfileImport) => Promise<void>,
): Promise<ProfileImport> {
  const { imported, make } = await planImporting(deps, asked);
  await deps.db.$transaction(
    async (tx) => {
      await make(tx);
      await andThen(tx, imported);
    },
    { timeout: creationTimeout },
  );
  return imported;
}

/** What becomes of each object, and what makes them so, as part of a transaction. */
export async function planImporting(deps: Deps, { actor, files, ...choices }: Import) {
  const { items, findings } = await readImport(files, choices);
  const planned = await planImport({ ...deps, actor }, items);
  return {
    imported: presentImport(planned, { dryRun: false, findings }),
    make: async (tx: Prisma.TransactionClient) => makePlanned(tx, { actor, at: deps.now(), planned }),
  };
}

type Making = { actor: Actor; at: Date; planned: readonly PlannedItem[] };

async function makePlanned(tx: Prisma.TransactionClient, { actor, at, planned }: Making): Promise<void> {
  const own = tagsOfNew(actor);
  const trusted = planned.filter(({ reading }) => reading.kind?.type === 'trusted');
  const made = await insertProfiles(tx, { actor, at, scopeTags: own, profiles: trusted.flatMap(asNew) });
  const numbers = new Map(made.map(({ no, profile }) => [profile.id, no]));
  const identities = planned.filter(({ reading }) => reading.kind?.type !== 'trusted');
  const profiles = identities.flatMap((item) => asNew(item).map((profile) => linked(profile, item, numbers)));
  made.push(...(await insertProfiles(tx, { actor, at, scopeTags: own, profiles })));
  const rows = new Map(planned.map(({ creates, assigned }) => [creates?.id, assigned?.rows]));
  const assigned = made.map(({ no, profile: { id, displayName } }) => ({
    no,
    id,
    displayName,
    rows: rows.get(id) ?? [],
  }));
  await assignMade(tx, { actor, at, made: assigned });
}

function asNew({ creates, reading, targeting }: PlannedItem): NewProfile[] {
  if (!creates || reading.graphType === undefined) return [];
  const { graphType, unknown } = reading;
  return [
    { ...creates.prepared, id: creates.id, imported: { graphType, unknown, scopeTags: targeting.scopeTags } },
  ];
}

/** A root of the same file has its number only now. */
function linked(
  profile: NewProfile,
  { root }: PlannedItem,
  numbers: ReadonlyMap<string, number>,
): NewProfile {
  const target = root?.target;
  if (!target) return profile;
  const no = target.stored?.no ?? numbers.get(target.id);
  if (no === undefined) throw new Error(`the root ${target.id} of an import was not made`);
  const { id, displayName, platformFamily } = target;
  return { ...profile, root: { no, id, displayName, platformFamily } };
}

function presentImport(
  planned: readonly PlannedItem[],
  { dryRun, findings }: Pick<ProfileImport, 'dryRun' | 'findings'>,
): ProfileImport {
  const items = planned.map((item, index) => presentItem(item, { index, dryRun }));
  const counts: Record<ImportOutcome, number> = {
    created: 0,
    createdWithWarnings: 0,
    reused: 0,
    refused: 0,
    leftOut: 0,
  };
  for (const { outcome } of items) counts[outcome] += 1;
  return { dryRun, counts, findings, items };
}

const longestName = 200;

function presentItem(item: PlannedItem, { index, dryRun }: { index: number; dryRun: boolean }): ImportedItem {
  const { file, place, reading, findings, creates, reuses, root } = item;
  const { kind, graphType = null, platforms } = reading;
  const madeId = creates && !dryRun ? creates.id : null;
  const rootIsThere = root?.target && (!dryRun || root.target.stored);
  return {
    index,
    file,
    place,
    displayName: reading.displayName?.slice(0, longestName) ?? null,
    graphType,
    kind: kind?.id ?? null,
    platforms: [...platforms],
    outcome: outcomeOf(item),
    profileId: reuses?.id ?? madeId,
    complete: reuses !== undefined || isComplete(item),
    root: root
      ? {
          match: root.match,
          profileId: rootIsThere ? (root.target?.id ?? null) : null,
          displayName: root.target?.displayName ?? null,
        }
      : null,
    findings,
  };
}

function outcomeOf({ creates, reuses, findings, leftOut }: PlannedItem): ImportOutcome {
  if (leftOut) return 'leftOut';
  if (reuses) return 'reused';
  if (!creates) return 'refused';
  return findings.some(({ level }) => level === 'warning') ? 'createdWithWarnings' : 'created';
}

function isComplete({ creates, root }: PlannedItem): boolean {
  if (!creates) return false;
  return creates.prepared.kind.rootLink?.need !== 'required' || root?.target !== undefined;
}
