import { defineKind } from '../kind.ts';
import { intendedPurpose } from '../settings/intended-purpose.ts';
import { v45 } from './identity-rules.ts';
import { importedBasis } from './type-basis.ts';

export const pkcsImportedAndroidDeviceAdministrator = defineKind({
  ...importedBasis,
  platform: 'androidDeviceAdministrator',
  graphType: 'androidImportedPFXCertificateProfile',
  settings: {
    intendedPurpose,
  },
  rules: [v45],
});
