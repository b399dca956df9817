import type { Setting } from '../setting.ts';
import { flags } from './flags.ts';

const email = { value: 'emailAddress', label: 'Email address' } as const;
const upn = { value: 'userPrincipalName', label: 'User principal name (UPN)' } as const;
const department = {
  value: 'customAzureADAttribute',
  label: 'Department (custom Microsoft Entra attribute)',
} as const;

const described = {
  label: 'Subject alternative name',
  hint: 'Further names of the person in the certificate.',
  effect: 'reissue',
  property: 'subjectAlternativeNameType',
  none: 'none',
  least: 0,
} as const;

/** Two check boxes, as device administrator and Windows Phone have them (S002-58). */
export const alternativeNameChecks = flags({ ...described, options: [email, upn], initial: [] });

const checks = flags({ ...described, options: [email, upn, department], initial: [] });

/** The only attribute that the third check box can bring (spec 2.6). */
const departmentFormat = 'Department';

/** PKCS of device administrator has a third check box, and names the attribute in a property of its own. */
export const pkcsAlternativeNameChecks: Setting<
  ('emailAddress' | 'userPrincipalName' | 'customAzureADAttribute')[]
> = {
  ...checks,
  wire: {
    properties: ['subjectAlternativeNameType', 'subjectAlternativeNameFormatString'],
    write: (value, store) => ({
      ...checks.wire.write(value, store),
      subjectAlternativeNameFormatString: value.includes('customAzureADAttribute') ? departmentFormat : null,
    }),
    read: (object, store) => checks.wire.read(object, store),
  },
};
