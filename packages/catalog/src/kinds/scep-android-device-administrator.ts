import { defineKind } from '../kind.ts';
import { alternativeNameChecks } from '../settings/alternative-name-checks.ts';
import { extendedKeyUsages } from '../settings/extended-key-usages.ts';
import { hashAlgorithm, keySize, keyUsage, scepRenewalThreshold } from '../settings/scep-settings.ts';
import { subjectNameFromList } from '../settings/subject-name.ts';
import { scepServerUrls } from '../settings/urls.ts';
import { validityPeriod } from '../settings/validity-period.ts';
import { v05, v06, v07, v09, v10, v27, v28, v29, v33, v44, v48 } from './identity-rules.ts';
import { scepBasis } from './type-basis.ts';

export const scepAndroidDeviceAdministrator = defineKind({
  ...scepBasis,
  platform: 'androidDeviceAdministrator',
  graphType: 'androidScepCertificateProfile',
  settings: {
    subject: subjectNameFromList,
    alternativeNameChecks,
    validity: validityPeriod,
    keyUsage,
    keySize,
    hashAlgorithm,
    extendedKeyUsages,
    renewalThreshold: scepRenewalThreshold,
    scepServerUrls,
  },
  rules: [v05, v06, v07, v09, v10, v27, v28, v29, v33, v44, v48],
});
