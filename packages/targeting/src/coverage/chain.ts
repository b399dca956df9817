import type { ProfileType } from '@countersign/catalog/profile-types';
import type { Assignment } from '../assignment/assignment.ts';
import { type GroupKind, sortsOf } from '../assignment/group-mixing.ts';
import { type CoverageFinding, counting, devicesOf } from './finding.ts';
import { listed } from './listed.ts';

export type Chain = {
  type: ProfileType;
  /** Devices that get the identity profile. */
  reached: number;
  /** Each certificate of its chain, by the trusted profiles that carry it, and how many of these devices get none of them. */
  links: readonly { names: readonly string[]; missing: number; about?: string }[];
  /** Where nothing is known of the chain: devices that get no trusted profile at all. */
  withoutAny: number;
};

/**
 * V35, S000-02, +c2: devices that get the identity and not what makes it trusted, for SCEP, PKCS and imported PKCS alike. A
 * trusted profile without an identity, or several of them on a device, are normal and say nothing (+c5).
 */
export function chainFindings({ type, reached, links, withoutAny }: Chain): CoverageFinding[] {
  if (type === 'trusted') return [];
  if (links.length === 0)
    return withoutAny === 0 ? [] : [noTrustedProfile({ devices: withoutAny, of: reached })];
  return links
    .filter(({ missing }) => missing > 0)
    .map(({ names, missing, ...link }) => {
      const counted = { ...link, devices: missing, of: reached };
      const title = `Not reached by ${listed(names, 'or')}`;
      const one = names.length > 1 ? 'one of them' : names[0];
      const message = `${title}: ${devicesOf(counted, 'reached')}. They do not trust the certificate. Assign ${one} likewise.`;
      return { code: 'rootMissing', level: 'warning', message, ...counting('rootMissing', counted, title) };
    });
}

/** S000-02: a step of the chain that nobody can get. Some devices may know it otherwise, so that none are counted. */
export function chainIncomplete({
  issuer,
  issued,
  ...lacks
}: {
  issuer: string;
  issued: string;
  kind: string;
  certificate: string | null;
}): CoverageFinding {
  const message = `No trusted profile of this platform carries ${issuer}, which issued ${issued}. Devices that do not know it otherwise do not trust the certificate. Make a trusted profile of it, and assign it likewise.`;
  return { code: 'chainIncomplete', level: 'warning', message, lacks };
}

function noTrustedProfile(counted: { devices: number; of: number }): CoverageFinding {
  const code = 'noTrustedProfile';
  const title = 'Reached by no trusted profile';
  const message = `${title}: ${devicesOf(counted, 'reached')}. Nobody said which root this profile stands on. Choose one, and assign it likewise.`;
  return { code, level: 'warning', message, ...counting(code, counted, title) };
}

/** To whom a profile is assigned, as the matrix of spec 4.3 has it. */
export type Bearers = 'user' | 'device' | 'both';

/** Undefined: to nobody, as far as is known. */
export function bearersOf(
  lines: readonly Assignment[],
  groups: ReadonlyMap<string, GroupKind>,
): Bearers | undefined {
  const sorts = lines.filter(({ mode }) => mode === 'include').flatMap((line) => sortsOf(line, groups));
  const users = sorts.some((sort) => sort === 'dynamicUser' || sort === 'staticUser');
  const devices = sorts.some((sort) => sort === 'dynamicDevice' || sort === 'staticDevice');
  if (users && devices) return 'both';
  return users ? 'user' : devices ? 'device' : undefined;
}

/** Spec 4.3: the identity by its trusted profile. */
const fits: Record<Bearers, Record<Bearers, boolean>> = {
  user: { user: true, device: false, both: true },
  device: { user: false, device: true, both: true },
  both: { user: true, device: true, both: true },
};

/** A warning of its own: Intune fails here even where both reach the same devices (X14, +c3). */
export function bearerFinding(
  identity: Bearers | undefined,
  trusted: { name: string; bearers: Bearers | undefined },
): CoverageFinding | undefined {
  if (!identity || !trusted.bearers || fits[identity][trusted.bearers]) return undefined;
  const [mine, theirs] = identity === 'user' ? ['users', 'devices'] : ['devices', 'users'];
  const message = `This profile is assigned to ${mine} and ${trusted.name} to ${theirs}. Intune fails at this even where both reach the same devices; assign both to ${mine}.`;
  return { code: 'bearersDiffer', level: 'warning', message };
}
