import { defineScenario } from '../step.ts';
import { installation } from './connector/installation.ts';
import { servers } from './connector/servers.ts';
import { strongMapping } from './connector/strong-mapping.ts';
import { template } from './connector/template.ts';
import { trustedProfile } from './root-certificate.ts';

export const connector = defineScenario({
  id: 'connector',
  title: 'AD CS with the certificate connector',
  lead: 'Your own Microsoft CA, and a connector beside it that makes keys and certificates for PKCS profiles.',
  planned:
    'Countersign has no connector of its own yet. Until then the parts about the connector are about that of Intune, for PKCS profiles that you export to it.',
  tasks: {
    servers,
    template,
    installation,
    'strong-mapping': strongMapping,
    profiles: {
      title: 'Profiles',
      steps: {
        'trusted-profile': trustedProfile('PKCS profile'),
        'pkcs-profile': {
          title: 'Create a PKCS profile for each platform',
          where: { machine: 'countersign', at: 'Devices > Configuration > New profile' },
          how: [
            'Enter the server of the CA, the name of the CA and the template name.',
            'Leave the validity period at one year unless you changed that of the template.',
          ],
          why: 'Key and certificate are made by these three names; nothing of them is checked before the first request.',
          eras: ['2015', '2017', '2024'],
          inWizard: true,
        },
      },
    },
  },
});
