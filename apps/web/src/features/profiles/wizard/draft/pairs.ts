import type { Values } from '@countersign/catalog/check';
import type { Kind } from '@countersign/catalog/kind';
import { platform } from '@countersign/catalog/platforms';
import { canHaveRules, hasRules } from '@countersign/targeting/applicability/rules';
import type { CertificateContext, RuleContext, Saved } from '@countersign/catalog/setting';
import type { Certificate } from '../../../../api/certificates.ts';
import type { SentProfile, SentRoot } from '../../../../api/profiles.ts';
import type { Candidate } from '../../root/candidates.ts';
import type { LinkedRoot } from '../../root/root-row.ts';
import { certificateKey } from '../kind-set.ts';
import { type Draft, type DraftCertificate, type Origin, pairName } from './draft.ts';
import { nameOf, type NamedBy } from './names.ts';
import { valuesOf } from './values.ts';

/** A certificate of the draft with what the server read in it. */
export type SeenCertificate = DraftCertificate & { read: Certificate };

/** What a preview of names shows before there is a certificate. */
const exampleName = 'Contoso Root CA';

/** A profile to be: a certificate on a platform. */
export type Pair = {
  kind: Kind;
  certificate: SeenCertificate | undefined;
  /** The profile that brings this certificate to this platform already. */
  existing: Certificate['profiles'][number] | undefined;
  ticked: boolean;
  namedBy: NamedBy;
  displayName: string;
  /** Those that are visible now. */
  settings: Values;
  /** The trusted profile it stands on, null while none is chosen; undefined for a kind that stands on nothing. */
  rootProfileId: string | null | undefined;
  /** In an edit: the profile as it is saved, for what is wrong with it already. */
  saved: Saved | undefined;
};

/** Every certificate on every platform, or one pair a platform while there is no certificate. */
export function pairsOf(
  draft: Draft,
  kinds: readonly Kind[],
  certificates: readonly SeenCertificate[],
  /** The trusted profile that is chosen. */
  root: string | null = null,
): Pair[] {
  const each = certificates.length === 0 ? [undefined] : certificates;
  return each.flatMap((certificate) => kinds.map((kind) => pairOf(draft, kind, certificate, root)));
}

function pairOf(
  draft: Draft,
  kind: Kind,
  certificate: SeenCertificate | undefined,
  root: string | null,
): Pair {
  // In an edit the profile that brings it is this one.
  const carriers = draft.origin ? [] : (certificate?.read.profiles ?? []);
  const existing = carriers.find((profile) => profile.platform === kind.platform);
  const saved = draft.origin && savedOf(draft.origin);
  const byHand = certificate && draft.ticks[pairName(kind.platform, certificate.sha256)];
  // The catalog knows a certificate by its thumbprint.
  const reference = certificate && { sha256: certificate.sha256, fileName: certificate.fileName };
  const namedBy = {
    certificate: certificate?.read.name ?? exampleName,
    platform: platform(kind.platform).shortLabel,
    verdict: certificate?.read.verdict === 'intermediate' ? 'Intermediate' : 'Root',
  };
  return {
    kind,
    certificate,
    existing,
    ticked: byHand ?? existing === undefined,
    namedBy,
    // An edit changes the name of a profile that is there: braces in it are braces.
    displayName: draft.origin ? draft.displayName.trim() : nameOf(draft.displayName, namedBy),
    settings: valuesOf(kind, draft.choices, ruleContext({ certificate, saved }), reference),
    rootProfileId: kind.rootLink ? root : undefined,
    saved,
  };
}

function savedOf({ settings, root }: Origin): Saved {
  return { values: settings, rootLinked: root !== null };
}

export function ruleContext({ certificate, saved }: Pick<Pair, 'certificate' | 'saved'>): RuleContext {
  const door = saved ? 'edit' : 'create';
  if (!certificate) return { door, saved };
  const { verdict, findings } = certificate.read;
  const warnings: CertificateContext['warnings'] = findings.filter(({ level }) => level === 'warning');
  return { door, saved, certificate: { verdict, warnings } };
}

/** As it is sent: bytes for a certificate that is not stored yet, its thumbprint for one that is. */
export function sentSettings({ kind, certificate, settings }: Pair): Values {
  const key = certificateKey(kind);
  if (key === undefined || !certificate || isStored(certificate)) return settings;
  return { ...settings, [key]: { data: certificate.data, fileName: certificate.fileName } };
}

function isStored({ sha256, read }: SeenCertificate): boolean {
  return read.chain.links.some((link) => link.sha256 === sha256 && link.stored);
}

/** One profile for each pair that is ticked, in their order; with the root that is made along, where there is one. */
export function sentProfiles(draft: Draft, pairs: readonly Pair[], newRoot?: SentRoot): SentProfile[] {
  return ticked(pairs).map((pair) => ({
    kind: pair.kind.id,
    ...sentPart(draft, pair),
    ...sentRules(draft, pair),
    ...(newRoot
      ? { newRoot }
      : pair.rootProfileId === undefined
        ? {}
        : { rootProfileId: pair.rootProfileId }),
  }));
}

function sentRules({ applicability }: Draft, { kind }: Pair): Pick<SentProfile, 'applicability'> {
  return canHaveRules(kind.platform) && hasRules(applicability) ? { applicability } : {};
}

/** What a trusted profile and an identity profile have in common. */
export function sentPart({ description }: Draft, pair: Pair): SentRoot {
  return { displayName: pair.displayName, description: description.trim(), settings: sentSettings(pair) };
}

/** The ticks as they stand now: what is learnt of the certificates later does not move them any more. */
export function withTicksSettled(draft: Draft, pairs: readonly Pair[]): Draft {
  const ticks = pairs.flatMap(({ kind, certificate, ticked }) =>
    certificate ? [[pairName(kind.platform, certificate.sha256), ticked] as const] : [],
  );
  return { ...draft, ticks: Object.fromEntries(ticks) };
}

/** The trusted profile that a pair stands on, as it is shown; `newRoot` is the one that is made along. */
export function rootOf(
  { rootProfileId }: Pair,
  { roots, newRoot }: { roots: { candidates: readonly Candidate[] }; newRoot?: { pair: Pair } | undefined },
): LinkedRoot {
  const root = roots.candidates.find(({ id }) => id === rootProfileId);
  if (root) return { id: root.id, displayName: root.displayName };
  return rootProfileId && newRoot
    ? { id: rootProfileId, displayName: `${newRoot.pair.displayName}, made along` }
    : null;
}

export function ticked(pairs: readonly Pair[]): Pair[] {
  return pairs.filter((pair) => pair.ticked);
}
