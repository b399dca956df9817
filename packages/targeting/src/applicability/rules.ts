import type { PlatformName } from '@countersign/catalog/platforms';
import type { OsEdition } from './editions.ts';

/** "Assign profile if" or "Don't assign profile if". */
export type RuleMode = 'include' | 'exclude';

/** What the wire calls `name`; the portal does not ask for it. */
type Named = { mode: RuleMode; name?: string };

export type EditionRule = Named & { editions: OsEdition[] };
/** Both ends belong to it, and both are required (spec 4.1). */
export type VersionRule = Named & { min: string; max: string };

/** At most one rule for each property, as on the wire; a device must meet all. */
export type ApplicabilityRules = { edition?: EditionRule; version?: VersionRule };

export function hasRules({ edition, version }: ApplicabilityRules): boolean {
  return edition !== undefined || version !== undefined;
}

/** The step is shown for Windows 10 and later, PKCS included (C8). */
export function canHaveRules(platform: PlatformName): boolean {
  return platform === 'windows10';
}
