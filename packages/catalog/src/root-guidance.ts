import type { ProfileType } from './profile-types.ts';

/** The step of the preparation (packages/guidance) from which the root of a profile comes. */
export const rootGuidance: { readonly [Type in ProfileType]?: string } = {
  scep: 'ndes.export-root',
  pkcs: 'connector.export-root',
  pkcsImported: 'connector.export-root',
};
