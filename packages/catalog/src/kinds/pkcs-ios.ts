import { defineKind } from '../kind.ts';
import { alternativeNames } from '../settings/alternative-names.ts';
import { certificateType } from '../settings/certificate-type.ts';
import { authority } from '../settings/pkcs-settings.ts';
import { pkcsRenewalThreshold } from '../settings/scep-settings.ts';
import { subjectName } from '../settings/subject-name.ts';
import { validityPeriod } from '../settings/validity-period.ts';
import { authorityRules } from './authority-rules.ts';
import { v09, v10, v45 } from './identity-rules.ts';
import { pkcsBasis } from './type-basis.ts';

export const pkcsIos = defineKind({
  ...pkcsBasis,
  platform: 'ios',
  graphType: 'iosPkcsCertificateProfile',
  settings: {
    renewalThreshold: pkcsRenewalThreshold,
    validity: validityPeriod,
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
  },
  rules: [v09, v10, ...authorityRules, v45],
  rootLink: { need: 'recommended', onWire: false },
});
