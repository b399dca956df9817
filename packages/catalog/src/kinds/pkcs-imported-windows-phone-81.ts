import { defineKind } from '../kind.ts';
import { intendedPurpose } from '../settings/intended-purpose.ts';
import { importedKeyStorageProvider } from '../settings/scep-settings.ts';
import { v45 } from './identity-rules.ts';
import { importedBasis } from './type-basis.ts';

export const pkcsImportedWindowsPhone81 = defineKind({
  ...importedBasis,
  platform: 'windowsPhone81',
  graphType: 'windowsPhone81ImportedPFXCertificateProfile',
  settings: {
    intendedPurpose,
    keyStorageProvider: importedKeyStorageProvider,
  },
  rules: [v45],
});
