import { defineKind } from '../kind.ts';
import { appAccess } from '../settings/app-access.ts';
import { intendedPurpose } from '../settings/intended-purpose.ts';
import { v45 } from './identity-rules.ts';
import { importedClaim, importedSlot } from './identity-slots.ts';

export const pkcsImportedAndroidDeviceOwner = defineKind({
  type: 'pkcsImported',
  platform: 'androidDeviceOwner',
  graphType: 'androidDeviceOwnerImportedPFXCertificateProfile',
  settings: {
    intendedPurpose,
    ...appAccess,
  },
  rules: [v45],
  rootLink: { need: 'recommended', onWire: false },
  slot: importedSlot,
  claim: importedClaim,
});
