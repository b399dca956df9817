import { defineKind } from '../kind.ts';
import { alternativeNames } from '../settings/alternative-names.ts';
import { allowAllApps } from '../settings/apple-settings.ts';
import { certificateType } from '../settings/certificate-type.ts';
import { deploymentChannel } from '../settings/deployment-channel.ts';
import { authority } from '../settings/pkcs-settings.ts';
import { pkcsRenewalThreshold } from '../settings/scep-settings.ts';
import { subjectName } from '../settings/subject-name.ts';
import { validityPeriod } from '../settings/validity-period.ts';
import { authorityRules } from './authority-rules.ts';
import { v09, v10, v36, v37, v45 } from './identity-rules.ts';
import { pkcsBasis } from './type-basis.ts';

export const pkcsMacos = defineKind({
  ...pkcsBasis,
  platform: 'macos',
  graphType: 'macOSPkcsCertificateProfile',
  settings: {
    deploymentChannel,
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
    allowAllApps,
  },
  rules: [v09, v10, v36, v37, ...authorityRules, v45],
  rootLink: { need: 'recommended', onWire: false },
});
