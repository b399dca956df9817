import { powershell } from '../../command.ts';
import { slots } from '../../slots.ts';
import type { TaskText } from '../../step.ts';
import { enterpriseCa, hotfixOfTheCa, joinTheDomain } from '../ad-servers.ts';

/** Seed 002, requirements. */
export const servers: TaskText = {
  title: 'Servers and accounts',
  steps: {
    domain: joinTheDomain('the CA, the NDES server and the connector server'),
    'enterprise-ca': enterpriseCa,
    'ca-hotfix': hotfixOfTheCa,
    'ndes-apart': {
      title: 'Give NDES a server of its own',
      where: { machine: 'ndes' },
      how: ['Take a server with Windows Server 2012 R2 or later that does not run the Enterprise CA.'],
      why: 'NDES and the Enterprise CA on one machine are not supported. And a machine that answers devices is no place for the key of your CA.',
      eras: ['2015'],
    },
    'service-account': {
      title: 'Create the NDES service account',
      where: { machine: 'directory', at: 'or any machine with the Active Directory tools' },
      how: ['Create a domain user for NDES alone, before you set up templates and NDES.'],
      why: 'NDES asks the CA under this account; templates are opened to it by name.',
      eras: ['2015'],
      commands: [
        powershell([
          'New-ADUser -Name',
          [slots.serviceAccount],
          '-SamAccountName',
          [slots.serviceAccount],
          '-UserPrincipalName',
          [slots.serviceAccount, '@', slots.domain],
          "-AccountPassword (Read-Host -AsSecureString 'Password') -Enabled $true",
        ]),
      ],
    },
  },
};
