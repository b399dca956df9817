import { readTokens } from '@countersign/subject/tokens';
import { type Variable, findVariable } from '@countersign/subject/variables';
import { Prisma } from '../generated/prisma/client.ts';

type Sql = Prisma.Sql;

/** A variable that the names of a profile use, and where its value stands for device `d` and its user `u`. */
export type UsedVariable = { name: string; column: Sql; ofPerson: boolean; needsDomain: boolean };

const personColumns: Record<string, string> = {
  name: 'u.name',
  upn: 'u.upn',
  mail: 'u.mail',
  givenName: 'u.given_name',
  surname: 'u.surname',
  department: 'u.department',
  sam: 'u.sam',
  dn: 'u.dn',
  sid: 'u.sid',
};

const deviceColumns: Record<string, string> = {
  id: 'd.id::text',
  aadId: 'd.aad_id',
  serial: 'd.serial',
  imei: 'd.imei',
  meid: 'd.meid',
  mac: 'd.mac',
  name: 'd.name',
  fqdn: 'd.fqdn',
  sid: 'd.sid',
};

type Names = { subject?: { text?: unknown }; alternativeNames?: readonly { value?: unknown }[] };

/** Once each, in the spelling that comes first. What is no variable is found elsewhere. */
export function variablesInUse(settings: object, forUser: boolean): UsedVariable[] {
  const { subject, alternativeNames } = settings as Names;
  const texts = [
    subject?.text,
    ...(Array.isArray(alternativeNames) ? alternativeNames.map(({ value }) => value) : []),
  ];
  const names = texts
    .filter((text) => typeof text === 'string')
    .flatMap((text) => readTokens(text).tokens)
    .flatMap((token) => (token.type === 'variable' ? [token.name] : []));
  const used = new Map<Variable, string>();
  for (const name of names) {
    const variable = findVariable(name);
    if (variable && !used.has(variable)) used.set(variable, name);
  }
  return [...used].flatMap(([{ reads }, name]) => {
    const ofPerson = reads.person !== undefined && (forUser || reads.device === undefined);
    const column = ofPerson ? personColumns[reads.person ?? ''] : deviceColumns[reads.device ?? ''];
    if (column === undefined) return [];
    return [
      { name, column: Prisma.raw(column), ofPerson, needsDomain: reads.device === 'fqdn' && !ofPerson },
    ];
  });
}
