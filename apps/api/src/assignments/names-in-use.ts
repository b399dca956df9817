import type { Values } from '@countersign/catalog/check';
import type { Kind } from '@countersign/catalog/kind';
import type { SubjectName } from '@countersign/catalog/settings/subject-name';
import { subjectOfFormat } from '@countersign/subject/legacy-names';
import type { SanRow } from '@countersign/subject/san-types';
import { readTokens } from '@countersign/subject/tokens';
import { type Variable, findVariable } from '@countersign/subject/variables';
import { Prisma } from '../generated/prisma/client.ts';

type Sql = Prisma.Sql;

/**
 * A variable that the names of a profile use, and where its value stands for device `d` and its user `u`; whose it is, if it
 * has one: a device certificate takes nothing from the user.
 */
export type UsedVariable = {
  name: string;
  column: Sql;
  of: 'person' | 'device' | 'nobody';
  needsDomain: boolean;
};

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

/** The texts that names are made of, as far as they can be read. Undefined: nobody knows what the device puts in. */
export type NameTexts = { subject: string | undefined; rows: readonly SanRow[] };

export function namesOf({ settings: known }: Kind, settings: Values): NameTexts {
  const subject = known['subject']?.schema.safeParse(settings['subject']).data as SubjectName | undefined;
  return {
    subject: subject && subjectOfFormat(subject.format, subject.text),
    rows: readableRows(known['alternativeNames'], settings['alternativeNames']),
  };
}

/** A row that is being written is left out, and none besides. */
function readableRows(setting: Kind['settings'][string] | undefined, rows: unknown): SanRow[] {
  if (!setting || !Array.isArray(rows)) return [];
  return rows.flatMap((row) => (setting.schema.safeParse([row]).data ?? []) as SanRow[]);
}

/** Once each, in the spelling that comes first. What is no variable is found elsewhere. */
export function variablesInUse({ subject, rows }: NameTexts, forUser: boolean): UsedVariable[] {
  const names = [subject ?? '', ...rows.map(({ value }) => value)]
    .flatMap((text) => readTokens(text).tokens)
    .flatMap((token) => (token.type === 'variable' ? [token.name] : []));
  const used = new Map<Variable, string>();
  for (const name of names) {
    const variable = findVariable(name);
    if (variable && !used.has(variable)) used.set(variable, name);
  }
  return [...used].flatMap(([{ reads }, name]) => {
    const { person, device } = reads;
    if (forUser && person !== undefined) return [valueIn(name, 'person', personColumns[person])];
    if (device !== undefined) return [valueIn(name, 'device', deviceColumns[device], device === 'fqdn')];
    return person === undefined ? [] : [valueIn(name, 'nobody', 'null::text')];
  });
}

function valueIn(
  name: string,
  of: UsedVariable['of'],
  column: string | undefined,
  needsDomain = false,
): UsedVariable {
  if (column === undefined) throw new Error(`no column for ${name}`);
  return { name, column: Prisma.raw(column), of, needsDomain };
}

/** Person `u` and device `d` as the names are filled from them. */
export const bearerObjects = {
  person: objectOf(personColumns),
  device: objectOf(deviceColumns),
};

function objectOf(columns: Record<string, string>): Sql {
  const pairs = Object.entries(columns).map(([property, column]) => `'${property}', ${column}`);
  return Prisma.raw(`json_build_object(${pairs.join(', ')})`);
}

/** A character that a name has to quote (+c10). */
export function isDoubtful({ column }: UsedVariable): Sql {
  return Prisma.sql`${column} ~ '[+;,=\\\\"]'`;
}

export function isMissing({ column }: UsedVariable): Sql {
  return Prisma.sql`coalesce(btrim(${column}), '') = ''`;
}
