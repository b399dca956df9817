import { defineKind } from '../kind.ts';
import { trustedCertificate } from '../settings/certificate.ts';
import { trustedRules, trustedSlot } from './trusted-rules.ts';

export const trustedAosp = defineKind({
  type: 'trusted',
  platform: 'aosp',
  graphType: 'aospDeviceOwnerTrustedRootCertificate',
  settings: { certificate: trustedCertificate },
  rules: trustedRules,
  slot: trustedSlot,
  claim: () => '',
});
