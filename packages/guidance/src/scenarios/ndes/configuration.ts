import { type Command, cmd, entry, powershell } from '../../command.ts';
import { slots } from '../../slots.ts';
import type { TaskText } from '../../step.ts';

const wizard = 'AD CS Configuration wizard';

function registryValue(name: string, purpose: string): Command {
  const key = 'reg add HKLM\\SOFTWARE\\Microsoft\\Cryptography\\MSCEP';
  return { ...cmd([`${key} /v ${name} /t REG_SZ /d`, [slots.scepTemplate], '/f']), label: purpose };
}

/** Seed 002, task 3, first part. */
export const configuration: TaskText = {
  title: 'Configure NDES',
  steps: {
    'config-role': {
      title: 'Choose the role service',
      where: { machine: 'ndes', at: `${wizard}, Role Services` },
      how: [
        'Open the wizard from the link of the last one, or from the flag in Server Manager.',
        'Choose Network Device Enrollment Service.',
      ],
      why: 'The role is installed, but answers nobody until it is configured.',
      eras: ['2015'],
    },
    'config-account': {
      title: 'Name the service account',
      where: { machine: 'ndes', at: `${wizard}, Service Account for NDES` },
      how: ['Enter the NDES service account and its password.'],
      why: 'The application pool of NDES starts under it.',
      eras: ['2015'],
      commands: [entry('Account', [slots.shortDomain, '\\', slots.serviceAccount])],
    },
    'config-ca': {
      title: 'Choose the CA',
      where: { machine: 'ndes', at: `${wizard}, CA for NDES` },
      how: ['Choose Select, then the issuing CA that you published the template on.'],
      why: 'NDES asks one CA only.',
      eras: ['2015'],
      commands: [entry('CA', [slots.caHost, '\\', slots.caName])],
    },
    'config-key-length': {
      title: 'Set the key length',
      where: { machine: 'ndes', at: `${wizard}, Cryptography for NDES` },
      how: ['Set the length of both keys as your rules ask, at least 2048 bits, and confirm with Configure.'],
      why: 'NDES signs and decrypts what it exchanges with devices with keys of its own.',
      eras: ['2015'],
      commands: [
        {
          ...powershell([
            'Install-AdcsNetworkDeviceEnrollmentService -ServiceAccountName',
            [slots.shortDomain, '\\', slots.serviceAccount],
            "-ServiceAccountPassword (Read-Host -AsSecureString 'Password') -CAConfig",
            [slots.caHost, '\\', slots.caName],
            '-SigningKeyLength 2048 -EncryptionKeyLength 2048',
          ]),
          label: 'The whole wizard as one command',
        },
      ],
    },
    'registry-template': {
      title: 'Tell NDES the template',
      where: { machine: 'ndes', at: 'command prompt, as administrator' },
      how: [
        'Look at the Purpose of the template on its tab Request Handling, and run the command for that purpose.',
        'Write the template name, not the display name.',
      ],
      why: 'NDES picks one of three registry values by the key usage in the request. The value for the key usage of your profiles has to name your template.',
      eras: ['2015'],
      commands: [
        registryValue('SignatureTemplate', 'Purpose Signature; key usage in profiles: Digital signature'),
        registryValue('EncryptionTemplate', 'Purpose Encryption; key usage in profiles: Key encipherment'),
        registryValue(
          'GeneralPurposeTemplate',
          'Purpose Signature and encryption; key usage in profiles: both',
        ),
      ],
    },
    iisreset: {
      title: 'Restart IIS',
      where: { machine: 'ndes', at: 'command prompt, as administrator' },
      how: ['Run the command.'],
      why: 'NDES reads the registry when it starts.',
      eras: ['2015'],
      commands: [cmd(['iisreset'])],
    },
  },
};
