import { defineKind } from '../kind.ts';
import { deploymentChannel } from '../settings/deployment-channel.ts';
import { optionalIntendedPurpose } from '../settings/intended-purpose.ts';
import { v45 } from './identity-rules.ts';
import { importedClaim, importedSlot } from './identity-slots.ts';

export const pkcsImportedMacos = defineKind({
  type: 'pkcsImported',
  platform: 'macos',
  graphType: 'macOSImportedPFXCertificateProfile',
  settings: {
    deploymentChannel,
    intendedPurpose: optionalIntendedPurpose,
  },
  rules: [v45],
  rootLink: { need: 'recommended', onWire: false },
  slot: importedSlot,
  claim: importedClaim,
});
