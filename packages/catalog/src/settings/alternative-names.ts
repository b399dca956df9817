import type { SanRow } from '@countersign/subject/san-types';
import * as z from 'zod/mini';
import type { Json, Option, Setting } from '../setting.ts';
import { readOption } from './choice.ts';
import { line } from './line.ts';

/** As packages/subject reads them. */
export type AlternativeName = SanRow;
export type AlternativeNameType =
  | 'emailAddress'
  | 'userPrincipalName'
  | 'domainNameService'
  | 'universalResourceIdentifier'
  | 'customAzureADAttribute';

const labels: Record<AlternativeNameType, string> = {
  userPrincipalName: 'User principal name (UPN)',
  emailAddress: 'Email address',
  domainNameService: 'DNS',
  universalResourceIdentifier: 'URI',
  customAzureADAttribute: 'Custom Microsoft Entra attribute',
};

/** Schema limit (spec 7.3). */
const most = 500;

/** Rows of the subject alternative name, in order; the same type may stand there several times. */
export function alternativeNames(types: readonly AlternativeNameType[]): Setting<AlternativeName[]> {
  const options: Option[] = types.map((value) => ({ value, label: labels[value] }));
  const samples = types.map((type): AlternativeName[] => [
    {
      sanType: type,
      value: `${type === 'universalResourceIdentifier' ? 'urn:device:' : ''}{{AAD_Device_ID}}${type === 'emailAddress' || type === 'userPrincipalName' ? '@contoso.com' : ''}`,
    },
  ]);
  return {
    control: { type: 'alternativeNames', types: options, max: most },
    label: 'Subject alternative name',
    hint: 'Further names of the holder. Servers look here first, and for a person they expect the UPN.',
    effect: 'reissue',
    initial: () => [],
    schema: z
      .array(
        z.object({
          sanType: z.enum(types as [AlternativeNameType, ...AlternativeNameType[]]),
          value: line(1_000),
        }),
      )
      .check(z.maxLength(most)),
    samples: [...samples, samples.flat(), []],
    wire: {
      properties: ['customSubjectAlternativeNames'],
      write: (rows) => ({
        customSubjectAlternativeNames: rows.map(({ sanType, value }) => ({ sanType, name: value })),
      }),
      read: ({ customSubjectAlternativeNames: rows }) => readRows(rows, types),
    },
    show: (rows) =>
      rows.length === 0
        ? 'None'
        : rows.map(({ sanType, value }) => `${labels[sanType]}: ${value}`).join('; '),
  };
}

function readRows(
  rows: Json | undefined,
  types: readonly AlternativeNameType[],
): AlternativeName[] | undefined {
  if (rows === undefined || rows === null) return [];
  if (!Array.isArray(rows)) return undefined;
  const read = rows.map((row) => {
    const { sanType, name } = (row ?? {}) as { sanType?: unknown; name?: unknown };
    const type = readOption(sanType, types);
    return type && typeof name === 'string' ? { sanType: type, value: name } : undefined;
  });
  return read.includes(undefined) ? undefined : (read as AlternativeName[]);
}
