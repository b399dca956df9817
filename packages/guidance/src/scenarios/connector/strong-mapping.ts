import { cmd, powershell } from '../../command.ts';
import type { StepText, TaskText } from '../../step.ts';

const onlyIf = 'People or devices sign in to an Active Directory of your own with the certificate.';
const services =
  "Restart-Service -DisplayName 'PFX Create Legacy Connector for Microsoft Intune', 'PFX Create Certificate Connector for Microsoft Intune'";
const key = 'reg add HKLM\\Software\\Microsoft\\MicrosoftIntune\\PFXCertificateConnector';

function about(step: Omit<StepText, 'eras' | 'onlyIf'>): StepText {
  return { ...step, onlyIf, eras: ['2024'] };
}

/** Seed 003, KB5014754. */
export const strongMapping: TaskText = {
  title: 'Strong mapping (KB5014754)',
  steps: {
    'sid-version': about({
      title: 'Update the connector to 6.2406.0.1001 or later',
      where: { machine: 'connector' },
      how: ['Look at the version in the list of connectors, and update every one.'],
      why: 'Domain controllers refuse certificates that do not name the security identifier (SID) of their holder. Earlier connectors cannot write it.',
    }),
    'sid-registry': about({
      title: 'Switch the SID extension on',
      where: { machine: 'connector', at: 'command prompt, as administrator' },
      how: [
        'Export the key first, so that you can go back. Then set EnableSidSecurityExtension to 1, as DWORD.',
        'It holds for certificates of people on every platform, and of devices on hybrid-joined Windows, as far as they are synchronised from Active Directory.',
      ],
      why: 'The extension is written only while the switch is on.',
      commands: [cmd([`${key} /v EnableSidSecurityExtension /t REG_DWORD /d 1 /f`])],
    }),
    'sid-restart': about({
      title: 'Restart both services of the connector',
      where: { machine: 'connector', at: 'PowerShell, as administrator' },
      how: [
        'Restart them. From then on new and renewed certificates have the extension; those that are out stay as they are.',
      ],
      why: 'The services read the switch when they start.',
      commands: [powershell([services])],
    }),
    'sid-test': about({
      title: 'Try whatever takes these certificates',
      where: { machine: 'consumers' },
      how: [
        'Sign in to apps.',
        'Try other CAs that are bound in, network access control (NAC), and network gear.',
      ],
      why: 'Some software stumbles over an extension that it does not know.',
    }),
    'sid-digicert': {
      title: 'Use two templates at DigiCert',
      where: { machine: 'partner' },
      how: ['Make one template for people with a SID and another for people without.'],
      why: 'A DigiCert template either writes the SID or does not.',
      onlyIf: 'Certificates come from DigiCert.',
      eras: ['2024'],
    },
    'sid-back': {
      title: 'Go back',
      where: { machine: 'connector' },
      how: [
        'Put back the value that you exported, and restart both services.',
        'Create a new PKCS profile for the devices concerned, and take the old one away from them.',
      ],
      why: 'Only a new profile makes devices get certificates anew, this time without the SID.',
      onlyIf: 'Something does not accept the new certificates.',
      eras: ['2024'],
      commands: [
        {
          ...cmd([`${key} /v EnableSidSecurityExtension /t REG_DWORD /d 0 /f`]),
          label: 'If there was no value before',
        },
        powershell([services]),
      ],
    },
  },
};
