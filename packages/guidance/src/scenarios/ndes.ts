import { defineScenario } from '../step.ts';
import { certificates } from './ndes/certificates.ts';
import { configuration } from './ndes/configuration.ts';
import { connector } from './ndes/connector.ts';
import { longRequests } from './ndes/long-requests.ts';
import { outside } from './ndes/outside.ts';
import { role } from './ndes/role.ts';
import { servers } from './ndes/servers.ts';
import { template } from './ndes/template.ts';
import { exportRoot, trustedProfile } from './root-certificate.ts';

export const ndes = defineScenario({
  id: 'ndes',
  title: 'AD CS with NDES',
  lead: 'Your own Microsoft CA, and devices that make their keys themselves and ask by SCEP.',
  planned:
    'Countersign has no connector and checks no challenges yet. Until then the part about the certificate connector is about that of Intune, for SCEP profiles that you export to it.',
  tasks: {
    servers,
    template,
    role,
    configuration,
    certificates,
    'long-requests': longRequests,
    outside,
    connector,
    profiles: {
      title: 'Profiles',
      steps: {
        'export-root': exportRoot,
        'trusted-profile': trustedProfile('SCEP profile'),
        'scep-profile': {
          title: 'Create a SCEP profile for each platform',
          where: { machine: 'countersign', at: 'Devices > Configuration > New profile' },
          how: [
            'Choose the trusted certificate of the root and enter the SCEP server URL.',
            'Choose the key usage whose registry value names your template.',
          ],
          why: 'The SCEP profile stands on the trusted one of its platform. Both are given to the same groups, each by itself.',
          eras: ['2015'],
          inWizard: true,
        },
      },
    },
  },
});
