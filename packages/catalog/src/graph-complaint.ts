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
  const [key, part] = path;
  const { type } = control;
  if (type === 'duration' && key === undefined) return [typeof object[first] === 'number' ? second : first];
  if (type === 'duration') return [key === 'unit' ? second : first];
  if (type === 'subject') return [key === 'text' ? second : first];
  if (type === 'certificate') return [key === 'fileName' ? second : first];
  if (type === 'urls') return typeof key === 'number' ? [first, key] : [first];
  if (type === 'packages') return inRow(first, object, { key, member: 'packageId', read: ['packageId'] });
  const member = wireMember(part);
  if (type === 'extendedKeyUsages') return inRow(first, object, { key, member, read: ['objectIdentifier'] });
  if (type === 'alternativeNames')
    return inRow(first, object, { key, member, read: ['sanType', 'name'], options: control.types });
  return [first];
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

const expectations: {
  [Type in Control['type']]: (control: Extract<Control, { type: Type }>, property: string) => string;
} = {
  choice: ({ options }) => allowed(options),
  flags: ({ options }) => `${allowed(options)} Several are joined by commas.`,
  switch: () => 'Allowed: true, false.',
  text: ({ max }) => `It wants a text of one line, up to ${max} characters.`,
  integer: ({ min, max }) => `It wants a whole number from ${min} to ${max}.`,
  duration: ({ units, max }, property) =>
    property.endsWith('Scale') ? allowed(units) : `It wants a whole number from 1 to ${max}.`,
  subject: ({ formats }, property) =>
    property === 'subjectNameFormatString'
      ? 'It wants a text of one line, up to 4,000 characters.'
      : allowed(formats),
  alternativeNames: ({ types, max }, property) =>
    property === 'sanType'
      ? allowed(types)
      : `It wants up to ${max} rows of a sanType and a name of one line.`,
  extendedKeyUsages: ({ max }) =>
    `It wants up to ${max} rows of a name and an objectIdentifier, each of one line.`,
  urls: ({ max }) => `It wants a list of 1 to ${max} addresses.`,
  packages: ({ max, placeholder }) => `It wants 1 to ${max} rows with a packageId such as ${placeholder}.`,
  certificate: (_control, property) =>
    property === 'certFileName'
      ? 'It wants a file name of up to 255 characters.'
      : 'It wants the bytes of one certificate in base64.',
};

function expectationOf(control: Control, property: string): string {
  return (expectations[control.type] as (control: Control, property: string) => string)(control, property);
}
