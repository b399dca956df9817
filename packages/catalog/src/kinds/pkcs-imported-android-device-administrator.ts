import { defineKind } from '../kind.ts';
import { intendedPurpose } from '../settings/intended-purpose.ts';
import { v45 } from './identity-rules.ts';
import { importedClaim, importedSlot } from './identity-slots.ts';

export const pkcsImportedAndroidDeviceAdministrator = defineKind({
  type: 'pkcsImported',
  platform: 'androidDeviceAdministrator',
  graphType: 'androidImportedPFXCertificateProfile',
  settings: {
    intendedPurpose,
  },
  rules: [v45],
  rootLink: { need: 'recommended', onWire: false },
  slot: importedSlot,
  claim: importedClaim,
});
