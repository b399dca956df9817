import { defineKind } from '../kind.ts';
import { alternativeNameChecks } from '../settings/alternative-name-checks.ts';
import { extendedKeyUsages } from '../settings/extended-key-usages.ts';
import {
  hashAlgorithm,
  keySize,
  keyStorageProvider,
  keyUsage,
  scepRenewalThreshold,
} from '../settings/scep-settings.ts';
import { subjectNameFromList } from '../settings/subject-name.ts';
import { scepServerUrls } from '../settings/urls.ts';
import { validityPeriod } from '../settings/validity-period.ts';
import { v05, v06, v08, v09, v10, v27, v28, v29, v31, v31Software, v33, v44, v48 } from './identity-rules.ts';
import { scepBasis } from './type-basis.ts';

export const scepWindowsPhone81 = defineKind({
  ...scepBasis,
  platform: 'windowsPhone81',
  graphType: 'windowsPhone81SCEPCertificateProfile',
  settings: {
    subject: subjectNameFromList,
    alternativeNameChecks,
    validity: validityPeriod,
    keyStorageProvider,
    keyUsage,
    keySize,
    hashAlgorithm,
    extendedKeyUsages,
    renewalThreshold: scepRenewalThreshold,
    scepServerUrls,
  },
  rules: [v05, v06, v08, v09, v10, v27, v28, v29, v31, v31Software, v33, v44, v48],
});
