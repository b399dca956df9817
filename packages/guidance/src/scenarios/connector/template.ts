import { entry } from '../../command.ts';
import { slots } from '../../slots.ts';
import type { TaskText } from '../../step.ts';
import {
  noProofOfOrigin,
  publishTemplate,
  subjectInTheRequest,
  templateIsListed,
  templatesConsole,
} from '../template.ts';

const computer = entry('Computer account', [slots.shortDomain, '\\', slots.connectorComputer]);

/** Seeds 003 and 004, certificate templates. */
export const template: TaskText = {
  title: 'Certificate template',
  steps: {
    'template-copy': {
      title: 'Duplicate the template User',
      where: { machine: 'issuingCa', at: 'Certification Authority console, Certificate Templates, Manage' },
      how: ['Find User and choose Duplicate Template.'],
      why: 'User brings most of what these certificates need. The original stays as it is.',
      eras: ['2017', '2024'],
    },
    'template-smime': {
      title: 'Take templates made for S/MIME',
      where: { machine: 'issuingCa', at: templatesConsole },
      how: [
        'Duplicate Exchange Signature Only for signing and Exchange User for encryption.',
        'With another CA than AD CS, follow what its maker says about signing and encryption.',
      ],
      why: 'Signing and encryption are better kept apart: a key for encryption is kept for old mail, one for signing is not.',
      onlyIf: 'Certificates sign or encrypt e-mail.',
      eras: ['2024'],
    },
    'template-compatibility': {
      title: 'Set the compatibility',
      where: { machine: 'issuingCa', at: `${templatesConsole}, tab Compatibility` },
      how: [
        'Certification Authority: Windows Server 2008 R2.',
        'Certificate recipient: Windows 7 / Server 2008 R2.',
      ],
      why: 'It decides which options the template offers; the connector asks in the way of these versions.',
      eras: ['2017', '2024'],
    },
    'template-name': {
      title: 'Name the template, and note its name',
      where: { machine: 'issuingCa', at: `${templatesConsole}, tab General` },
      how: [
        'Give it a display name that means something to you.',
        'Note the template name below: by default the display name without its spaces.',
      ],
      why: 'PKCS profiles ask for the template name. The display name ends in error 0x80094800.',
      eras: ['2015', '2017', '2024'],
      commands: [entry('Certificate template name', [slots.pkcsTemplate])],
    },
    'template-not-in-directory': {
      title: 'Do not publish certificates in Active Directory',
      where: { machine: 'issuingCa', at: `${templatesConsole}, tab General` },
      how: ['Clear “Publish certificate in Active Directory”.'],
      why: 'One person may get a certificate for each device; in the directory they would only pile up.',
      eras: ['2024'],
    },
    'template-exportable': {
      title: 'Make the private key exportable',
      where: { machine: 'issuingCa', at: `${templatesConsole}, tab Request Handling` },
      how: ['Choose “Allow private key to be exported”.'],
      why: 'The connector makes the key on its server and sends it to the device with the certificate. On the device it cannot be exported any more.',
      eras: ['2017', '2024'],
    },
    'template-key-size': {
      title: 'Ask for keys of 2048 bits at least',
      where: { machine: 'issuingCa', at: `${templatesConsole}, tab Cryptography` },
      how: ['Set the minimum key size to 2048.'],
      why: 'The template decides the size of PKCS keys; the profile has no such setting.',
      eras: ['2017', '2024'],
    },
    'template-key-4096': {
      title: 'Think twice about 4096 bits',
      where: { machine: 'issuingCa', at: `${templatesConsole}, tab Cryptography` },
      how: [
        'Windows and Android take PKCS keys of 4096 bits.',
        'On Windows only the Software KSP stores them. Instead of a TPM choose the Software KSP in the profile; Windows Hello for Business cannot hold them at all.',
      ],
      why: 'A key that the device cannot store fails on the device, after everything else went well.',
      onlyIf: 'Your rules ask for more than 2048 bits.',
      eras: ['2024'],
      platforms: ['windows10', 'androidDeviceOwner', 'androidWorkProfile', 'androidDeviceAdministrator'],
    },
    'template-subject': subjectInTheRequest,
    'template-policies': {
      title: 'See what the certificate may be used for',
      where: { machine: 'issuingCa', at: `${templatesConsole}, tab Extensions, Application Policies` },
      how: [
        'Encrypting File System, Secure Email and Client Authentication are listed, as User brings them.',
      ],
      why: 'Extended key usage in profiles has to fit. The guidance of 2017 adds Any Purpose, Client Authentication and Secure Email there.',
      eras: ['2017', '2024'],
    },
    'template-proof-of-origin': noProofOfOrigin,
    'template-rights': {
      title: 'Let the connector enroll',
      where: { machine: 'issuingCa', at: `${templatesConsole}, tab Security` },
      how: ['Add the computer account of the connector server and allow it Read and Enroll.'],
      why: 'Without both the CA answers “Denied by Policy Module”.',
      eras: ['2015', '2017', '2024'],
      commands: [computer],
    },
    'template-domain-users': {
      title: 'Take Domain Users off the template',
      where: { machine: 'issuingCa', at: `${templatesConsole}, tab Security` },
      how: ['Remove Domain Users, then look through the other groups. It is not required, but better.'],
      why: 'The request says the subject. Whoever may enroll by this template can ask for a certificate in any name.',
      eras: ['2024'],
    },
    'template-publish': publishTemplate(slots.pkcsTemplate),
    'template-listed': templateIsListed(slots.pkcsTemplate),
    'ca-rights': {
      title: 'Let the connector manage certificates on the CA',
      where: {
        machine: 'issuingCa',
        at: 'Certification Authority console, Properties of the CA, tab Security',
      },
      how: [
        'Add the computer account of the connector server.',
        'Allow it “Issue and Manage Certificates” and “Request Certificates”.',
      ],
      why: 'The rights on the template say what it may ask for; these say that it may ask at all, and revoke.',
      eras: ['2017', '2024'],
      commands: [computer],
    },
  },
};
