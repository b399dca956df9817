import { type Values, checkRules, settingsSchema } from '@countersign/catalog/check';
import type { Kind, KindId } from '@countersign/catalog/kind';
import { kindOf } from '@countersign/catalog/kinds';
import { platform } from '@countersign/catalog/platforms';
import { pointerTo } from '@countersign/catalog/rule';
import type { RuleContext } from '@countersign/catalog/setting';
import type { Finding } from '@countersign/contract/problem';
import type { ProfileDraft } from '@countersign/contract/profiles';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import {
  type KnownCertificate,
  findCertificates,
  readSentCertificate,
} from '../certificates/known-certificate.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { applicabilityFindings } from '../evaluation/applicability.ts';
import { type Seeing, seenProfile, visibleWhere } from '../visible-to.ts';
import { newRootOf } from './new-root.ts';

type Deps = { db: PrismaClient | Prisma.TransactionClient; now: () => Date };
/** Whoever chooses a root chooses one that they see; `ownRootNo` is what a profile stands on already. */
type Choosing = Deps & { actor: Seeing; ownRootNo?: number | null };

/** A draft after everything that can be said about it before it is saved. */
export type PreparedProfile = {
  kind: Kind;
  displayName: string;
  description: string;
  values: Values;
  certificate: KnownCertificate | undefined;
  /** The trusted profile it stands on. */
  root: RootProfile | undefined;
  /** Which devices of those it is assigned to it is for. */
  applicability: ApplicabilityRules;
  /** One that is made with it, and that it stands on then. */
  newRoot?: PreparedProfile | undefined;
  /** Places are those of the draft, such as `/settings/certificate`. What the new root is told, it holds itself. */
  findings: Finding[];
  /** What is said because of profiles beside it. It holds at this moment, and does not stay with it. */
  neighbours: Finding[];
};

export type RootProfile = { no: number; id: string; displayName: string; platformFamily: string };

/** Where drafts come in, and for an edit what it changes. */
type Entry = Pick<RuleContext, 'door' | 'saved'>;

type SentCertificate = { fileName: string } & ({ sha256: string } | { data: string });
type Resolved = { certificate: KnownCertificate } | { refused: Omit<Finding, 'at'> };

/** Reads the certificates, finds the roots and asks the rules. Writes nothing. */
export async function prepareProfiles(
  deps: Choosing,
  drafts: readonly ProfileDraft[],
  entry: Entry,
): Promise<PreparedProfile[]> {
  const roots = await findRoots(deps, drafts);
  const links = drafts.map((draft) => rootOf(kindOf(draft.kind), draft, roots));
  const broughtAlong = drafts.map(newRootOf);
  // A link that is wrong has a finding of its own, and is not missing besides.
  const own = drafts.map((draft, at) => ({
    ...draft,
    rootLinked: isMeant(links[at]) || broughtAlong[at] !== undefined,
  }));
  const newRoots = broughtAlong.filter((draft) => draft !== undefined);
  const prepared = await prepareSettings(deps, [...own, ...newRoots], entry);
  const preparedRoots = new Map(newRoots.map((draft, at) => [draft, prepared[own.length + at]]));
  return prepared.slice(0, own.length).map((profile, at) => {
    const { root, findings = [] } = links[at] ?? {};
    const newRoot = broughtAlong[at] && preparedRoots.get(broughtAlong[at]);
    return { ...profile, root, newRoot, findings: [...findings, ...profile.findings] };
  });
}

/** A draft whose root somebody else finds: in an import it may be one that is yet to be made. */
export type UnlinkedDraft = {
  kind: KindId;
  displayName: string;
  description: string;
  settings: object;
  applicability: ApplicabilityRules;
  rootLinked: boolean;
};

export async function prepareSettings(
  deps: Deps,
  drafts: readonly UnlinkedDraft[],
  entry: Entry,
): Promise<PreparedProfile[]> {
  const resolve = await certificateResolver(deps, drafts);
  return drafts.map((draft) => prepare(draft, { resolve, entry }));
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === undefined || level === 'error');
}

type Preparing = { resolve: (sent: SentCertificate) => Resolved; entry: Entry };

function prepare(draft: UnlinkedDraft, { resolve, entry }: Preparing): PreparedProfile {
  const kind = kindOf(draft.kind);
  const { displayName, description, applicability, rootLinked } = draft;
  const base = { kind, displayName, description, applicability, root: undefined, neighbours: [] };
  const ofRules = applicabilityFindings(kind, applicability);
  const sent = draft.settings as Values & { certificate?: SentCertificate };
  const found = sent.certificate && resolve(sent.certificate);
  if (found && 'refused' in found) {
    const findings = [{ at: '/settings/certificate', ...found.refused }, ...ofRules];
    return { ...base, values: sent, certificate: undefined, findings };
  }
  const { certificate } = found ?? {};
  const reference = certificate && {
    certificate: { sha256: certificate.sha256, fileName: sent.certificate?.fileName },
  };
  const values = settingsSchema(kind).parse({ ...sent, ...reference });
  const findings = checkRules(kind, values, { ...entry, certificate, rootLinked }).map(
    ({ rule, at, row, level, message }) => ({ at: pointerTo(at, row), code: rule, level, message }),
  );
  return { ...base, values, certificate, findings: [...findings, ...ofRules] };
}

type Link = { root: RootProfile | undefined; findings: Finding[] };

function isMeant(link: Link | undefined): boolean {
  return link !== undefined && (link.root !== undefined || link.findings.length > 0);
}

/** V05: there, trusted, and of the same family of platforms; the database would refuse any other (requirements.md X2). */
function rootOf(kind: Kind, draft: ProfileDraft, roots: ReadonlyMap<string, RootProfile>): Link {
  const id = rootIdOf(draft);
  if (id === null) return { root: undefined, findings: [] };
  const root = roots.get(id);
  if (root?.platformFamily === platform(kind.platform).family) return { root, findings: [] };
  const message = root
    ? `“${root.displayName}” is for another platform. Choose a trusted profile for ${platform(kind.platform).label}.`
    : 'This trusted profile does not exist. Choose another.';
  return { root: undefined, findings: [{ at: '/rootProfileId', code: 'V05', level: 'error', message }] };
}

function rootIdOf(draft: ProfileDraft): string | null {
  return 'rootProfileId' in draft ? ((draft.rootProfileId as string | null | undefined) ?? null) : null;
}

async function findRoots(
  { db, actor, ownRootNo }: Choosing,
  drafts: readonly ProfileDraft[],
): Promise<Map<string, RootProfile>> {
  const ids = new Set(drafts.flatMap((draft) => rootIdOf(draft) ?? []));
  if (ids.size === 0) return new Map();
  const rows = await db.profile.findMany({
    where: {
      id: { in: [...ids] },
      type: 'trusted',
      deletedAt: null,
      ...visibleWhere(actor, ...(ownRootNo ? [{ no: ownRootNo }] : [])),
    },
    select: { no: true, id: true, displayName: true, platformFamily: true, scopeTags: true },
  });
  return new Map(rows.map((row) => [row.id, { ...row, ...seenProfile(actor, row) }]));
}

/** Each certificate is read once, however many profiles of the request carry it. */
async function certificateResolver(
  { db, now }: Deps,
  drafts: readonly UnlinkedDraft[],
): Promise<(sent: SentCertificate) => Resolved> {
  const sent = drafts.flatMap(({ settings }) =>
    'certificate' in settings ? [settings.certificate as SentCertificate] : [],
  );
  const stored = await findCertificates(db, {
    sha256s: sent.flatMap((one) => ('sha256' in one ? [one.sha256] : [])),
    now: now(),
  });
  const read = new Map<string, Resolved>();
  for (const one of sent) {
    if ('data' in one && !read.has(one.data)) read.set(one.data, await readSentCertificate(one, now()));
  }
  return (one) => {
    if ('data' in one) return read.get(one.data) ?? notStored;
    const certificate = stored.get(one.sha256);
    return certificate ? { certificate } : notStored;
  };
}

const notStored: Resolved = {
  refused: {
    code: 'certificate.not-found',
    message: 'This certificate is not stored here. Send its bytes as `data`.',
  },
};
