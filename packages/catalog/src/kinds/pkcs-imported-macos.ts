import { defineKind } from '../kind.ts';
import { deploymentChannel } from '../settings/deployment-channel.ts';
import { optionalIntendedPurpose } from '../settings/intended-purpose.ts';
import { v45 } from './identity-rules.ts';
import { importedBasis } from './type-basis.ts';

export const pkcsImportedMacos = defineKind({
  ...importedBasis,
  platform: 'macos',
  graphType: 'macOSImportedPFXCertificateProfile',
  settings: {
    deploymentChannel,
    intendedPurpose: optionalIntendedPurpose,
  },
  rules: [v45],
});
