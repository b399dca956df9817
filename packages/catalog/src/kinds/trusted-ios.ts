import { defineKind } from '../kind.ts';
import { trustedCertificate } from '../settings/certificate.ts';
import { trustedRules, trustedSlot } from './trusted-rules.ts';

export const trustedIos = defineKind({
  type: 'trusted',
  platform: 'ios',
  graphType: 'iosTrustedRootCertificate',
  settings: { certificate: trustedCertificate },
  rules: trustedRules,
  slot: trustedSlot,
  claim: () => '',
});
