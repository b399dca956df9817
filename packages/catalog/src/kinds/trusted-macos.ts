import { defineKind } from '../kind.ts';
import { trustedCertificate } from '../settings/certificate.ts';
import { deploymentChannel } from '../settings/deployment-channel.ts';
import { trustedRules, trustedSlot } from './trusted-rules.ts';

export const trustedMacos = defineKind({
  type: 'trusted',
  platform: 'macos',
  graphType: 'macOSTrustedRootCertificate',
  settings: { certificate: trustedCertificate, deploymentChannel },
  rules: trustedRules,
  slot: trustedSlot,
  claim: ({ deploymentChannel: value }) => value,
});
