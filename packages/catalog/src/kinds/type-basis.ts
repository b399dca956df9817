import { identitySlot, importedClaim, importedSlot, pkcsClaim, scepClaim } from './identity-slots.ts';
import { nameRules } from './name-rules.ts';

/** What every kind of a type has in common, whatever the platform. */

export const scepBasis = {
  type: 'scep',
  ruleSets: [nameRules('scep')],
  rootLink: { need: 'required', onWire: true },
  slot: identitySlot('scep'),
  claim: scepClaim,
} as const;

/** Whether the root is required depends on the platform. */
export const pkcsBasis = {
  type: 'pkcs',
  ruleSets: [nameRules('pkcs')],
  slot: identitySlot('pkcs'),
  claim: pkcsClaim,
} as const;

export const importedBasis = {
  type: 'pkcsImported',
  rootLink: { need: 'recommended', onWire: false },
  slot: importedSlot,
  claim: importedClaim,
} as const;
