import { defineKind } from '../kind.ts';
import { alternativeNames } from '../settings/alternative-names.ts';
import { certificateType } from '../settings/certificate-type.ts';
import { extendedKeyUsages } from '../settings/extended-key-usages.ts';
import { keySize, keyUsage, scepRenewalThreshold } from '../settings/scep-settings.ts';
import { subjectName } from '../settings/subject-name.ts';
import { scepServerUrls } from '../settings/urls.ts';
import { validityPeriod } from '../settings/validity-period.ts';
import { v05, v06, v08, v09, v10, v27, v28, v29, v32, v44, v48 } from './identity-rules.ts';
import { scepBasis } from './type-basis.ts';

export const scepIos = defineKind({
  ...scepBasis,
  platform: 'ios',
  graphType: 'iosScepCertificateProfile',
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
    extendedKeyUsages,
    renewalThreshold: scepRenewalThreshold,
    scepServerUrls,
  },
  rules: [v05, v06, v08, v09, v10, v27, v28, v29, v32('iOS 14'), v44, v48],
});
