import { defineKind } from '../kind.ts';
import { trustedCertificate } from '../settings/certificate.ts';
import { trustedRules, trustedSlot } from './trusted-rules.ts';

export const trustedWindowsPhone81 = defineKind({
  type: 'trusted',
  platform: 'windowsPhone81',
  graphType: 'windowsPhone81TrustedRootCertificate',
  settings: { certificate: trustedCertificate },
  rules: trustedRules,
  slot: trustedSlot,
  claim: () => '',
});
