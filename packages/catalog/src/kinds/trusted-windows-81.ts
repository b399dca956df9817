import { defineKind } from '../kind.ts';
import { trustedCertificate } from '../settings/certificate.ts';
import { destinationStore } from '../settings/destination-store.ts';
import { trustedRules, trustedSlot } from './trusted-rules.ts';

export const trustedWindows81 = defineKind({
  type: 'trusted',
  platform: 'windows81',
  graphType: 'windows81TrustedRootCertificate',
  settings: { certificate: trustedCertificate, destinationStore },
  rules: trustedRules,
  slot: trustedSlot,
  claim: ({ destinationStore: value }) => value,
});
