import type { Bearer } from './bearer.ts';
import type { NameProblem } from './problem.ts';
import type { Token } from './tokens.ts';
import { type Variable, findVariable } from './variables.ts';

/** A stretch of a value and the variable it came from. */
export type FilledPart = { text: string; variable?: string };

export type Filled = { value: string; parts: FilledPart[]; missing: Missing[] };

export type Missing = Omit<NameProblem, 'at'>;

/** Puts values in where variables stand. What they hold is text from here on; nothing reads it as a template again. */
export function fill(tokens: readonly Token[], bearer: Bearer): Filled {
  const parts: FilledPart[] = [];
  const missing: Missing[] = [];
  for (const token of tokens) {
    if (token.type === 'text') {
      parts.push({ text: token.text });
      continue;
    }
    const found = valueOf(token.name, bearer);
    if (typeof found === 'string') parts.push({ text: found, variable: token.name });
    else {
      parts.push({ text: '', variable: token.name });
      missing.push(found);
    }
  }
  return { value: parts.map(({ text }) => text).join(''), parts, missing };
}

/** The value, or why there is none. */
export function valueOf(name: string, { certificateType, person, device }: Bearer): string | Missing {
  const variable = findVariable(name);
  const shown = `{{${name}}}`;
  if (!variable) return lack(name, 'unknownVariable', `There is no variable ${shown}.`);
  const readsPerson = asksPerson(variable, certificateType);
  const key = readsPerson ? variable.reads.person : variable.reads.device;
  if (key === undefined) {
    if (variable.source === 'user')
      return lack(name, 'wrongPlace', `A device certificate has no user for ${shown}.`);
    return lack(name, 'wrongPlace', `${shown} is filled by its service, in URLs only.`);
  }
  const property = `${readsPerson ? 'person' : 'device'}.${key}` as NonNullable<Missing['property']>;
  const bearer: Readonly<Record<string, string | null | undefined>> | undefined = readsPerson
    ? person
    : device;
  if (!bearer) {
    return readsPerson
      ? lack(name, 'noPerson', `The device has no user, so ${shown} has no value.`, property)
      : lack(name, 'noDevice', `No device is known, so ${shown} has no value.`, property);
  }
  const value = bearer[key] ?? '';
  if (value.trim() !== '') return value;
  return lack(
    name,
    'noValue',
    `${shown} has no value: ${readsPerson ? 'the user' : 'the device'} has no ${words[key] ?? key}.`,
    property,
  );
}

/** A device certificate takes the security identifier of the device, and nothing from its user. */
function asksPerson(variable: Variable, certificateType: Bearer['certificateType']): boolean {
  return certificateType === 'user' && variable.reads.person !== undefined;
}

const words: Record<string, string> = {
  name: 'name',
  upn: 'user principal name',
  mail: 'e-mail address',
  givenName: 'given name',
  surname: 'family name',
  department: 'department',
  sam: 'short sign-in name from Active Directory',
  dn: 'distinguished name from Active Directory',
  sid: 'security identifier from Active Directory',
  id: 'id',
  aadId: 'Microsoft Entra id',
  serial: 'serial number',
  imei: 'IMEI',
  meid: 'MEID',
  mac: 'Wi-Fi MAC address',
  fqdn: 'DNS name in a domain',
};

function lack(
  variable: string,
  reason: Missing['reason'],
  message: string,
  property?: Missing['property'],
): Missing {
  return {
    code: 'attributeMissing',
    reason,
    level: 'error',
    message,
    variable,
    ...(property ? { property } : {}),
  };
}
