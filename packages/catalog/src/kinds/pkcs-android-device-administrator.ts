import { defineKind } from '../kind.ts';
import { pkcsAlternativeNameChecks } from '../settings/alternative-name-checks.ts';
import { extendedKeyUsages } from '../settings/extended-key-usages.ts';
import { authority } from '../settings/pkcs-settings.ts';
import { pkcsRenewalThreshold } from '../settings/scep-settings.ts';
import { subjectNameOfThree } from '../settings/subject-name.ts';
import { validityPeriod } from '../settings/validity-period.ts';
import { authorityRules } from './authority-rules.ts';
import { v09, v10, v27, v28, v46 } from './identity-rules.ts';
import { pkcsBasis } from './type-basis.ts';

export const pkcsAndroidDeviceAdministrator = defineKind({
  ...pkcsBasis,
  platform: 'androidDeviceAdministrator',
  graphType: 'androidPkcsCertificateProfile',
  settings: {
    renewalThreshold: pkcsRenewalThreshold,
    validity: validityPeriod,
    ...authority,
    subject: subjectNameOfThree,
    alternativeNameChecks: pkcsAlternativeNameChecks,
    extendedKeyUsages,
  },
  rules: [v09, v10, v27, v28, ...authorityRules, v46],
  rootLink: { need: 'required', onWire: true },
});
