import { sidShape, upnShape } from '@countersign/contract/directory-shapes';
import { personImportFields } from '@countersign/contract/import-fields';
import type { PersonFields } from '@countersign/contract/people';
import type { Person } from '../../api/people.ts';
import { enabledText } from '../../parts/directory/person-words.ts';
import type { ConflictField } from '../../ui/conflict/conflict-dialog.tsx';

/** What a person edits of a user; empty text is none. */
export type PersonForm = Record<PersonField, string> & { enabled: boolean };
export type PersonField = Exclude<keyof PersonFields, 'enabled'>;

type Property = { field: PersonField; hint?: string };

/** What is typed of a user, in the groups in which it is read. */
export const personGroups: readonly { title: string; properties: readonly Property[] }[] = [
  {
    title: 'Person',
    properties: [
      { field: 'name' },
      { field: 'upn', hint: 'The name to sign in with, such as ada@example.org.' },
      { field: 'mail' },
      { field: 'givenName' },
      { field: 'surname' },
      { field: 'department' },
    ],
  },
  {
    title: 'Directory',
    properties: [
      { field: 'sam', hint: 'As CORP\\ada or ada.' },
      { field: 'dn', hint: 'Such as CN=Ada,OU=Staff,DC=corp,DC=example.' },
      {
        field: 'sid',
        hint: 'Maps certificates strongly to the account, such as S-1-5-21-1004-1005-1006-1104.',
      },
      {
        field: 'externalKey',
        hint: 'What your source calls them. A later import finds them again by this key.',
      },
    ],
  },
];

export function labelOf(field: PersonField): string {
  return personImportFields[field];
}

export const nobody: PersonForm = {
  name: '',
  upn: '',
  mail: '',
  givenName: '',
  surname: '',
  department: '',
  sam: '',
  dn: '',
  sid: '',
  externalKey: '',
  enabled: true,
};

export function valuesOf(person: Person): PersonForm {
  const { name, upn, mail, givenName, surname, department, sam, dn, sid, externalKey, enabled } = person;
  return {
    name,
    upn,
    mail: mail ?? '',
    givenName: givenName ?? '',
    surname: surname ?? '',
    department: department ?? '',
    sam: sam ?? '',
    dn: dn ?? '',
    sid: sid ?? '',
    externalKey: externalKey ?? '',
    enabled,
  };
}

export function personMistakes({ name, upn, mail, sid }: PersonForm): Record<string, string> {
  const mistakes: Record<string, string> = {};
  if (name.trim() === '') mistakes.name = 'Enter a name.';
  if (!upnShape.test(upn.trim())) mistakes.upn = 'Enter a user principal name such as ada@example.org.';
  if (mail.trim() !== '' && !/^[^\s@]+@[^\s@]+$/u.test(mail.trim()))
    mistakes.mail = 'Enter an e-mail address such as ada@example.org.';
  if (sid.trim() !== '' && !sidShape.test(sid.trim()))
    mistakes.sid = 'Enter a security identifier such as S-1-5-21-1004-1005-1006-1104.';
  return mistakes;
}

export const conflictFields: readonly ConflictField<PersonForm>[] = [
  ...personGroups
    .flatMap(({ properties }) => properties)
    .map(({ field }) => ({ field, label: labelOf(field), text: (values: PersonForm) => values[field] })),
  { field: 'enabled', label: 'Account', text: enabledText },
];
