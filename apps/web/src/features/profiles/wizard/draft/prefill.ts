import { carryOver } from '@countersign/catalog/carry-over';
import type { Kind } from '@countersign/catalog/kind';
import { platform } from '@countersign/catalog/platforms';
import { canHaveRules } from '@countersign/targeting/applicability/rules';
import { profileNameLength } from '@countersign/contract/limits';
import type { Certificate } from '../../../../api/certificates.ts';
import type { Profile } from '../../../../api/profiles.ts';
import { inOrder } from '../../applicability/in-order.ts';
import { certificateKey, dependsOnCertificate } from '../kind-set.ts';
import { choiceName, type Draft, type DraftCertificate, emptyDraft, pairName } from './draft.ts';

/** The certificate that a stored profile carries, as a draft holds it. */
export function draftCertificate(certificate: Certificate, fileName: string): DraftCertificate {
  return { sha256: certificate.sha256, fileName, data: certificate.facts.derBase64 };
}

export function fileNameIn(kind: Kind, settings: Record<string, unknown>): string {
  const value = settings[certificateKey(kind) ?? ''];
  const named = typeof value === 'object' && value !== null && 'fileName' in value;
  return named ? String(value.fileName) : 'certificate.cer';
}

type Brought = { certificate: Certificate; fileName: string };

/** A draft that begins with a certificate that is stored here. It is meant, so a platform that has it is ticked too. */
export function draftOfCertificate(
  { certificate, fileName }: Brought,
  kinds: readonly Kind[],
  idempotencyKey: string,
): Draft {
  const platforms = kinds.map(({ platform }) => platform);
  const [only] = platforms;
  return {
    ...emptyDraft(platforms, idempotencyKey),
    certificates: [draftCertificate(certificate, fileName)],
    ticks: platforms.length === 1 && only ? { [pairName(only, certificate.sha256)]: true } : {},
  };
}

type Carrier = { profile: Profile; kind: Kind; certificate: Certificate | undefined };

/** A profile to begin with, and the trusted one that it stands on. */
export type Source = Carrier & { root?: Carrier | undefined };

/** A profile made anew: on its own platform as a copy, elsewhere with what exists there (+b8). */
export function draftOfCopy(source: Source, kinds: readonly Kind[], idempotencyKey: string): Draft {
  const { profile, kind, certificate } = source;
  const fileName = fileNameIn(kind, profile.settings);
  const start = certificate
    ? draftOfCertificate({ certificate, fileName }, kinds, idempotencyKey)
    : emptyDraft(
        kinds.map(({ platform }) => platform),
        idempotencyKey,
      );
  const samePlatform = kinds.some(({ id }) => id === kind.id);
  return {
    ...start,
    displayName: copyName(profile.displayName, kinds, samePlatform),
    description: profile.description,
    choices: Object.assign(
      {},
      ...kinds.map((to) =>
        choicesFrom(to, carryOver(kind, profile.settings, to).values, certificate?.sha256),
      ),
    ),
    applicability: kinds.some((to) => canHaveRules(to.platform)) ? inOrder(profile.applicability) : {},
    ...(samePlatform && profile.root ? { rootProfileId: profile.root.id } : {}),
  };
}

/** "Root (copy)", or on other platforms "Root – iOS"; cut so that it stays within what a name may have. */
function copyName(displayName: string, kinds: readonly Kind[], samePlatform: boolean): string {
  const [only, ...others] = kinds;
  const elsewhere =
    others.length === 0 && only ? ` – ${platform(only.platform).shortLabel}` : ' – {platform}';
  const suffix = samePlatform && others.length === 0 ? ' (copy)' : elsewhere;
  return `${displayName.slice(0, profileNameLength - 40).replace(/\p{Surrogate}$/u, '')}${suffix}`;
}

/** The settings of one profile as choices of a draft for another kind; what that kind does not have is left out. */
function choicesFrom(
  kind: Kind,
  settings: Record<string, unknown>,
  sha256: string | undefined,
): Record<string, unknown> {
  const entries = Object.entries(kind.settings).flatMap(([key, setting]) => {
    const parsed = setting.schema.safeParse(settings[key]);
    if (setting.control.type === 'certificate' || !parsed.success) return [];
    const own = sha256 !== undefined && dependsOnCertificate(setting) ? sha256 : undefined;
    return [[choiceName(kind.platform, key, own), parsed.data] as const];
  });
  return Object.fromEntries(entries);
}

/** The same wizard for a profile that is there. A new certificate keeps what was chosen for the old one. */
export function draftOfEdit({ profile, kind, certificate }: Carrier): Draft {
  const { displayName, description, settings, version, root, scopeTags } = profile;
  const applicability = inOrder(profile.applicability);
  const fileName = fileNameIn(kind, settings);
  return {
    ...emptyDraft([kind.platform], ''),
    displayName,
    description,
    certificates: certificate ? [draftCertificate(certificate, fileName)] : [],
    choices: choicesFrom(kind, settings, undefined),
    ...(kind.rootLink ? { rootProfileId: root?.id ?? null } : {}),
    applicability,
    scopeTags,
    origin: { version, displayName, description, settings, root, applicability, scopeTags },
  };
}
