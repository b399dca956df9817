import { defineKind } from '../kind.ts';
import { trustedCertificate } from '../settings/certificate.ts';
import { trustedRules, trustedSlot } from './trusted-rules.ts';

export const trustedAndroidWorkProfile = defineKind({
  type: 'trusted',
  platform: 'androidWorkProfile',
  graphType: 'androidWorkProfileTrustedRootCertificate',
  olderGraphTypes: ['androidForWorkTrustedRootCertificate'],
  settings: { certificate: trustedCertificate },
  rules: trustedRules,
  slot: trustedSlot,
  claim: () => '',
});
