import { defineKind } from '../kind.ts';
import { alternativeNames } from '../settings/alternative-names.ts';
import { certificateType } from '../settings/certificate-type.ts';
import { extendedKeyUsages } from '../settings/extended-key-usages.ts';
import { authority } from '../settings/pkcs-settings.ts';
import { keyStorageProvider, pkcsRenewalThreshold } from '../settings/scep-settings.ts';
import { subjectName } from '../settings/subject-name.ts';
import { validityPeriod } from '../settings/validity-period.ts';
import { authorityRules } from './authority-rules.ts';
import { v09, v10, v27, v28, v45 } from './identity-rules.ts';
import { pkcsBasis } from './type-basis.ts';

export const pkcsWindows10 = defineKind({
  ...pkcsBasis,
  platform: 'windows10',
  graphType: 'windows10PkcsCertificateProfile',
  settings: {
    renewalThreshold: pkcsRenewalThreshold,
    validity: validityPeriod,
    keyStorageProvider,
    ...authority,
    certificateType,
    subject: subjectName,
    alternativeNames: alternativeNames([
      'userPrincipalName',
      'emailAddress',
      'domainNameService',
      'universalResourceIdentifier',
      'customAzureADAttribute',
    ]),
    extendedKeyUsages,
  },
  rules: [v09, v10, v27, v28, ...authorityRules, v45],
  rootLink: { need: 'recommended', onWire: false },
});
