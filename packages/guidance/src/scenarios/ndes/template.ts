import { cmd, entry } from '../../command.ts';
import { slots } from '../../slots.ts';
import type { TaskText } from '../../step.ts';
import {
  noProofOfOrigin,
  publishTemplate,
  revocationRight,
  subjectInTheRequest,
  templateIsListed,
  templatesConsole,
} from '../template.ts';

/** Seed 002, task 1. */
export const template: TaskText = {
  title: 'Certificate template',
  steps: {
    'template-name': {
      title: 'Copy a template and name it',
      where: { machine: 'issuingCa', at: `${templatesConsole}, tab General` },
      how: [
        'Duplicate a template such as User, or begin with a new one.',
        'Give it a display name that people understand, and note the template name that stands with it.',
      ],
      why: 'The display name is for people. NDES, profiles and commands want the template name, which has no spaces.',
      eras: ['2015'],
    },
    'template-subject': subjectInTheRequest,
    'template-client-authentication': {
      title: 'Allow signing in with the certificate',
      where: { machine: 'issuingCa', at: `${templatesConsole}, tab Extensions, Application Policies` },
      how: ['See that Client Authentication is among the policies.'],
      why: 'Wi-Fi, VPN and web servers take the certificate of a device only with this purpose.',
      eras: ['2015'],
    },
    'template-proof-of-origin': noProofOfOrigin,
    'template-enroll': {
      title: 'Let the NDES service account enroll',
      where: { machine: 'issuingCa', at: `${templatesConsole}, tab Security` },
      how: ['Add the NDES service account and allow it Enroll.'],
      why: 'NDES asks for every certificate in its own name.',
      eras: ['2015'],
      commands: [entry('Account', [slots.shortDomain, '\\', slots.serviceAccount])],
    },
    'revocation-right': revocationRight,
    'template-validity': {
      title: 'Look at the validity period',
      where: { machine: 'issuingCa', at: `${templatesConsole}, tab General` },
      how: ['Set the validity period that certificates are to have.'],
      why: 'It is what certificates get unless the CA lets the request decide. iPhones, iPads and Macs get it in any case.',
      eras: ['2015'],
    },
    'requester-validity': {
      title: 'Let the request ask for a validity period',
      where: { machine: 'issuingCa', at: 'command prompt, as administrator' },
      how: [
        'Set the flag, then restart the CA service. Requests may now ask for less than the template gives.',
      ],
      why: 'A CA ignores the period in a request until it is told to look at it.',
      onlyIf: 'Profiles for Windows or Android set a validity period of their own.',
      eras: ['2015'],
      commands: [
        cmd(
          ['certutil -setreg Policy\\EditFlags +EDITF_ATTRIBUTEENDDATE'],
          ['net stop certsvc'],
          ['net start certsvc'],
        ),
      ],
    },
    'template-publish': publishTemplate(slots.scepTemplate),
    'template-listed': templateIsListed(slots.scepTemplate),
  },
};
