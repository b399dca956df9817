import type { SanRow } from './san-types.ts';

/** Values of `subjectNameFormat`, and what the drop-down calls them (spec 2.8, 7.7). */
export const subjectNameFormats = {
  commonName: { label: 'Common name', subject: 'CN={{UserName}}' },
  commonNameIncludingEmail: {
    label: 'Common name including email',
    subject: 'CN={{UserName}},E={{EmailAddress}}',
  },
  commonNameAsEmail: { label: 'Common name as email', subject: 'CN={{EmailAddress}}' },
  custom: { label: 'Custom', subject: undefined },
  commonNameAsIMEI: { label: 'IMEI number', subject: 'CN={{IMEINumber}}' },
  commonNameAsSerialNumber: { label: 'Serial number', subject: 'CN={{SerialNumber}}' },
  commonNameAsAadDeviceId: {
    label: 'Common name as Microsoft Entra identifier',
    subject: 'CN={{AAD_Device_ID}}',
  },
  commonNameAsIntuneDeviceId: { label: 'Common name as Intune identifier', subject: 'CN={{DeviceId}}' },
  // No variable is documented for it, and another id would name another device.
  commonNameAsDurableDeviceId: { label: 'Common name as durable identifier', subject: undefined },
} as const;

export type SubjectNameFormat = keyof typeof subjectNameFormats;

/** The text behind a value of the drop-down; nothing where there is none. */
export function subjectOfFormat(format: SubjectNameFormat, custom?: string | null): string | undefined {
  return format === 'custom' ? (custom ?? undefined) : subjectNameFormats[format].subject;
}

/** Flags of `subjectAlternativeNameType`. The last two never had a check box, so nobody knows their value. */
export const sanFlags = {
  none: undefined,
  emailAddress: { sanType: 'emailAddress', value: '{{EmailAddress}}' },
  userPrincipalName: { sanType: 'userPrincipalName', value: '{{UserPrincipalName}}' },
  customAzureADAttribute: { sanType: 'customAzureADAttribute', value: '{{Department}}' },
  domainNameService: undefined,
  universalResourceIdentifier: undefined,
} as const satisfies Record<string, SanRow | undefined>;

export type SanFlag = keyof typeof sanFlags;

/**
 * The rows that check boxes stand for, and the flags that stand for nothing we know. The custom attribute takes the text of
 * `subjectAlternativeNameFormatString`; the portal offers Department alone (spec 2.6).
 */
export function rowsOfFlags(
  flags: readonly SanFlag[],
  custom?: string | null,
): { rows: SanRow[]; unread: SanFlag[] } {
  const rows = flags.flatMap((flag): SanRow[] => {
    const row = sanFlags[flag];
    if (!row) return [];
    return [flag === 'customAzureADAttribute' ? { ...row, value: custom || row.value } : row];
  });
  return { rows, unread: flags.filter((flag) => flag !== 'none' && !sanFlags[flag]) };
}
