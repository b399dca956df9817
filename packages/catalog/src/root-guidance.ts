import type { ProfileType } from './profile-types.ts';

/** The step of the preparation (packages/guidance) from which the root of a profile comes. */
export const rootGuidance: Readonly<Record<Exclude<ProfileType, 'trusted'>, string>> = {
  scep: 'ndes.export-root',
  pkcs: 'connector.export-root',
  pkcsImported: 'connector.export-root',
};
