import { defineKind } from '../kind.ts';
import { intendedPurpose } from '../settings/intended-purpose.ts';
import { importedKeyStorageProvider } from '../settings/scep-settings.ts';
import { v45 } from './identity-rules.ts';
import { importedClaim, importedSlot } from './identity-slots.ts';

export const pkcsImportedWindowsPhone81 = defineKind({
  type: 'pkcsImported',
  platform: 'windowsPhone81',
  graphType: 'windowsPhone81ImportedPFXCertificateProfile',
  settings: {
    intendedPurpose,
    keyStorageProvider: importedKeyStorageProvider,
  },
  rules: [v45],
  rootLink: { need: 'recommended', onWire: false },
  slot: importedSlot,
  claim: importedClaim,
});
