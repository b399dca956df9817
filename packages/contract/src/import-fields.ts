/** What a file may bring, in the words of the mapping. No zod here: the browser imports it. */

export const importKinds = { people: 'Users', devices: 'Devices', groups: 'Groups' } as const;

export type ImportKind = keyof typeof importKinds;

export const personImportFields = {
  upn: 'User principal name',
  name: 'Display name',
  mail: 'E-mail',
  givenName: 'First name',
  surname: 'Last name',
  department: 'Department',
  sam: 'On-premises SAM account name',
  dn: 'On-premises distinguished name',
  sid: 'On-premises security identifier',
  enabled: 'Account enabled',
  groups: 'Groups',
  externalKey: 'External key',
} as const;

export const deviceImportFields = {
  name: 'Device name',
  family: 'Platform',
  user: 'Primary user',
  ownership: 'Ownership',
  managementMode: 'Management mode',
  serial: 'Serial number',
  imei: 'IMEI',
  meid: 'MEID',
  mac: 'Wi-Fi MAC address',
  aadId: 'Microsoft Entra device ID',
  category: 'Category',
  enrolmentProfile: 'Enrolment profile',
  joinType: 'Join type',
  fqdn: 'Fully qualified domain name',
  domainJoined: 'Domain-joined',
  sid: 'Security identifier',
  sku: 'Windows edition (SKU)',
  osVersion: 'OS version',
  enrolledOsVersion: 'OS version at enrolment',
  manufacturer: 'Manufacturer',
  model: 'Model',
  architecture: 'CPU architecture',
  rooted: 'Rooted or jailbroken',
  knox: 'Samsung Knox',
  tpm: 'TPM present',
  helloReady: 'Windows Hello ready',
  registered: 'Registered',
  lastSeenAt: 'Last seen',
  groups: 'Groups',
  externalKey: 'External key',
} as const;

export const groupImportFields = {
  name: 'Name',
  description: 'Description',
  rule: 'Rule',
  externalKey: 'External key',
} as const;

export const importFields = {
  people: personImportFields,
  devices: deviceImportFields,
  groups: groupImportFields,
} as const satisfies Record<ImportKind, Record<string, string>>;

/** A file to start from: the names of all columns that can be filled, and no row. */
export function importTemplate(kind: ImportKind): string {
  return `${Object.values(importFields[kind]).join(',')}\r\n`;
}

/** By what a row is recognised as a record that is here already, best first. */
export const importKeys = {
  people: ['externalKey', 'upn'],
  devices: ['externalKey', 'aadId', 'serial'],
  groups: ['externalKey', 'name'],
} as const satisfies Record<ImportKind, readonly string[]>;

export type ImportField =
  | keyof typeof personImportFields
  | keyof typeof deviceImportFields
  | keyof typeof groupImportFields;

export const importLimits = { bytes: 64 * 1024 * 1024, rows: 250_000, columns: 300 } as const;

/** What a row would do, or did. */
export const importOutcomes = {
  create: 'New',
  update: 'Changed',
  same: 'Unchanged',
  error: 'Error',
} as const;

/** What becomes of records of an earlier import that the file does not have. */
export const missingChoices = {
  people: {
    leave: 'Leave them as they are',
    disable: 'Disable them',
    delete: 'Delete them',
  },
  devices: {
    leave: 'Leave them as they are',
    retire: 'Retire them',
    delete: 'Delete them',
  },
  groups: {
    leave: 'Leave them as they are',
    delete: 'Delete them',
  },
} as const satisfies Record<ImportKind, Record<string, string>>;
