import * as z from 'zod/mini';
import type { RuleContext, Setting } from '../setting.ts';
import { readOption } from './choice.ts';
import { line } from './line.ts';

/** The drop-down that older kinds have; today's have only the text, `custom` (spec 2.8). */
export const subjectFormats = [
  { value: 'custom', label: 'Custom' },
  { value: 'commonName', label: 'Common name' },
  { value: 'commonNameIncludingEmail', label: 'Common name including email' },
  { value: 'commonNameAsEmail', label: 'Common name as email' },
  { value: 'commonNameAsIMEI', label: 'IMEI number' },
  { value: 'commonNameAsSerialNumber', label: 'Serial number' },
  { value: 'commonNameAsAadDeviceId', label: 'Common name as Microsoft Entra identifier' },
  { value: 'commonNameAsIntuneDeviceId', label: 'Common name as Intune identifier' },
  { value: 'commonNameAsDurableDeviceId', label: 'Common name as durable identifier' },
] as const;

export type SubjectFormat = (typeof subjectFormats)[number]['value'];

/** The text belongs to the format `custom`; the others have none. */
export type SubjectName = { format: SubjectFormat; text: string };

const formats = subjectFormats.map(({ value }) => value);

export const defaultSubjects = {
  user: 'CN={{UserName}},E={{EmailAddress}}',
  machine: 'CN={{AAD_Device_ID}}',
} as const;

const schema = z.pipe(
  z.object({ format: z.enum(formats), text: line(4_000) }),
  z.transform(({ format, text }) => ({ format, text: format === 'custom' ? text : '' })),
);

const base = {
  label: 'Subject name format',
  hint: 'Who the certificate is about. Variables in double braces are filled in for each person and device.',
  effect: 'reissue',
  schema,
  show: ({ format, text }: SubjectName) =>
    format === 'custom' ? text : (subjectFormats.find(({ value }) => value === format)?.label ?? format),
} as const;

function read(format: unknown, text: unknown): SubjectName | undefined {
  const known = format === null || format === undefined ? 'custom' : readOption(format, formats);
  if (!known) return undefined;
  return { format: known, text: known === 'custom' && typeof text === 'string' ? text : '' };
}

/** A text with variables. What an older portal wrote with its drop-down is read, kept and shown. */
export const subjectName: Setting<SubjectName> = {
  ...base,
  control: {
    type: 'subject',
    formats: subjectFormats.map((option) =>
      option.value === 'custom' ? option : { ...option, legacy: true as const },
    ),
  },
  initial: (context: RuleContext) => ({
    format: 'custom',
    text: defaultSubjects[context.certificateType ?? 'user'],
  }),
  samples: [
    // The first fits user and device certificates alike.
    { format: 'custom', text: 'CN={{AAD_Device_ID}},OU="Sales, North",O=Contoso,C=US' },
    { format: 'custom', text: defaultSubjects.user },
    ...formats.filter((format) => format !== 'custom').map((format) => ({ format, text: '' })),
  ],
  wire: {
    properties: ['subjectNameFormat', 'subjectNameFormatString'],
    write: ({ format, text }) => ({
      subjectNameFormat: format,
      subjectNameFormatString: format === 'custom' ? text : null,
    }),
    read: ({ subjectNameFormat, subjectNameFormatString }) =>
      read(subjectNameFormat, subjectNameFormatString),
  },
};

/** Device administrator and Windows Phone choose from the drop-down (S002-57). */
export const subjectNameFromList: Setting<SubjectName> = {
  ...subjectName,
  control: { type: 'subject', formats: subjectFormats },
  initial: () => ({ format: 'commonName', text: '' }),
};

const pkcsFormats = ['commonName', 'commonNameIncludingEmail', 'commonNameAsEmail'] as const;

/** PKCS of device administrator: three of them, and no text on the wire at all (spec 2.6). */
export const subjectNameOfThree: Setting<SubjectName> = {
  ...base,
  control: {
    type: 'subject',
    formats: subjectFormats.filter(({ value }) => (pkcsFormats as readonly string[]).includes(value)),
  },
  schema: z.object({ format: z.enum(pkcsFormats), text: z.literal('') }),
  initial: () => ({ format: 'commonName', text: '' }),
  samples: pkcsFormats.map((format) => ({ format, text: '' })),
  wire: {
    properties: ['subjectNameFormat'],
    write: ({ format }) => ({ subjectNameFormat: format }),
    read: ({ subjectNameFormat }) => {
      const format = readOption(subjectNameFormat, pkcsFormats);
      return format && { format, text: '' };
    },
  },
};
