import { defineKind } from '../kind.ts';
import { trustedCertificate } from '../settings/certificate.ts';
import { trustedRules, trustedSlot } from './trusted-rules.ts';

export const trustedAndroidDeviceOwner = defineKind({
  type: 'trusted',
  platform: 'androidDeviceOwner',
  graphType: 'androidDeviceOwnerTrustedRootCertificate',
  settings: { certificate: trustedCertificate },
  rules: trustedRules,
  slot: trustedSlot,
  claim: () => '',
});
