import { defineKind } from '../kind.ts';
import { alternativeNames } from '../settings/alternative-names.ts';
import { certificateType } from '../settings/certificate-type.ts';
import { extendedKeyUsages } from '../settings/extended-key-usages.ts';
import { hashAlgorithm, keySize, keyUsage, scepRenewalThreshold } from '../settings/scep-settings.ts';
import { subjectName } from '../settings/subject-name.ts';
import { scepServerUrls } from '../settings/urls.ts';
import { validityPeriod } from '../settings/validity-period.ts';
import { v05, v06, v07, v09, v10, v27, v28, v29, v33Ignored, v44, v48 } from './identity-rules.ts';
import { scepBasis } from './type-basis.ts';

export const scepAndroidWorkProfile = defineKind({
  ...scepBasis,
  platform: 'androidWorkProfile',
  graphType: 'androidWorkProfileScepCertificateProfile',
  olderGraphTypes: ['androidForWorkScepCertificateProfile'],
  settings: {
    certificateType,
    subject: subjectName,
    alternativeNames: alternativeNames([
      'userPrincipalName',
      'emailAddress',
      'domainNameService',
      'universalResourceIdentifier',
    ]),
    validity: validityPeriod,
    keyUsage,
    keySize,
    hashAlgorithm,
    extendedKeyUsages,
    renewalThreshold: scepRenewalThreshold,
    scepServerUrls,
  },
  rules: [v05, v06, v07, v09, v10, v27, v28, v29, v33Ignored, v44, v48],
});
