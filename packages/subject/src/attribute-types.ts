/**
 * How the value is written: DirectoryString as UTF-8, or one of the two strings that hold less (RFC 5280 4.1.2.4,
 * appendix A).
 */
export type StringType = 'utf8' | 'printable' | 'ia5';

export type AttributeType = {
  /** What we write. */
  key: string;
  /** What we also read; case never counts. */
  aliases: readonly string[];
  oid: string;
  meaning: string;
  /** In RFC 4514 text, as certificates are shown elsewhere. */
  shown: string;
  string: StringType;
  /** Characters the value may have at most, and who says so. */
  limit?: { most: number; source: string };
};

const ub = (name: string, most: number) => ({ most, source: `RFC 5280, ub-${name}` });
const x520 = (name: string, most: number) => ({ most, source: `X.520, ub-${name}` });

/**
 * Keys of CertStrToName (CertNameToStr and "Creating a subject name" in the Windows documentation; the rest are names of the
 * same table that Windows writes), with `SN` a surname and never a serial number.
 */
export const attributeTypes: readonly AttributeType[] = [
  {
    key: 'CN',
    aliases: ['commonName'],
    oid: '2.5.4.3',
    meaning: 'Common name',
    shown: 'CN',
    string: 'utf8',
    limit: ub('common-name', 64),
  },
  {
    key: 'E',
    aliases: ['Email', 'emailAddress'],
    oid: '1.2.840.113549.1.9.1',
    meaning: 'E-mail address',
    shown: 'emailAddress',
    string: 'ia5',
    limit: ub('emailaddress-length', 255),
  },
  {
    key: 'OU',
    aliases: ['OrganizationalUnit'],
    oid: '2.5.4.11',
    meaning: 'Organizational unit',
    shown: 'OU',
    string: 'utf8',
    limit: ub('organizational-unit-name', 64),
  },
  {
    key: 'O',
    aliases: ['Organization'],
    oid: '2.5.4.10',
    meaning: 'Organization',
    shown: 'O',
    string: 'utf8',
    limit: ub('organization-name', 64),
  },
  {
    key: 'L',
    aliases: ['Locality'],
    oid: '2.5.4.7',
    meaning: 'Locality',
    shown: 'L',
    string: 'utf8',
    limit: ub('locality-name', 128),
  },
  {
    key: 'ST',
    aliases: ['S', 'State'],
    oid: '2.5.4.8',
    meaning: 'State or province',
    shown: 'ST',
    string: 'utf8',
    limit: ub('state-name', 128),
  },
  {
    key: 'C',
    aliases: ['Country'],
    oid: '2.5.4.6',
    meaning: 'Country or region, two letters',
    shown: 'C',
    string: 'printable',
    limit: { most: 2, source: 'RFC 5280, X520countryName' },
  },
  {
    key: 'DC',
    aliases: ['DomainComponent'],
    oid: '0.9.2342.19200300.100.1.25',
    meaning: 'One label of a domain name',
    shown: 'DC',
    string: 'ia5',
    limit: { most: 63, source: 'RFC 1034 3.1, by RFC 4519 2.4' },
  },
  {
    key: 'G',
    aliases: ['GN', 'GivenName'],
    oid: '2.5.4.42',
    meaning: 'Given name',
    shown: 'givenName',
    string: 'utf8',
    limit: ub('name', 32_768),
  },
  {
    key: 'SN',
    aliases: ['Surname'],
    oid: '2.5.4.4',
    meaning: 'Family name',
    shown: 'SN',
    string: 'utf8',
    limit: ub('name', 32_768),
  },
  {
    key: 'I',
    aliases: ['Initials'],
    oid: '2.5.4.43',
    meaning: 'Initials',
    shown: 'initials',
    string: 'utf8',
    limit: ub('name', 32_768),
  },
  {
    key: 'T',
    aliases: ['Title'],
    oid: '2.5.4.12',
    meaning: 'Title',
    shown: 'title',
    string: 'utf8',
    limit: ub('title', 64),
  },
  {
    key: 'STREET',
    aliases: ['StreetAddress'],
    oid: '2.5.4.9',
    meaning: 'Street',
    shown: 'STREET',
    string: 'utf8',
    limit: x520('street-address', 128),
  },
  {
    key: 'SERIALNUMBER',
    aliases: [],
    oid: '2.5.4.5',
    meaning: 'Serial number of person or device',
    shown: 'serialNumber',
    string: 'printable',
    limit: ub('serial-number', 64),
  },
  {
    key: 'UID',
    aliases: ['UserId'],
    oid: '0.9.2342.19200300.100.1.1',
    meaning: 'User id',
    shown: 'UID',
    string: 'utf8',
    limit: { most: 256, source: 'RFC 4524 2.24, by RFC 1274' },
  },
  {
    key: 'POSTALCODE',
    aliases: [],
    oid: '2.5.4.17',
    meaning: 'Postal code',
    shown: 'postalCode',
    string: 'utf8',
    limit: x520('postal-code', 40),
  },
  {
    key: 'POBOX',
    aliases: ['PostOfficeBox'],
    oid: '2.5.4.18',
    meaning: 'Post office box',
    shown: 'postOfficeBox',
    string: 'utf8',
    limit: x520('post-office-box', 40),
  },
  {
    key: 'PHONE',
    aliases: ['TelephoneNumber'],
    oid: '2.5.4.20',
    meaning: 'Telephone number',
    shown: 'telephoneNumber',
    string: 'printable',
    limit: x520('telephone-number', 32),
  },
  {
    key: 'DESCRIPTION',
    aliases: [],
    oid: '2.5.4.13',
    meaning: 'Description',
    shown: 'description',
    string: 'utf8',
    limit: x520('description', 1024),
  },
  {
    key: 'BUSINESSCATEGORY',
    aliases: [],
    oid: '2.5.4.15',
    meaning: 'Business category',
    shown: 'businessCategory',
    string: 'utf8',
    limit: x520('business-category', 128),
  },
  {
    key: 'DNQUALIFIER',
    aliases: [],
    oid: '2.5.4.46',
    meaning: 'What tells two equal names apart',
    shown: 'dnQualifier',
    string: 'printable',
  },
  {
    key: 'PSEUDONYM',
    aliases: [],
    oid: '2.5.4.65',
    meaning: 'Pseudonym',
    shown: 'pseudonym',
    string: 'utf8',
    limit: ub('pseudonym', 128),
  },
  {
    key: 'ORGANIZATIONIDENTIFIER',
    aliases: [],
    oid: '2.5.4.97',
    meaning: 'Identifier of an organization',
    shown: 'organizationIdentifier',
    string: 'utf8',
  },
  {
    key: 'UNSTRUCTUREDNAME',
    aliases: [],
    oid: '1.2.840.113549.1.9.2',
    meaning: 'Name without structure',
    shown: 'unstructuredName',
    string: 'utf8',
    limit: { most: 255, source: 'RFC 2985, pkcs-9-ub-unstructuredName' },
  },
  {
    key: 'UNSTRUCTUREDADDRESS',
    aliases: [],
    oid: '1.2.840.113549.1.9.8',
    meaning: 'Address without structure',
    shown: 'unstructuredAddress',
    string: 'utf8',
    limit: { most: 255, source: 'RFC 2985, pkcs-9-ub-unstructuredAddress' },
  },
];

export const attributeKeys = attributeTypes.flatMap(({ key, aliases }) => [key, ...aliases]);

const byKey = new Map(
  attributeTypes.flatMap((type) =>
    [type.key, ...type.aliases].map((key) => [key.toLowerCase(), type] as const),
  ),
);
const byOid = new Map(attributeTypes.map((type) => [type.oid, type]));

/** Two numbers at least, no leading zeros, the second below 40 under 0 and 1 (X.660); longer than any in use is refused. */
const dotted = /^(?:[01]\.(?:0|[1-3]?\d)|2\.(?:0|[1-9]\d*))(?:\.(?:0|[1-9]\d*))*$/;
const longestOid = 128;

/** The type behind a key: `CN`, `Email`, `OID.2.5.4.3` or `2.5.4.3`. */
export function findAttributeType(key: string): AttributeType | undefined {
  const known = byKey.get(key.toLowerCase());
  if (known) return known;
  const oid = key.replace(/^oid\./i, '');
  if (oid.length > longestOid || !dotted.test(oid)) return undefined;
  return (
    byOid.get(oid) ?? {
      key: `OID.${oid}`,
      aliases: [],
      oid,
      meaning: 'Object identifier',
      shown: oid,
      string: 'utf8',
    }
  );
}
