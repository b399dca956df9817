import { defineKind } from '../kind.ts';
import { intendedPurpose } from '../settings/intended-purpose.ts';
import { v45 } from './identity-rules.ts';
import { importedClaim, importedSlot } from './identity-slots.ts';

export const pkcsImportedAndroidWorkProfile = defineKind({
  type: 'pkcsImported',
  platform: 'androidWorkProfile',
  graphType: 'androidForWorkImportedPFXCertificateProfile',
  settings: {
    intendedPurpose,
  },
  rules: [v45],
  rootLink: { need: 'recommended', onWire: false },
  slot: importedSlot,
  claim: importedClaim,
});
