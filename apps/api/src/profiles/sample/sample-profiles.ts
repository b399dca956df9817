import type { KindId } from '@countersign/catalog/kind';
import type { ApplicabilityRules } from '@countersign/targeting/applicability/rules';
import type { FilterPlatform } from '@countersign/targeting/filter/platforms';
import type { sampleCertificates } from './sample-certificates.ts';

export type SampleFilter = { name: string; description: string; platform: FilterPlatform; rule: string };

export const sampleFilters: readonly SampleFilter[] = [
  {
    name: 'Company phones',
    description: 'Without what people brought along',
    platform: 'iOS',
    rule: '(device.deviceOwnership -eq "Corporate")',
  },
  {
    name: 'Session hosts',
    description: 'Windows on which several people work at once',
    platform: 'windows10AndLater',
    rule: '(device.operatingSystemSKU -eq "ServerRdsh")',
  },
];

/** A line of assignments with names where ids are going to stand. */
export type SampleLine =
  | { to: 'allUsers' | 'allDevices'; only?: string; without?: string }
  | { group: string; only?: string; without?: string }
  | { not: string };

export type SampleProfile = {
  kind: KindId;
  name: string;
  description: string;
  /** Over what the wizard begins with. */
  settings?: Record<string, unknown>;
  certificate?: keyof typeof sampleCertificates;
  /** The name of the trusted profile that it stands on. */
  root?: string;
  applicability?: ApplicabilityRules;
  lines: readonly SampleLine[];
};

type System = {
  kind: 'windows10' | 'ios' | 'macos' | 'androidDeviceOwner' | 'androidWorkProfile';
  label: string;
};

const systems: readonly System[] = [
  { kind: 'windows10', label: 'Windows' },
  { kind: 'ios', label: 'iOS' },
  { kind: 'macos', label: 'macOS' },
  { kind: 'androidDeviceOwner', label: 'company Android' },
  { kind: 'androidWorkProfile', label: 'Android work profile' },
];

const rootName = (label: string) => `Norra Root CA for ${label}`;

const roots = systems.map(({ kind, label }): SampleProfile => ({
  kind: `trusted.${kind}`,
  name: rootName(label),
  description: 'Everything of ours stands on this certificate',
  certificate: 'root',
  lines: kind === 'androidWorkProfile' ? [{ to: 'allUsers' }] : [{ to: 'allDevices' }],
}));

const intermediates = systems.slice(0, 3).map(({ kind, label }): SampleProfile => ({
  kind: `trusted.${kind}`,
  name: `Norra Issuing CA 1 for ${label}`,
  description: 'Issues what people and devices get',
  certificate: 'issuing',
  ...(kind === 'windows10' ? { settings: { destinationStore: 'computerCertStoreIntermediate' } } : {}),
  lines: [{ to: 'allDevices' }, { not: 'Lab' }],
}));

const urls = ['https://enrol.norra.example/scep'];
const forPerson = {
  certificateType: 'user',
  subject: { format: 'custom', text: 'CN={{UserName}},E={{EmailAddress}},O=Norra AB' },
  alternativeNames: [{ sanType: 'userPrincipalName', value: '{{UserPrincipalName}}' }],
  scepServerUrls: urls,
};
const forDevice = {
  certificateType: 'machine',
  subject: { format: 'custom', text: 'CN={{AAD_Device_ID}}' },
  scepServerUrls: urls,
};

/** Some of it is as it should not be, as in any real place: what the portal says of it is the evaluation's own word. */
export const sampleProfiles: readonly SampleProfile[] = [
  ...roots,
  ...intermediates,
  {
    kind: 'trusted.windows10',
    name: 'Wireless access points for Windows',
    description: 'Whom computers believe when they connect to the wireless network',
    certificate: 'wireless',
    lines: [{ group: 'Wi-Fi users' }],
  },
  {
    kind: 'scep.windows10',
    name: 'Wi-Fi for Windows users',
    description: 'Wireless network, as the person who works there',
    root: rootName('Windows'),
    settings: forPerson,
    lines: [{ group: 'Wi-Fi users' }, { not: 'External partners' }],
  },
  {
    kind: 'scep.windows10',
    name: 'Wi-Fi pilot with longer keys',
    description: 'The same with 4096 bits: where both arrive, neither is delivered',
    root: rootName('Windows'),
    settings: { ...forPerson, keySize: 'size4096', keyStorageProvider: 'useSoftwareKsp' },
    lines: [{ group: 'Pilot users' }],
  },
  {
    kind: 'scep.windows10',
    name: 'Computers',
    description: 'Before anybody signs in',
    root: rootName('Windows'),
    settings: { ...forDevice, keyStorageProvider: 'useTpmKspOtherwiseFail' },
    applicability: { version: { mode: 'include', min: '10.0.19045.0', max: '10.0.99999.0' } },
    lines: [{ to: 'allDevices', without: 'Session hosts' }, { not: 'Lab' }],
  },
  {
    kind: 'scep.ios',
    name: 'Wi-Fi for phones and tablets',
    description: 'Wireless network on what the company gave out',
    root: rootName('iOS'),
    settings: forPerson,
    lines: [{ group: 'All staff', only: 'Company phones' }, { not: 'Meeting rooms' }],
  },
  {
    kind: 'scep.macos',
    name: 'VPN for Macs',
    description: 'From outside, as the person',
    root: rootName('macOS'),
    settings: forPerson,
    lines: [{ group: 'VPN users' }],
  },
  {
    kind: 'scep.androidDeviceOwner',
    name: 'Field and kiosk',
    description: 'Devices that belong to nobody',
    root: rootName('company Android'),
    settings: forDevice,
    lines: [{ group: 'Kiosk and field devices' }],
  },
  {
    kind: 'scep.androidWorkProfile',
    name: 'Mail in the work profile',
    description: 'Mail on phones that people brought along',
    root: rootName('Android work profile'),
    settings: forPerson,
    lines: [{ group: 'Management' }, { group: 'Works council' }],
  },
  {
    kind: 'pkcs.windows10',
    name: 'VPN for Windows',
    description: 'From outside; the certificate comes with its key',
    root: rootName('Windows'),
    settings: {
      certificationAuthority: 'ca1.corp.norra.example',
      certificationAuthorityName: 'Norra Issuing CA 1',
      certificateTemplateName: 'NorraVpnUser',
      subject: { format: 'custom', text: 'CN={{UserName}},OU=VPN,O=Norra AB' },
      alternativeNames: [{ sanType: 'userPrincipalName', value: '{{UserPrincipalName}}' }],
    },
    lines: [{ group: 'VPN users' }, { group: 'Session hosts' }],
  },
  {
    kind: 'pkcsImported.ios',
    name: 'S/MIME on phones',
    description: 'To read encrypted mail on the phone',
    root: rootName('iOS'),
    lines: [{ group: 'S/MIME users' }],
  },
  {
    kind: 'pkcsImported.windows10',
    name: 'S/MIME on computers',
    description: 'Prepared, and not assigned yet',
    root: rootName('Windows'),
    lines: [],
  },
];
