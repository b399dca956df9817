import type { ProfileType, SanType } from './place.ts';

/** Rows of the table, in the words of the wizard (spec 2.8). */
export const sanTypes = {
  userPrincipalName: { label: 'User principal name (UPN)', example: '{{UserPrincipalName}}' },
  emailAddress: { label: 'Email address', example: '{{EmailAddress}}' },
  domainNameService: { label: 'DNS', example: '{{AzureADDeviceId}}.contoso.com' },
  universalResourceIdentifier: { label: 'URI', example: 'IntuneDeviceId://{{DeviceId}}' },
  customAzureADAttribute: { label: 'Custom Microsoft Entra attribute', example: '{{Department}}' },
} as const satisfies Record<SanType, { label: string; example: string }>;

export const sanTypeNames = Object.keys(sanTypes) as SanType[];

export type SanRow = { sanType: SanType; value: string };

/** The fifth attribute belongs to PKCS profiles (spec 2.6). */
export function sanTypesFor(profileType: ProfileType): SanType[] {
  return sanTypeNames.filter((name) => name !== 'customAzureADAttribute' || profileType === 'pkcs');
}

/** Before the security identifier in a URI, for strong mapping (KB5014754, spec 6.6). */
export const sidTag = 'tag:microsoft.com,2022-09-14:sid:';

export function isSidUri(text: string): boolean {
  return text.trimStart().slice(0, sidTag.length).toLowerCase() === sidTag;
}
