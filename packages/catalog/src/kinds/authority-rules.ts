import type { Rule } from '../rule.ts';
import { templateNameFor } from './template-names.ts';

type Authority = {
  certificationAuthority: string;
  certificationAuthorityName: string;
  certificateTemplateName: string;
};

export const v40: Rule<Authority> = {
  id: 'V40',
  at: 'certificateTemplateName',
  level: 'warning',
  broken: ({ certificateTemplateName }) => {
    const name = templateNameFor(certificateTemplateName);
    return name === undefined
      ? []
      : [`This looks like what the template is displayed as. It may be named “${name}”.`];
  },
  mend: ({ certificateTemplateName }) => {
    const name = templateNameFor(certificateTemplateName);
    return name === undefined ? undefined : { label: `Use “${name}”`, value: name };
  },
};

/** At least two labels, each of letters, digits and hyphens (RFC 1123 2.1). */
const fullName =
  /^(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

export const v41: Rule<Authority> = {
  id: 'V41',
  at: 'certificationAuthority',
  level: 'warning',
  broken: ({ certificationAuthority }) =>
    fullName.test(certificationAuthority)
      ? []
      : ['This is not the full DNS name of a server, such as ca1.contoso.local.'],
};

/** The same id: the server seldom bears the name of its CA (seed 004, certification authority name). */
export const v41Same: Rule<Authority> = {
  id: 'V41',
  at: 'certificationAuthorityName',
  level: 'hint',
  broken: ({ certificationAuthority, certificationAuthorityName }) =>
    certificationAuthority === certificationAuthorityName
      ? ['Server and CA seldom have the same name. The console of the CA shows what it calls itself.']
      : [],
};

/** What the three fields about the CA of a PKCS profile have in common. */
export const authorityRules = [v40, v41, v41Same] as const;
