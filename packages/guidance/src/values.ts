import {
  judgeAccount,
  judgeCaName,
  judgeDomain,
  judgeFullHost,
  judgeHost,
  judgeScepUrl,
  judgeShortDomain,
  judgeTemplate,
} from './value-rules.ts';

type ValueField = {
  label: string;
  hint: string;
  example: string;
  judge: (text: string) => string | undefined;
};

/** What is typed once and stands in every command that needs it. */
export const valueFields = {
  domain: {
    label: 'Active Directory domain',
    hint: 'Its DNS name.',
    example: 'contoso.com',
    judge: judgeDomain,
  },
  shortDomain: {
    label: 'Short name of the domain',
    hint: 'What stands before the backslash in CONTOSO\\someone. Leave it empty if it is the first part of the DNS name.',
    example: 'contoso',
    judge: judgeShortDomain,
  },
  caServer: {
    label: 'CA server',
    hint: 'The machine that the issuing CA runs on.',
    example: 'ca1',
    judge: judgeHost,
  },
  caName: {
    label: 'CA name',
    hint: 'What the CA calls itself, as its console shows it.',
    example: 'Contoso Issuing CA',
    judge: judgeCaName,
  },
  ndesServer: {
    label: 'NDES server',
    hint: 'The name that the machine has in the domain.',
    example: 'Server01',
    judge: judgeHost,
  },
  serviceAccount: {
    label: 'NDES service account',
    hint: 'Its sign-in name, without the domain.',
    example: 'NDESService',
    judge: judgeAccount,
  },
  publicName: {
    label: 'Public name of NDES',
    hint: 'The name under which devices reach it, often that of a proxy.',
    example: 'scep.contoso.com',
    judge: judgeFullHost,
  },
  scepTemplate: {
    label: 'Template for SCEP',
    hint: 'The template name, not the display name.',
    example: 'ContosoScep',
    judge: judgeTemplate,
  },
  connectorServer: {
    label: 'Connector server',
    hint: 'The machine that the certificate connector runs on.',
    example: 'Server02',
    judge: judgeHost,
  },
  pkcsTemplate: {
    label: 'Template for PKCS',
    hint: 'The template name, not the display name.',
    example: 'ContosoUserPkcs',
    judge: judgeTemplate,
  },
  partnerUrl: {
    label: 'SCEP URL of the partner',
    hint: 'The address that the partner gave you.',
    example: 'https://scep.example.com/contoso',
    judge: judgeScepUrl,
  },
} as const satisfies Record<string, ValueField>;

export type ValueName = keyof typeof valueFields;

/** Some may not be known yet. */
export type Values = { readonly [Name in ValueName]?: string | undefined };

export const valueNames = Object.keys(valueFields) as ValueName[];

/** How to mend what was typed; nothing when it is right. Empty is right: it is not known yet. */
export function judgeValue(name: ValueName, typed: string): string | undefined {
  const text = typed.trim();
  return text === '' ? undefined : valueFields[name].judge(text);
}
