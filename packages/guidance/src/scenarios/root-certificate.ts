import { cmd } from '../command.ts';
import { slots } from '../slots.ts';
import type { StepText } from '../step.ts';

/** Certificates of the CA itself, on their way to devices (seed 002 L339-353, seed 003 L71-79, seed 004 L55-66). */

export const exportRoot: StepText = {
  title: 'Export the certificate of the root CA',
  where: { machine: 'rootCa', at: 'command prompt, as administrator' },
  how: [
    'Export the certificate to a .cer file. The private key stays where it is.',
    'Do the same on each CA between the root and the devices: there the command gives the certificate of that CA.',
    'Any device that trusts the CA can export it too.',
  ],
  why: 'Devices trust VPN, Wi-Fi and their own certificates only if they know the whole chain.',
  eras: ['2015', '2017', '2024'],
  commands: [cmd(['certutil -ca.cert', [slots.caName, '.cer']])],
};

export function trustedProfile(together: string): StepText {
  return {
    title: 'Create a trusted certificate profile for each platform',
    where: { machine: 'countersign', at: 'Devices > Configuration > New profile' },
    how: [
      'Bring the .cer files at once and tick the platforms: each becomes a profile of its own.',
      `Give it to the same groups as the ${together}, and to those of the Wi-Fi or VPN profile that uses the certificate.`,
    ],
    why: 'A device that does not have the root yet fails the profile that stands on it.',
    eras: ['2015', '2017', '2024'],
    inWizard: true,
  };
}
