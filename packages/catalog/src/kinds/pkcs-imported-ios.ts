import { defineKind } from '../kind.ts';
import { optionalIntendedPurpose } from '../settings/intended-purpose.ts';
import { v45 } from './identity-rules.ts';
import { importedClaim, importedSlot } from './identity-slots.ts';

export const pkcsImportedIos = defineKind({
  type: 'pkcsImported',
  platform: 'ios',
  graphType: 'iosImportedPFXCertificateProfile',
  settings: {
    intendedPurpose: optionalIntendedPurpose,
  },
  rules: [v45],
  rootLink: { need: 'recommended', onWire: false },
  slot: importedSlot,
  claim: importedClaim,
});
