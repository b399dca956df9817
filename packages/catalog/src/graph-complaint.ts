import { type GraphFinding, refusal } from './graph-finding.ts';
import { saysNothing } from './graph-members.ts';
import type { AnySetting, Control, GraphObject, Json } from './setting.ts';

/**
 * Why a setting could not be read from an object: the property by its name on the wire, and what may stand there
 * (spec 7.9). `path` is where in the value its schema found it, when the wire could be read.
 */
export function complain(
  setting: AnySetting,
  object: GraphObject,
  path: readonly PropertyKey[] = [],
): GraphFinding {
  const { control } = setting;
  const pointer = pointerOf(setting, object, path);
  const [property = '', row, member] = pointer;
  const at = `/${pointer.join('/')}`;
  const value = valueAt(object, pointer);
  const expected = expectationOf(control, String(member ?? property));
  const name = row === undefined ? `“${property}”` : `Row ${Number(row) + 1} of “${property}”`;
  if (saysNothing(value) || value === '')
    return refusal(at, 'property-missing', `${name} is missing. ${expected}`);
  return refusal(at, 'value-not-allowed', `${name} ${quote(value)}cannot be used. ${expected}`);
}

/** Only what looks like an enumeration is repeated; anything else may be long, or nobody's business. */
function quote(value: Json | undefined): string {
  return typeof value === 'string' && /^[\w ,.-]{1,60}$/.test(value) ? `is “${value}”, which ` : '';
}

type Pointer = (string | number)[];

function pointerOf(
  { control, wire }: AnySetting,
  object: GraphObject,
  path: readonly PropertyKey[],
): Pointer {
  const [first = '', second = first] = wire.properties;
  const [key, member] = path;
  switch (control.type) {
    case 'duration':
      if (key === undefined) return [typeof object[first] === 'number' ? second : first];
      return [key === 'unit' ? second : first];
    case 'subject':
      return [key === 'text' ? second : first];
    case 'certificate':
      return [key === 'fileName' ? second : first];
    case 'alternativeNames':
      return inRow(first, object, {
        key,
        member: wireMember(member),
        read: ['sanType', 'name'],
        options: control.types,
      });
    case 'extendedKeyUsages':
      return inRow(first, object, { key, member: wireMember(member), read: ['objectIdentifier'] });
    case 'packages':
      return inRow(first, object, { key, member: 'packageId', read: ['packageId'] });
    case 'urls':
      return typeof key === 'number' ? [first, key] : [first];
    case 'choice':
    case 'flags':
    case 'switch':
    case 'text':
    case 'integer':
      return [first];
  }
}

function wireMember(member: PropertyKey | undefined): string {
  return (
    { sanType: 'sanType', value: 'name', oid: 'objectIdentifier', name: 'name' }[String(member)] ?? 'name'
  );
}

type InRow = {
  key: PropertyKey | undefined;
  member: string;
  /** Members that must be texts, in the order they are looked at. */
  read: readonly string[];
  options?: readonly { value: string }[];
};

/** The row that its schema names, or the first one that cannot be read. */
function inRow(property: string, object: GraphObject, { key, member, read, options }: InRow): Pointer {
  if (typeof key === 'number') return [property, key, member];
  const rows = object[property];
  if (!Array.isArray(rows)) return [property];
  for (const [at, row] of rows.entries()) {
    const found = row !== null && typeof row === 'object' && !Array.isArray(row) ? row : {};
    const wrong = read.find((name) => {
      const value = found[name];
      if (typeof value !== 'string') return true;
      return (
        name === 'sanType' && !options?.some((option) => option.value.toLowerCase() === value.toLowerCase())
      );
    });
    if (wrong !== undefined) return [property, at, wrong];
  }
  return [property];
}

function valueAt(object: GraphObject, pointer: Pointer): Json | undefined {
  return pointer.reduce<Json | undefined>(
    (value, step) =>
      value !== null && typeof value === 'object' ? (value as Record<string, Json>)[step] : undefined,
    object,
  );
}

const allowed = (options: readonly { value: string }[]) =>
  `Allowed: ${options.map(({ value }) => value).join(', ')}.`;

function expectationOf(control: Control, property: string): string {
  switch (control.type) {
    case 'choice':
      return allowed(control.options);
    case 'flags':
      return `${allowed(control.options)} Several are joined by commas.`;
    case 'switch':
      return 'Allowed: true, false.';
    case 'text':
      return `It wants a text of one line, up to ${control.max} characters.`;
    case 'integer':
      return `It wants a whole number from ${control.min} to ${control.max}.`;
    case 'duration':
      return property.endsWith('Scale')
        ? allowed(control.units)
        : `It wants a whole number from 1 to ${control.max}.`;
    case 'subject':
      return property === 'subjectNameFormatString'
        ? 'It wants a text of one line, up to 4,000 characters.'
        : allowed(control.formats);
    case 'alternativeNames':
      if (property === 'sanType') return allowed(control.types);
      return `It wants up to ${control.max} rows of a sanType and a name of one line.`;
    case 'extendedKeyUsages':
      return `It wants up to ${control.max} rows of a name and an objectIdentifier, each of one line.`;
    case 'urls':
      return `It wants a list of 1 to ${control.max} addresses.`;
    case 'packages':
      return `It wants 1 to ${control.max} rows with a packageId such as ${control.placeholder}.`;
    case 'certificate':
      return property === 'certFileName'
        ? 'It wants a file name of up to 255 characters.'
        : 'It wants the bytes of one certificate in base64.';
  }
}
