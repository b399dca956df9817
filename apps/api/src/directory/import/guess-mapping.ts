import {
  type ImportField,
  type ImportKind,
  importFields,
  importKeys,
} from '@countersign/contract/import-fields';
import type { Mapping } from '@countersign/contract/directory-import';
import { fold } from '@countersign/targeting/fold';

/**
 * Names of columns by field, best first, beside the field's own name and label: those of our export, of the exports of
 * Intune's and Entra's pages, and of Graph's `user`, `managedDevice` and `device`.
 */
const people: Partial<Record<ImportField, readonly string[]>> = {
  upn: ['userPrincipalName', 'User name', 'login'],
  name: ['displayName', 'Full name', 'Name'],
  mail: ['mail', 'Email address', 'E-mail', 'emailAddress'],
  givenName: ['First name', 'Given name'],
  surname: ['Last name', 'sn', 'Family name'],
  department: ['Department'],
  sam: ['onPremisesSamAccountName', 'samAccountName'],
  dn: ['onPremisesDistinguishedName', 'distinguishedName'],
  sid: ['onPremisesSecurityIdentifier', 'objectSid', 'securityIdentifier'],
  enabled: ['accountEnabled', 'Account status'],
  groups: ['memberOf', 'Group'],
  externalKey: ['objectId', 'Object ID', 'id', 'User ID', 'azureADObjectId'],
};

const devices: Partial<Record<ImportField, readonly string[]>> = {
  name: ['deviceName', 'displayName', 'Device', 'Hostname', 'Computer name', 'Name'],
  family: ['operatingSystem', 'OS', 'platform'],
  user: [
    'Primary user UPN',
    'userPrincipalName',
    'UPN',
    'Primary user email address',
    'emailAddress',
    'User',
  ],
  ownership: ['managedDeviceOwnerType', 'deviceOwnership', 'Device ownership', 'ownerType'],
  managementMode: ['Managed by', 'managementAgent', 'deviceManagementMode'],
  serial: ['serialNumber', 'Serial'],
  mac: ['wiFiMacAddress', 'Wi-Fi MAC', 'WifiMac', 'macAddress'],
  aadId: [
    'azureADDeviceId',
    'Azure AD Device ID',
    'Microsoft Entra Device ID',
    'Entra Device ID',
    'azureActiveDirectoryDeviceId',
  ],
  category: ['deviceCategoryDisplayName', 'deviceCategory', 'Device category'],
  enrolmentProfile: ['enrollmentProfileName', 'Enrollment profile', 'Enrollment profile name'],
  joinType: ['trustType', 'deviceTrustType', 'Join type'],
  fqdn: ['FullyQualifiedDomainName', 'dnsHostName', 'dnsName'],
  sid: ['onPremisesSecurityIdentifier', 'objectSid'],
  sku: ['skuFamily', 'operatingSystemSKU', 'skuNumber', 'Edition', 'OS edition'],
  osVersion: ['operatingSystemVersion', 'Operating system version', 'version'],
  enrolledOsVersion: ['enrolledOSVersion'],
  architecture: ['processorArchitecture', 'cpuArchitecture'],
  rooted: ['jailBroken', 'isRooted', 'Jailbroken'],
  lastSeenAt: ['lastSyncDateTime', 'Last check-in', 'Last contact', 'approximateLastSignInDateTime'],
  registered: ['azureADRegistered', 'deviceRegistrationState', 'Intune registered'],
  groups: ['memberOf', 'Group'],
  externalKey: ['Device ID', 'deviceId', 'managedDeviceId', 'Intune device ID', 'id', 'objectId'],
};

const groups: Partial<Record<ImportField, readonly string[]>> = {
  name: ['displayName', 'Group name', 'Group'],
  description: ['Description'],
  rule: ['membershipRule', 'Dynamic membership rule', 'Membership rule'],
  externalKey: ['objectId', 'Object ID', 'id', 'Group ID'],
};

const known = { people, devices, groups };

/** The mapping that a person would choose first; every column and every field at most once. */
export function guessMapping(kind: ImportKind, columns: readonly string[]): Mapping {
  const mapping: Mapping = {};
  const free = new Map(columns.toReversed().map((column) => [plain(column), column]));
  for (const [field, label] of Object.entries(importFields[kind]) as [ImportField, string][]) {
    const names = [field, label, ...(known[kind][field] ?? [])].map(plain);
    const found = names.find((name) => free.has(name));
    const column = found === undefined ? undefined : free.get(found);
    if (found === undefined || column === undefined) continue;
    mapping[field] = column;
    free.delete(found);
  }
  return mapping;
}

/** The best that a column fills, and of these one that no row lacks: nobody could tell which record that row is about. */
export function guessKey(kind: ImportKind, mapping: Mapping, filled: readonly string[]): string | null {
  const keys = importKeys[kind].filter((field) => mapping[field] !== undefined);
  return keys.find((field) => filled.includes(mapping[field] ?? '')) ?? keys[0] ?? null;
}

/** Letters and digits alone: `Wi-Fi MAC`, `wifiMac` and `WIFI_MAC` are one. */
function plain(name: string): string {
  return fold(name).replaceAll(/[^\p{L}\p{N}]/gu, '');
}
