import { defineKind } from '../kind.ts';
import { optionalIntendedPurpose } from '../settings/intended-purpose.ts';
import { v45 } from './identity-rules.ts';
import { importedBasis } from './type-basis.ts';

export const pkcsImportedIos = defineKind({
  ...importedBasis,
  platform: 'ios',
  graphType: 'iosImportedPFXCertificateProfile',
  settings: {
    intendedPurpose: optionalIntendedPurpose,
  },
  rules: [v45],
});
