import { defineKind } from '../kind.ts';
import { trustedCertificate } from '../settings/certificate.ts';
import { trustedRules, trustedSlot } from './trusted-rules.ts';

export const trustedAndroidDeviceAdministrator = defineKind({
  type: 'trusted',
  platform: 'androidDeviceAdministrator',
  graphType: 'androidTrustedRootCertificate',
  settings: { certificate: trustedCertificate },
  rules: trustedRules,
  slot: trustedSlot,
  claim: () => '',
});
