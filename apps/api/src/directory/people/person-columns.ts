import type { PersonFields } from '@countersign/contract/people';
import { fold } from '@countersign/targeting/fold';
import { foldKnown } from '../folded.ts';

/** Every column that a person's fields decide, folded forms included. */
export function personColumns(
  fields: PersonFields,
  { at, disabledAt }: { at: Date; disabledAt: Date | null },
) {
  const { upn, name, mail, givenName, surname, department, sam, dn, sid, enabled, externalKey } = fields;
  return {
    externalKey,
    upn,
    upnKey: fold(upn),
    mail,
    mailKey: foldKnown(mail),
    name,
    nameKey: fold(name),
    givenName,
    givenNameKey: foldKnown(givenName),
    surname,
    surnameKey: foldKnown(surname),
    department,
    departmentKey: foldKnown(department),
    sam,
    samKey: foldKnown(sam),
    dn,
    sid,
    disabledAt: enabled ? null : (disabledAt ?? at),
    searchKey: fold([upn, name, mail ?? ''].join('\n')),
    modifiedAt: at,
  };
}
