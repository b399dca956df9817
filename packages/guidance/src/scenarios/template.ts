import type { PlatformName } from '@countersign/catalog/platforms';
import { cmd } from '../command.ts';
import type { Slot } from '../slots.ts';
import type { StepText } from '../step.ts';

/** What holds for a template whatever it is for. */

export const templatesConsole = 'Certificate Templates console';
const apple: readonly PlatformName[] = ['ios', 'macos'];

export const subjectInTheRequest: StepText = {
  title: 'Let the request say the subject',
  where: { machine: 'issuingCa', at: `${templatesConsole}, tab Subject Name` },
  how: ['Choose “Supply in the request”.'],
  why: 'The subject is built from the profile and differs from device to device. What a request may say is checked before it reaches the CA, so keep the right to enroll close.',
  eras: ['2015', '2017', '2024'],
};

export const noProofOfOrigin: StepText = {
  title: 'Clear “Signature is proof of origin”',
  where: { machine: 'issuingCa', at: `${templatesConsole}, tab Extensions, Key Usage` },
  how: [
    'Edit Key Usage and clear the box.',
    'In 2015 and 2017 this was said of iOS and the Mac, in 2024 of iOS and iPadOS. Clear it for all of them.',
  ],
  why: 'The box sets the non-repudiation bit, and certificates for Apple devices are issued without it.',
  onlyIf: 'iPhones, iPads or Macs get certificates from this template.',
  eras: ['2015', '2017', '2024'],
  platforms: apple,
};

export const publishTemplate = (template: Slot): StepText => ({
  title: 'Publish the template',
  where: { machine: 'issuingCa', at: 'Certification Authority console, Certificate Templates' },
  how: ['Choose New > Certificate Template to Issue, then your template. Or run the command.'],
  why: 'A CA issues only by templates that are published on it.',
  eras: ['2015', '2017', '2024'],
  commands: [cmd(['certutil -SetCATemplates', ['+', template]])],
});

export const templateIsListed = (template: Slot): StepText => ({
  title: 'See that the template is listed',
  where: { machine: 'issuingCa', at: 'Certification Authority console, Certificate Templates' },
  how: ['Look for your template in the folder. The command prints its line, or nothing.'],
  why: 'A template that is not published, or is asked for by its display name, ends in error 0x80094800.',
  eras: ['2015'],
  commands: [cmd(['certutil -CATemplates | findstr /i', ['/c:', template, ':']])],
});

export const revocationRight: StepText = {
  title: 'Allow certificates to be revoked',
  where: { machine: 'issuingCa', at: 'Certification Authority console, Properties, tab Security' },
  how: ['Allow “Issue and Manage Certificates” to the account that is to revoke.'],
  why: 'Without the right a certificate stays valid after its device is gone, until it ends by itself.',
  onlyIf: 'Certificates are to be revoked from the portal.',
  eras: ['2015'],
};
