import { powershell } from '../command.ts';
import { slots } from '../slots.ts';
import { defineScenario } from '../step.ts';
import { trustedProfile } from './root-certificate.ts';

/** Seed 001 L45-48, seed 003 L88 and L411-416, spec 6.4. */
export const partner = defineScenario({
  id: 'partner',
  title: 'Partner CA',
  lead: 'A CA that somebody else runs for you, and devices that ask it by SCEP.',
  planned:
    'Countersign cannot confirm challenges to a partner yet. Until it can, the integration is that of Intune, for SCEP profiles that you export to it.',
  unnecessary: ['an Enterprise CA of your own', 'an NDES server', 'a certificate connector, for SCEP'],
  tasks: {
    agreement: {
      title: 'With the partner',
      steps: {
        'choose-partner': {
          title: 'Choose a partner that is supported',
          where: { machine: 'partner' },
          how: [
            'Ask for SCEP with validation of each request by the device management, and for the platforms that you have.',
          ],
          why: 'Without that validation, whoever learns the address could ask for a certificate in any name.',
          eras: ['2019'],
        },
        integration: {
          title: 'Let the partner validate requests',
          where: { machine: 'partner', at: 'and Microsoft Entra admin center' },
          how: [
            'Register an application for the partner and grant it scep_challenge_provider of the Intune API and Application.Read.All of Microsoft Graph.',
            'Give its identifier and secret to the partner.',
          ],
          why: 'The partner asks with it, for every request, whether the challenge is genuine and what may stand in the certificate.',
          eras: ['2019', '2024'],
        },
        revocation: {
          title: 'Agree on who revokes',
          where: { machine: 'partner' },
          how: ['Ask whether the partner fetches revocations by itself, and how often.'],
          why: 'A device that leaves loses its certificate, but only the partner can make it invalid.',
          eras: ['2019', '2024'],
        },
        smime: {
          title: 'Ask the partner about S/MIME',
          where: { machine: 'partner' },
          how: ['Follow its own guidance on templates for signing and for encryption.'],
          why: 'The templates of AD CS say nothing about those of others.',
          onlyIf: 'Certificates sign or encrypt e-mail.',
          eras: ['2024'],
        },
        digicert: {
          title: 'Use DigiCert for PKCS',
          where: { machine: 'partner', at: 'and connector server' },
          how: [
            'DigiCert is the one partner for PKCS profiles, and here the certificate connector is needed after all.',
            'In profiles for corporate Android Enterprise and AOSP choose DigiCert as certification authority type.',
            'For strong mapping make two templates: one for people with a SID, one for people without.',
          ],
          why: 'The connector asks its web service in the place of a CA of yours.',
          onlyIf: 'PKCS profiles get their certificates from DigiCert.',
          eras: ['2024'],
        },
      },
    },
    address: {
      title: 'Address and chain',
      steps: {
        'partner-url': {
          title: 'See that the address answers',
          where: { machine: 'partner', at: 'any machine outside your network' },
          how: [
            'Get the SCEP URL and run the command. It prints what the server can do, such as POSTPKIOperation and SHA-256.',
          ],
          why: 'The URL goes into every SCEP profile; devices come from outside.',
          eras: ['2019', '2024'],
          commands: [
            powershell([
              '(Invoke-WebRequest -UseBasicParsing',
              [slots.partnerUrl, '?operation=GetCACaps'],
              ').Content',
            ]),
          ],
        },
        'partner-chain': {
          title: 'Get the root and every CA below it',
          where: { machine: 'partner' },
          how: [
            'Ask for the public certificates as .cer files, and compare their thumbprints by another way.',
          ],
          why: 'Devices are told to trust what is in these files.',
          eras: ['2019', '2024'],
        },
      },
    },
    profiles: {
      title: 'Profiles',
      steps: {
        'trusted-profile': trustedProfile('SCEP profile'),
        'scep-profile': {
          title: 'Create a SCEP profile for each platform',
          where: { machine: 'countersign', at: 'Devices > Configuration > New profile' },
          how: ['Choose the trusted certificate of the root and enter the SCEP URL of the partner.'],
          why: 'The devices ask the partner directly; nothing of yours stands between them.',
          eras: ['2019', '2024'],
          inWizard: true,
        },
      },
    },
  },
});
