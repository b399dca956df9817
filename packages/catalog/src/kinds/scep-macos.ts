import { defineKind } from '../kind.ts';
import { alternativeNames } from '../settings/alternative-names.ts';
import { allowAllApps } from '../settings/apple-settings.ts';
import { certificateType } from '../settings/certificate-type.ts';
import { deploymentChannel } from '../settings/deployment-channel.ts';
import { extendedKeyUsages } from '../settings/extended-key-usages.ts';
import { keySize, keyUsage, scepRenewalThreshold } from '../settings/scep-settings.ts';
import { subjectName } from '../settings/subject-name.ts';
import { scepServerUrls } from '../settings/urls.ts';
import { validityPeriod } from '../settings/validity-period.ts';
import { v05, v06, v08, v09, v10, v27, v28, v29, v32, v36, v37, v44, v48 } from './identity-rules.ts';
import { scepBasis } from './type-basis.ts';

export const scepMacos = defineKind({
  ...scepBasis,
  platform: 'macos',
  graphType: 'macOSScepCertificateProfile',
  settings: {
    deploymentChannel,
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
    allowAllApps,
  },
  rules: [v05, v06, v08, v09, v10, v27, v28, v29, v32('macOS 11'), v36, v37, v44, v48],
});
