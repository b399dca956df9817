import { defineKind } from '../kind.ts';
import { alternativeNames } from '../settings/alternative-names.ts';
import { certificateType } from '../settings/certificate-type.ts';
import { extendedKeyUsages } from '../settings/extended-key-usages.ts';
import { authority } from '../settings/pkcs-settings.ts';
import { keyStorageProvider, pkcsRenewalThreshold } from '../settings/scep-settings.ts';
import { subjectName } from '../settings/subject-name.ts';
import { validityPeriod } from '../settings/validity-period.ts';
import { v09, v10, v27, v28, v40, v41, v45 } from './identity-rules.ts';
import { nameRules } from './name-rules.ts';
import { identitySlot, pkcsClaim } from './identity-slots.ts';

export const pkcsWindows10 = defineKind({
  type: 'pkcs',
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
  rules: [v09, v10, v27, v28, v40, v41, v45],
  ruleSets: [nameRules({ platform: 'windows10', profileType: 'pkcs' })],
  rootLink: { need: 'recommended', onWire: false },
  slot: identitySlot('pkcs'),
  claim: pkcsClaim,
});
