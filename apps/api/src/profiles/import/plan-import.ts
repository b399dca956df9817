import { targetingMembers } from '@countersign/catalog/graph-members';
import type { Kind } from '@countersign/catalog/kind';
import { platform } from '@countersign/catalog/platforms';
import type { ImportFinding } from '@countersign/contract/profile-import';
import { ruleWirePlaces } from '@countersign/targeting/applicability/graph';
import { v7 as uuidv7 } from 'uuid';
import type { PrismaClient } from '../../generated/prisma/client.ts';
import type { Seeing } from '../../visible-to.ts';
import { warnOfNeighbours } from '../neighbours.ts';
import { type PreparedProfile, type UnlinkedDraft, hasErrors, prepareSettings } from '../prepare.ts';
import { type Directory, findDirectory } from './find-directory.ts';
import { type MatchedRoot, type RootCandidates, matchRoot, thumbprintOf } from './match-root.ts';
import { type PlannedAssignments, planAssignments } from './plan-assignments.ts';
import { type PlannedTrusted, planTrusted, sayReused } from './plan-trusted.ts';
import type { ReadItem } from './read-import.ts';
import { knownTags } from '../../scope-tags/give-tags.ts';
import { withTags } from './plan-tags.ts';
import { warnOfSame } from './same-here.ts';
import { type StoredTrusted, findStoredTrusted } from './stored-trusted.ts';

type Deps = { db: PrismaClient; now: () => Date; actor: Seeing };

/** What becomes of one object of the file. */
export type PlannedItem = ReadItem & {
  findings: ImportFinding[];
  /** Absent: refused. */
  creates?: { id: string; prepared: PreparedProfile };
  reuses?: StoredTrusted;
  root?: MatchedRoot;
  assigned?: PlannedAssignments;
};

/** Trusted profiles first, then those that stand on them. Writes nothing: a dry run ends here. */
export async function planImport(deps: Deps, all: readonly ReadItem[]): Promise<PlannedItem[]> {
  const items = all.filter(({ leftOut }) => !leftOut);
  const trusted = await prepareKinds(
    deps,
    items,
    (kind) => kind.type === 'trusted',
    () => false,
  );
  const stored = await findStoredTrusted(deps, wantedOf(items, [...trusted.values()]));
  const planned = new Map<ReadItem, PlannedTrusted>();
  for (const [item, prepared] of trusted) {
    const plan = planTrusted(prepared, item.reading.id, stored);
    if (plan) planned.set(item, plan);
  }
  const roots = matchRoots(items, {
    planned: [...planned.values()],
    stored,
    absent: absentIds(all, planned),
  });
  const identities = await prepareKinds(
    deps,
    items,
    (kind) => kind.type !== 'trusted',
    (item) => roots.get(item)?.target !== undefined,
  );
  await warnOfNeighbours(deps, [
    ...[...planned.values()].filter(({ instead }) => !instead).map(({ prepared }) => prepared),
    ...identities.values(),
  ]);
  await warnOfSame(
    deps,
    [...identities].map(([item, prepared]) => ({ prepared, root: roots.get(item)?.target })),
  );
  const directory = await findDirectory(
    deps,
    items.flatMap(({ targeting }) => targeting.assignments?.lines ?? []),
  );
  const tags = await knownTags(deps.db);
  return all.map((read) => {
    const item = withTags(read, { actor: deps.actor, known: tags });
    const root = roots.get(read);
    const prepared = trusted.get(read) ?? identities.get(read);
    const plan = planItem(item, { prepared, trusted: planned.get(read), root });
    return assign({ ...item, ...plan }, directory);
  });
}

type Parts = {
  prepared: PreparedProfile | undefined;
  trusted: PlannedTrusted | undefined;
  root: MatchedRoot | undefined;
};

function planItem(
  { reading }: ReadItem,
  { prepared, trusted, root }: Parts,
): Omit<PlannedItem, keyof ReadItem> {
  if (!prepared) return { findings: reading.findings };
  if (trusted?.instead)
    return { findings: [...reading.findings, sayReused(trusted.instead)], reuses: trusted.instead };
  const findings = [
    ...reading.findings,
    ...(root?.findings ?? []),
    ...[...prepared.findings, ...prepared.neighbours].map(({ at, level = 'error', ...finding }) => ({
      ...finding,
      at: wirePlace(prepared.kind, at),
      level,
    })),
  ];
  if (hasErrors(prepared.findings)) return { findings };
  const creates = { id: trusted?.id ?? uuidv7(), prepared };
  return root ? { findings, creates, root } : { findings, creates };
}

/** Who gets what is made: a profile without the root that it needs can be given to nobody, and one that is here stays as it is. */
function assign(item: PlannedItem, directory: Directory): PlannedItem {
  const lines = item.targeting.assignments?.lines ?? [];
  if (lines.length === 0 || (!item.creates && !item.reuses)) return item;
  const told = (level: 'warning' | 'hint', code: string, message: string): PlannedItem => ({
    ...item,
    findings: [...item.findings, { at: `/${targetingMembers.assignments}`, code, level, message }],
  });
  if (!item.creates)
    return told('hint', 'assignments-left-out', 'Who gets the one that is here already stays as it is.');
  const { kind } = item.creates.prepared;
  if (kind.rootLink?.need === 'required' && !item.root?.target)
    return told('warning', 'assignments-withheld', 'It needs its trusted profile before it can be assigned.');
  const assigned = planAssignments(kind, lines, directory);
  return { ...item, assigned, findings: [...item.findings, ...assigned.findings] };
}

/** Certificates are read and rules asked for those of the file that are of these kinds. */
async function prepareKinds(
  deps: Deps,
  items: readonly ReadItem[],
  wanted: (kind: Kind) => boolean,
  isLinked: (item: ReadItem) => boolean,
): Promise<Map<ReadItem, PreparedProfile>> {
  const chosen: { item: ReadItem; draft: UnlinkedDraft }[] = [];
  for (const item of items) {
    const { kind, profile } = item.reading;
    if (kind && profile && wanted(kind))
      chosen.push({
        item,
        draft: {
          kind: kind.id,
          ...profile,
          applicability: item.targeting.applicability,
          rootLinked: isLinked(item),
        },
      });
  }
  const prepared = await prepareSettings(
    deps,
    chosen.map(({ draft }) => draft),
    { door: 'import' },
  );
  return new Map(
    chosen.flatMap(({ item }, at) => {
      const one = prepared[at];
      return one ? [[item, one] as const] : [];
    }),
  );
}

function wantedOf(items: readonly ReadItem[], trusted: readonly PreparedProfile[]) {
  const references = items.flatMap(({ reading }) => reading.root ?? []);
  return {
    ids: references.flatMap(({ id }) => id ?? []),
    names: references.flatMap(({ names }) => names),
    sha256s: [
      ...trusted.flatMap(({ certificate }) => certificate?.sha256 ?? []),
      ...references.flatMap(({ certificate }) =>
        certificate === undefined ? [] : [thumbprintOf(certificate)],
      ),
    ],
  };
}

function absentIds(
  items: readonly ReadItem[],
  planned: ReadonlyMap<ReadItem, PlannedTrusted>,
): RootCandidates['absent'] {
  const absent = items.filter((item) => item.reading.kind?.type === 'trusted' && !planned.has(item));
  return new Map(
    absent.flatMap(({ reading: { id }, leftOut }) =>
      id === undefined ? [] : [[id, leftOut ? 'leftOut' : 'refused'] as const],
    ),
  );
}

function matchRoots(items: readonly ReadItem[], candidates: RootCandidates): Map<ReadItem, MatchedRoot> {
  const matched = items.flatMap((item) => {
    const { kind, profile, root } = item.reading;
    if (!profile || !kind?.rootLink) return [];
    return [[item, matchRoot(root, platform(kind.platform).family, candidates)] as const];
  });
  return new Map(matched);
}

/** Our own places are those of settings; whoever imports knows the names of the wire. */
function wirePlace(kind: Kind, at: string): string {
  if (at === '/rootProfileId') return '/rootCertificate';
  const [, rule] = /^\/applicability\/(.+)$/.exec(at) ?? [];
  if (rule !== undefined) return ruleWirePlaces[rule.replace('/', '.') as keyof typeof ruleWirePlaces];
  const [, key = '', row = ''] = /^\/settings\/(\w+)(\/\d+)?/.exec(at) ?? [];
  const property = kind.settings[key]?.wire.properties[0];
  return property === undefined ? at : `/${property}${row}`;
}
