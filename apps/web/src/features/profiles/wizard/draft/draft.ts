import type { PlatformName } from '@countersign/catalog/platforms';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import type { Line } from '../../assigning/lines.ts';

/** A certificate of the draft: public bytes, and the name of the file they came in. */
export type DraftCertificate = { sha256: string; fileName: string; data: string };

/** Everything that a person has typed and chosen. It is JSON, and it holds nothing that is secret. */
export type Draft = {
  /** A name, or with placeholders the names of several profiles. */
  displayName: string;
  description: string;
  certificates: DraftCertificate[];
  /** Values that were chosen, by `choiceName`; what is not there has the value that the catalog starts with. */
  choices: Record<string, unknown>;
  /** Pairs that were ticked or unticked by hand, by `pairName`. */
  ticks: Record<string, boolean>;
  /** The trusted profile that was chosen to stand on, null for none; absent while nothing was chosen by hand. */
  rootProfileId?: string | null;
  /** What the trusted profile is called that is made along; absent: as it was suggested. */
  newRootName?: string;
  /** Who gets what is made; absent: nobody yet. */
  assignments?: Line[];
  /** Whose it is; absent: of whoever makes it. */
  scopeTags?: string[];
  /** Where only they are changed: the list that was started from, so that a conflict can be told. */
  assignedFrom?: { assignments: Line[]; version: number };
  /** Which Windows it is for, on the platform that has such rules. */
  applicability: ApplicabilityRules;
  /** One creation, however often it is sent. */
  idempotencyKey: string;
  /** In an edit: the version that it started from, so that a conflict can be told. */
  origin?: Origin;
};

export type Origin = {
  version: number;
  displayName: string;
  description: string;
  settings: Record<string, unknown>;
  root: { id: string; displayName: string } | null;
  applicability: ApplicabilityRules;
  scopeTags: string[];
};

/** What a draft starts from when nothing was brought along. */
export function emptyDraft(platforms: readonly PlatformName[], idempotencyKey: string): Draft {
  return {
    displayName: platforms.length > 1 ? '{certificate} – {platform}' : '',
    description: '',
    certificates: [],
    choices: {},
    ticks: {},
    applicability: {},
    idempotencyKey,
  };
}

/** Where a choice is kept: for a platform, or for one certificate on it. */
export function choiceName(platform: PlatformName, key: string, sha256?: string): string {
  return sha256 === undefined ? `${platform}/${key}` : `${platform}/${key}/${sha256}`;
}

export function pairName(platform: PlatformName, sha256: string): string {
  return `${platform}/${sha256}`;
}

/** A draft that differs only in its key has nothing that anybody would miss. */
export function sameDraft(one: Draft, other: Draft): boolean {
  const told = (draft: Draft) => JSON.stringify({ ...draft, idempotencyKey: '' });
  return told(one) === told(other);
}

/** The certificates of an upload join those of the draft; what was there already is counted and not taken twice. */
export function withCertificates(
  draft: Draft,
  added: readonly DraftCertificate[],
): { draft: Draft; fresh: DraftCertificate[]; known: number } {
  const known = new Set(draft.certificates.map(({ sha256 }) => sha256));
  const fresh: DraftCertificate[] = [];
  for (const certificate of added) {
    if (known.has(certificate.sha256)) continue;
    known.add(certificate.sha256);
    fresh.push(certificate);
  }
  const certificates = [...draft.certificates, ...fresh];
  return { draft: { ...draft, certificates }, fresh, known: added.length - fresh.length };
}

export function withoutCertificate(draft: Draft, sha256: string): Draft {
  const others = (name: string) => !name.endsWith(`/${sha256}`);
  return {
    ...draft,
    certificates: draft.certificates.filter((certificate) => certificate.sha256 !== sha256),
    choices: Object.fromEntries(Object.entries(draft.choices).filter(([name]) => others(name))),
    ticks: Object.fromEntries(Object.entries(draft.ticks).filter(([name]) => others(name))),
  };
}
