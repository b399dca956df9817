/** RFC 5280 4.2 and what CAs add to it. */
const extensionNames: Record<string, string> = {
  '2.5.29.9': 'Subject directory attributes',
  '2.5.29.14': 'Subject key identifier',
  '2.5.29.15': 'Key usage',
  '2.5.29.16': 'Private key usage period',
  '2.5.29.17': 'Subject alternative name',
  '2.5.29.18': 'Issuer alternative name',
  '2.5.29.19': 'Basic constraints',
  '2.5.29.30': 'Name constraints',
  '2.5.29.31': 'CRL distribution points',
  '2.5.29.32': 'Certificate policies',
  '2.5.29.33': 'Policy mappings',
  '2.5.29.35': 'Authority key identifier',
  '2.5.29.36': 'Policy constraints',
  '2.5.29.37': 'Extended key usage',
  '2.5.29.46': 'Freshest CRL',
  '2.5.29.54': 'Inhibit any policy',
  '1.3.6.1.5.5.7.1.1': 'Authority information access',
  '1.3.6.1.5.5.7.1.3': 'Qualified certificate statements',
  '1.3.6.1.5.5.7.1.11': 'Subject information access',
  '1.3.6.1.5.5.7.1.24': 'TLS feature',
  '1.3.6.1.5.5.7.48.1.5': 'OCSP no check',
  '1.3.6.1.4.1.11129.2.4.2': 'Signed certificate timestamps',
  '1.3.6.1.4.1.11129.2.4.3': 'Precertificate poison',
  '1.3.6.1.4.1.311.20.2': 'Microsoft certificate template name',
  '1.3.6.1.4.1.311.21.1': 'Microsoft CA version',
  '1.3.6.1.4.1.311.21.2': 'Microsoft previous CA certificate hash',
  '1.3.6.1.4.1.311.21.7': 'Microsoft certificate template',
  '1.3.6.1.4.1.311.21.10': 'Microsoft application policies',
  '1.3.6.1.4.1.311.25.2': 'Microsoft security identifier',
  '1.2.840.113533.7.65.0': 'Entrust version',
  '2.16.840.1.113730.1.1': 'Netscape certificate type',
  '2.16.840.1.113730.1.13': 'Netscape comment',
};

const purposeNames: Record<string, string> = {
  '2.5.29.37.0': 'Any purpose',
  '1.3.6.1.5.5.7.3.1': 'Server authentication',
  '1.3.6.1.5.5.7.3.2': 'Client authentication',
  '1.3.6.1.5.5.7.3.3': 'Code signing',
  '1.3.6.1.5.5.7.3.4': 'Secure e-mail',
  '1.3.6.1.5.5.7.3.5': 'IPsec end system',
  '1.3.6.1.5.5.7.3.6': 'IPsec tunnel',
  '1.3.6.1.5.5.7.3.7': 'IPsec user',
  '1.3.6.1.5.5.7.3.8': 'Time stamping',
  '1.3.6.1.5.5.7.3.9': 'OCSP signing',
  '1.3.6.1.5.5.7.3.13': 'EAP over PPP',
  '1.3.6.1.5.5.7.3.14': 'EAP over LAN',
  '1.3.6.1.5.5.7.3.17': 'IKE',
  '1.3.6.1.5.2.3.4': 'Kerberos client authentication',
  '1.3.6.1.5.2.3.5': 'Kerberos KDC authentication',
  '1.3.6.1.4.1.311.10.3.1': 'Microsoft trust list signing',
  '1.3.6.1.4.1.311.10.3.4': 'Encrypting file system',
  '1.3.6.1.4.1.311.10.3.4.1': 'File recovery',
  '1.3.6.1.4.1.311.10.3.11': 'Key recovery',
  '1.3.6.1.4.1.311.10.3.12': 'Document signing',
  '1.3.6.1.4.1.311.20.2.1': 'Certificate request agent',
  '1.3.6.1.4.1.311.20.2.2': 'Smart card logon',
  '1.3.6.1.4.1.311.21.5': 'Private key archival',
  '1.3.6.1.4.1.311.21.6': 'Key recovery agent',
  '1.3.6.1.5.5.7.3.36': 'Document signing',
};

const methodNames: Record<string, string> = {
  '1.3.6.1.5.5.7.48.1': 'OCSP',
  '1.3.6.1.5.5.7.48.2': 'CA issuers',
  '1.3.6.1.5.5.7.48.3': 'Time stamping',
  '1.3.6.1.5.5.7.48.5': 'CA repository',
};

function find(table: Record<string, string>, oid: string): string | null {
  return Object.hasOwn(table, oid) ? (table[oid] ?? null) : null;
}

export function extensionName(oid: string): string | null {
  return find(extensionNames, oid);
}

export function purposeName(oid: string): string | null {
  return find(purposeNames, oid);
}

export function accessMethodName(oid: string): string {
  return find(methodNames, oid) ?? oid;
}
