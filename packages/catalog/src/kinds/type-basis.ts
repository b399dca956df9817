import type { SubjectName } from '../settings/subject-name.ts';
import { identitySlot, importedClaim, importedSlot, pkcsClaim, scepClaim } from './identity-slots.ts';
import { nameRules } from './name-rules.ts';

/** What every kind of a type has in common, whatever the platform. */

/** The subject is named so that TypeScript sees what both have in common: device administrator has no choice of type. */
type ForWhom = { subject: SubjectName; certificateType?: string | null };

const forUser = ({ certificateType }: ForWhom): boolean => certificateType !== 'machine';

export const scepBasis = {
  type: 'scep',
  ruleSets: [nameRules('scep')],
  rootLink: { need: 'required', onWire: true },
  slot: identitySlot('scep'),
  claim: scepClaim,
  forUser,
} as const;

/** Whether the root is required depends on the platform. */
export const pkcsBasis = {
  type: 'pkcs',
  ruleSets: [nameRules('pkcs')],
  slot: identitySlot('pkcs'),
  claim: pkcsClaim,
  forUser,
} as const;

export const importedBasis = {
  type: 'pkcsImported',
  rootLink: { need: 'recommended', onWire: false },
  slot: importedSlot,
  claim: importedClaim,
  forUser: () => true,
} as const;
