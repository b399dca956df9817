import { defineKind } from '../kind.ts';
import { alternativeNames } from '../settings/alternative-names.ts';
import { certificateType } from '../settings/certificate-type.ts';
import { extendedKeyUsages } from '../settings/extended-key-usages.ts';
import { authority, authorityType } from '../settings/pkcs-settings.ts';
import { pkcsRenewalThreshold } from '../settings/scep-settings.ts';
import { subjectName } from '../settings/subject-name.ts';
import { validityPeriod } from '../settings/validity-period.ts';
import { authorityRules } from './authority-rules.ts';
import { v09, v10, v27, v28, v46 } from './identity-rules.ts';
import { pkcsBasis } from './type-basis.ts';

export const pkcsAosp = defineKind({
  ...pkcsBasis,
  platform: 'aosp',
  graphType: 'aospDeviceOwnerPkcsCertificateProfile',
  settings: {
    renewalThreshold: pkcsRenewalThreshold,
    validity: validityPeriod,
    ...authority,
    authorityType,
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
  rules: [v09, v10, v27, v28, ...authorityRules, v46],
  rootLink: { need: 'required', onWire: true },
});
