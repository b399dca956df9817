import { choice } from './choice.ts';
import { text } from './text.ts';

export const authority = {
  certificationAuthority: text({
    label: 'Certification authority',
    hint: 'The full DNS name of the server that the CA runs on.',
    guidance: 'connector.ca-names',
    effect: 'reissue',
    max: 255,
    placeholder: 'ca1.contoso.local',
    samples: ['ca1.contoso.local', 'pki.fabrikam.com'],
    schemaRules: ['V34'],
    property: 'certificationAuthority',
  }),
  certificationAuthorityName: text({
    label: 'Certification authority name',
    hint: 'What the CA calls itself, as its console shows it.',
    guidance: 'connector.ca-names',
    effect: 'reissue',
    max: 255,
    placeholder: 'Contoso Issuing CA',
    samples: ['Contoso Issuing CA', 'Fabrikam CA 2'],
    schemaRules: ['V34'],
    property: 'certificationAuthorityName',
  }),
  certificateTemplateName: text({
    label: 'Certificate template name',
    hint: 'The name of the template, which has no spaces; not what it is displayed as.',
    guidance: 'connector.template-name',
    effect: 'reissue',
    max: 255,
    placeholder: 'ContosoUserPkcs',
    samples: ['ContosoUserPkcs', 'Mail'],
    schemaRules: ['V34'],
    property: 'certificateTemplateName',
  }),
};

/** Only where the wire has it: device owner and AOSP (spec 2.6). */
export const authorityType = choice({
  label: 'Certification authority type',
  guidance: 'partner.digicert',
  effect: 'reissue',
  property: 'certificationAuthorityType',
  options: [
    { value: 'notConfigured', label: 'Not configured' },
    { value: 'microsoft', label: 'Microsoft' },
    { value: 'digiCert', label: 'DigiCert' },
  ],
  initial: 'notConfigured',
  whenMissing: 'notConfigured',
});
