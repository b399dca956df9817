import { defineKind } from '../kind.ts';
import { appAccess } from '../settings/app-access.ts';
import { intendedPurpose } from '../settings/intended-purpose.ts';
import { v45 } from './identity-rules.ts';
import { importedBasis } from './type-basis.ts';

export const pkcsImportedAndroidDeviceOwner = defineKind({
  ...importedBasis,
  platform: 'androidDeviceOwner',
  graphType: 'androidDeviceOwnerImportedPFXCertificateProfile',
  settings: {
    intendedPurpose,
    ...appAccess,
  },
  rules: [v45],
});
