import type { Device, Person } from './bearer.ts';
import type { Level, RuleId } from './finding.ts';
import { type Place, type Platform, type ProfileType, platformNames } from './place.ts';

/** On these platforms and in these places the variable is wrong or doubtful (spec 2.10, 3.3). */
export type Limit = {
  rule: RuleId;
  code: string;
  level: Level;
  platforms: readonly Platform[];
  /** Absent: every type of profile. */
  profileTypes?: readonly ProfileType[];
  /** Absent: everywhere. */
  places?: readonly Place[];
  reason: string;
};

export type Variable = {
  name: string;
  /** Other spellings of the same thing; case never counts (spec 3). */
  aliases: readonly string[];
  source: 'user' | 'device' | 'service';
  meaning: string;
  example: string;
  /** The property it is read from. The security identifier belongs to whom the certificate is for. */
  reads: { person?: keyof Person; device?: keyof Device };
  /** Places where it may stand at all (spec 3.1), seen apart from platform and certificate type. */
  places: 'names' | 'uri' | 'url';
  /** Its value has an "@" in it. */
  address?: true;
  /** Somebody who holds the device can make it say something else (seed 003, V43). */
  spoofable?: true;
  /** The device tells us at every check-in and we take its word (semantics.md 4, V47). */
  reported?: true;
  limits?: readonly Limit[];
  /** What is true and no finding: shown beside the variable when one chooses it. */
  notes?: Partial<Record<Platform, string>>;
};

const sanPlaces = [
  'emailAddress',
  'userPrincipalName',
  'domainNameService',
  'universalResourceIdentifier',
  'customAzureADAttribute',
] as const;

const noUser = {
  androidDeviceOwner: 'Dedicated devices have no user; there the profile fails.',
  aosp: 'Devices enrolled without a user have no value; there the profile fails.',
};

/** Spec 2.10 V22. The article names SCEP; the catalogue of variables says it of the platform (README). */
const notOnAosp = (name: string): readonly Limit[] => [
  {
    rule: 'V22',
    code: 'notOnAosp',
    level: 'error',
    platforms: ['aosp'],
    profileTypes: ['scep'],
    reason: `Android (AOSP) cannot fill {{${name}}} in SCEP profiles. Use {{UserPrincipalName}} instead.`,
  },
  {
    rule: 'V22',
    code: 'notOnAosp',
    level: 'warning',
    platforms: ['aosp'],
    profileTypes: ['pkcs'],
    reason: `Android (AOSP) may not fill {{${name}}}. {{UserPrincipalName}} is safe.`,
  },
];

const workProfileIds = (what: string): Limit => ({
  rule: 'V20',
  code: 'hiddenByAndroid12',
  level: 'warning',
  platforms: ['androidWorkProfile'],
  reason: `Android 12 and later hide the ${what} in a personally-owned work profile. Only devices that were enrolled before they were upgraded get this certificate.`,
});

const noModem = (what: string): Limit => ({
  rule: 'V20',
  code: 'noModem',
  level: 'warning',
  platforms: ['macos'],
  reason: `A Mac has no ${what}, so the profile will fail. Use {{SerialNumber}} instead.`,
});

const modemNotes = (what: string) => ({
  windows10: `Only computers with a mobile modem have an ${what}.`,
  windows81: `Only computers with a mobile modem have an ${what}.`,
  ios: `Devices without mobile network have no ${what}.`,
});

/** Spec 3.1, in its order. */
export const variables: readonly Variable[] = [
  {
    name: 'UserName',
    aliases: [],
    source: 'user',
    meaning: 'Name of the user',
    example: 'Jane Doe',
    reads: { person: 'name' },
    places: 'names',
    limits: [
      {
        rule: 'V19',
        code: 'userNameInSan',
        level: 'error',
        platforms: ['androidDeviceOwner'],
        places: sanPlaces,
        reason:
          '{{UserName}} cannot stand in an alternative name on corporate Android Enterprise devices. Use {{UserPrincipalName}} instead.',
      },
    ],
    notes: noUser,
  },
  {
    name: 'UserPrincipalName',
    aliases: [],
    source: 'user',
    meaning: 'Name the user signs in with',
    example: 'janedoe@contoso.com',
    reads: { person: 'upn' },
    places: 'names',
    address: true,
    notes: noUser,
  },
  {
    name: 'EmailAddress',
    aliases: [],
    source: 'user',
    meaning: 'E-mail address of the user',
    example: 'jane.doe@contoso.com',
    reads: { person: 'mail' },
    places: 'names',
    address: true,
    notes: noUser,
  },
  {
    name: 'OnPrem_Distinguished_Name',
    aliases: [],
    source: 'user',
    meaning: 'Distinguished name of the user in Active Directory; needs directory synchronisation',
    example: 'CN=Jane Doe,OU=UserAccounts,DC=corp,DC=contoso,DC=com',
    reads: { person: 'dn' },
    places: 'names',
    limits: notOnAosp('OnPrem_Distinguished_Name'),
    notes: noUser,
  },
  {
    name: 'onPremisesSamAccountName',
    aliases: [],
    source: 'user',
    meaning: 'Short sign-in name in Active Directory; needs directory synchronisation',
    example: String.raw`CONTOSO\janedoe`,
    reads: { person: 'sam' },
    places: 'names',
    limits: notOnAosp('onPremisesSamAccountName'),
    notes: noUser,
  },
  {
    name: 'GivenName',
    aliases: [],
    source: 'user',
    meaning: 'Given name; public CAs want it for S/MIME',
    example: 'Jane',
    reads: { person: 'givenName' },
    places: 'names',
    notes: noUser,
  },
  {
    name: 'SurName',
    aliases: [],
    source: 'user',
    meaning: 'Family name; public CAs want it for S/MIME',
    example: 'Doe',
    reads: { person: 'surname' },
    places: 'names',
    notes: noUser,
  },
  {
    name: 'Department',
    aliases: [],
    source: 'user',
    meaning: 'Department of the user in Microsoft Entra ID',
    example: 'Finance',
    reads: { person: 'department' },
    places: 'names',
    limits: [
      ...notOnAosp('Department'),
      {
        rule: 'V11',
        code: 'departmentInSubject',
        level: 'warning',
        platforms: platformNames,
        places: ['subject'],
        reason:
          '{{Department}} is filled here, but Intune knows it in alternative names only. Move it to a row of the alternative names if the profile goes there.',
      },
    ],
    notes: noUser,
  },
  {
    name: 'OnPremisesSecurityIdentifier',
    aliases: [],
    source: 'user',
    meaning: 'Security identifier in Active Directory, for strong mapping',
    example: 'S-1-5-21-1004336348-1177238915-682003330-1104',
    reads: { person: 'sid', device: 'sid' },
    places: 'uri',
    limits: [
      {
        rule: 'V17',
        code: 'sidOnPlatform',
        level: 'error',
        platforms: ['androidDeviceAdministrator', 'windowsPhone81'],
        reason: 'This platform cannot carry the security identifier in a certificate. Remove the row.',
      },
      {
        rule: 'V17',
        code: 'sidOnPlatform',
        level: 'warning',
        platforms: ['aosp'],
        reason:
          'It is not known whether Android (AOSP) fills the security identifier. Try it on one device first.',
      },
    ],
    notes: {
      windows10: 'Device certificates get it on devices joined to both Active Directory and Microsoft Entra.',
      windows81: 'Device certificates get it on devices joined to both Active Directory and Microsoft Entra.',
    },
  },
  {
    name: 'AAD_Device_ID',
    aliases: ['AzureADDeviceId'],
    source: 'device',
    meaning: 'Id of the device in Microsoft Entra',
    example: '7c1b7a1c-6f0d-4f4b-9d5c-2f6f2a3f9b10',
    reads: { device: 'aadId' },
    places: 'names',
  },
  {
    name: 'DeviceId',
    aliases: [],
    source: 'device',
    meaning: 'Id the device got when it was enrolled',
    example: '0b9c3a52-2f0e-4d53-8f55-6c1de0b9f7aa',
    reads: { device: 'id' },
    places: 'names',
    limits: [
      {
        rule: 'V21',
        code: 'deviceIdOnWindows',
        level: 'warning',
        platforms: ['windows10', 'windows81'],
        places: ['subject'],
        reason:
          'With {{DeviceId}} in its subject a Windows device can stop checking in. Use {{AAD_Device_ID}} instead.',
      },
    ],
  },
  {
    name: 'SerialNumber',
    aliases: ['SERIALNUMBER', 'Device_Serial'],
    source: 'device',
    meaning: 'Serial number from the manufacturer',
    example: 'C02XK1JKJGH5',
    reads: { device: 'serial' },
    places: 'names',
    spoofable: true,
    limits: [workProfileIds('serial number')],
  },
  {
    name: 'IMEINumber',
    aliases: ['IMEI', 'Device_IMEI'],
    source: 'device',
    meaning: 'IMEI of a mobile device',
    example: '490154203237518',
    reads: { device: 'imei' },
    places: 'names',
    spoofable: true,
    limits: [workProfileIds('IMEI'), noModem('IMEI')],
    notes: modemNotes('IMEI'),
  },
  {
    name: 'MEID',
    aliases: [],
    source: 'device',
    meaning: 'MEID of a mobile device',
    example: 'A10000009296F2',
    reads: { device: 'meid' },
    places: 'names',
    spoofable: true,
    limits: [workProfileIds('MEID'), noModem('MEID')],
    notes: modemNotes('MEID'),
  },
  {
    name: 'WiFiMacAddress',
    aliases: [],
    source: 'device',
    meaning: 'MAC address of its Wi-Fi',
    example: '00-1B-63-84-45-E6',
    reads: { device: 'mac' },
    places: 'names',
    spoofable: true,
  },
  {
    name: 'DeviceName',
    aliases: [],
    source: 'device',
    meaning: 'Name of the device',
    example: 'Device1',
    reads: { device: 'name' },
    places: 'names',
    spoofable: true,
    reported: true,
  },
  {
    name: 'FullyQualifiedDomainName',
    aliases: [],
    source: 'device',
    meaning: 'Full DNS name of a computer in a domain',
    example: 'device1.corp.contoso.com',
    reads: { device: 'fqdn' },
    places: 'names',
    spoofable: true,
    limits: [
      {
        rule: 'V18',
        code: 'domainNameOffWindows',
        level: 'error',
        platforms: [
          'ios',
          'macos',
          'androidDeviceOwner',
          'androidWorkProfile',
          'aosp',
          'androidDeviceAdministrator',
          'windowsPhone81',
        ],
        reason:
          'Only Windows computers in a domain have a {{FullyQualifiedDomainName}}. Use {{DeviceName}} followed by your domain instead.',
      },
    ],
    notes: {
      windows10: 'Only computers in a domain have one; on the others the profile fails.',
      windows81: 'Only computers in a domain have one; on the others the profile fails.',
    },
  },
  {
    name: 'CloudPKIFQDN',
    aliases: [],
    source: 'service',
    meaning: 'Host of the Cloud PKI service',
    example: 'contoso.manage.microsoft.com',
    reads: {},
    places: 'url',
  },
];

const bySpelling = new Map(
  variables.flatMap((variable) =>
    [variable.name, ...variable.aliases].map((spelling) => [spelling.toLowerCase(), variable] as const),
  ),
);

/** The variable that somebody means by this name, whatever its case. */
export function findVariable(name: string): Variable | undefined {
  return bySpelling.get(name.toLowerCase());
}

/** Every way to write it, once per spelling that differs in more than case. */
export function spellingsOf({ name, aliases }: Variable): string[] {
  const seen = new Set<string>();
  return [name, ...aliases].filter((spelling) => {
    const folded = spelling.toLowerCase();
    return !seen.has(folded) && seen.add(folded);
  });
}
