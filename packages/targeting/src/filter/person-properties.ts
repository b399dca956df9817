import { textOperators } from './operators.ts';
import type { PersonProperty } from './property.ts';

const text = { about: 'user', operators: textOperators, value: { kind: 'text' } } as const;

/** What the rule of a dynamic group asks of people, by the names that Entra gives them. */
export const personProperties = {
  'user.userPrincipalName': {
    ...text,
    fact: 'upn',
    label: 'User principal name',
    example: 'jane.doe@contoso.com',
  },
  'user.mail': { ...text, fact: 'mail', label: 'Mail', example: 'jane.doe@contoso.com' },
  'user.displayName': { ...text, fact: 'name', label: 'Display name', example: 'Jane Doe' },
  'user.givenName': { ...text, fact: 'givenName', label: 'First name', example: 'Jane' },
  'user.surname': { ...text, fact: 'surname', label: 'Last name', example: 'Doe' },
  'user.department': { ...text, fact: 'department', label: 'Department', example: 'Sales' },
  'user.onPremisesSamAccountName': {
    ...text,
    fact: 'sam',
    label: 'On-premises SAM account name',
    example: 'CONTOSO\\jdoe',
  },
  'user.accountEnabled': {
    about: 'user',
    fact: 'enabled',
    label: 'Account enabled',
    operators: ['eq', 'ne'],
    value: {
      kind: 'choice',
      choices: [
        { text: 'True', is: true },
        { text: 'False', is: false },
      ],
    },
    example: 'True',
  },
} as const satisfies Record<`user.${string}`, PersonProperty>;
