import type { AttributeType } from '@countersign/subject/attribute-types';
import { parseSubject } from '@countersign/subject/distinguished-name-template';
import type { SanRow } from '@countersign/subject/san-types';
import { type Token, readTokens } from '@countersign/subject/tokens';
import { type Variable, findVariable } from '@countersign/subject/variables';
import { Prisma } from '../generated/prisma/client.ts';
import { type NameTexts, type UsedVariable, isMissing } from './names-in-use.ts';

type Sql = Prisma.Sql;

/**
 * Whether the names of device `d` and its user `u` fail, as far as PostgreSQL can tell it of thousands: values that are missing,
 * too long, or of another shape. Characters that nobody sees are found only when a name is drawn (packages/subject).
 */
export function isFailing({ subject, rows }: NameTexts, variables: readonly UsedVariable[]): Sql {
  const columns = new Map(variables.map(({ name, column }) => [findVariable(name), column]));
  const attributes = parseSubject(subject ?? '').rdns.flat();
  const reasons = [
    ...variables.map(isMissing),
    ...attributes.flatMap(({ type, parts }) => attributeFails(type, valueOf(parts, columns))),
    ...rows.flatMap((row) => rowFails(row, columns)),
  ];
  return Prisma.sql`(${Prisma.join([Prisma.sql`false`, ...reasons], ' or ')})`;
}

/** As it is put together; without a column it has no value, which is found as missing. */
function valueOf(parts: readonly Token[], columns: ReadonlyMap<Variable | undefined, Sql>): Sql {
  const pieces = parts.map((part) => {
    if (part.type === 'text') return Prisma.sql`${part.text}::text`;
    return columns.get(findVariable(part.name)) ?? Prisma.sql`null::text`;
  });
  return Prisma.sql`concat(${Prisma.join([Prisma.sql`''`, ...pieces])})`;
}

/** The string types of checkAttributeValue, in the words of PostgreSQL. */
const shapes = {
  country: '^[A-Za-z]{2}$',
  ia5: String.raw`^[\x01-\x7f]*$`,
  printable: String.raw`^[A-Za-z0-9 '()+,\-./:=?]*$`,
};

function attributeFails({ key, string, limit }: AttributeType, value: Sql): Sql[] {
  if (key === 'C') return [Prisma.sql`${value} !~ ${shapes.country}`];
  return [
    ...(limit ? [Prisma.sql`char_length(${value}) > ${limit.most}`] : []),
    ...(string === 'ia5' || string === 'printable' ? [Prisma.sql`${value} !~ ${shapes[string]}`] : []),
  ];
}

const hostLabel = '[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?';

/** What checkSanValue refuses; a user principal name may be anything. */
const rowShapes: Partial<Record<SanRow['sanType'], string>> = {
  emailAddress: String.raw`^[\x21-\x3b\x3d\x3f-\x7f]+$`,
  domainNameService: String.raw`^(\*\.)?${hostLabel}(\.${hostLabel})*$`,
  universalResourceIdentifier: String.raw`^[A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9._~:/?#@!$&'()*+,;=\[\]-]|%[0-9A-Fa-f]{2})+$`,
};

function rowFails({ sanType, value }: SanRow, columns: ReadonlyMap<Variable | undefined, Sql>): Sql[] {
  const shape = rowShapes[sanType];
  const { tokens } = readTokens(value);
  // A security identifier stands behind a tag of ours.
  const tagged = tokens.some(
    (token) => token.type === 'variable' && findVariable(token.name)?.places === 'uri',
  );
  if (shape === undefined || tagged) return [];
  const whole = valueOf(tokens, columns);
  const long = sanType === 'domainNameService' ? [Prisma.sql`char_length(${whole}) > 253`] : [];
  return [Prisma.sql`${whole} !~ ${shape}`, ...long];
}
