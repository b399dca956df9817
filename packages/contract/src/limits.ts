/** Numbers that forms tell before the server does. No zod here: the browser imports it. */

/** At least 12 characters (NIST SP 800-63B 3.1.1.2 asks 8 and advises more), no other rule of composition. */
export const passwordLength = { min: 12, max: 1_024 } as const;

export const longestTokenDays = 366;

/** What the portal is called until somebody names it. */
export const initialOrganisationName = 'Countersign';

/** A folder of exported profiles, certificates in base64 included. One file is read in one go, so it may hold less. */
export const importLimits = {
  bytesOfFile: 8 * 1024 * 1024,
  bytes: 32 * 1024 * 1024,
  files: 2_000,
  profiles: 2_000,
} as const;

export const profileNameLength = 200;
export const descriptionLength = 2_000;
/** 200 certificates of one upload on every current platform, and some room. */
export const mostProfilesAtOnce = 2_000;

/** As many records as one request gives tags to, or takes them from. */
export const mostTagged = 200;
