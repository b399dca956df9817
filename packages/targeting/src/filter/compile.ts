import { deviceColumns, personColumns, versionColumn } from '../columns.ts';
import { fold } from '../fold.ts';
import { versionParts } from '../os-version.ts';
import { type Sql, joinSql, raw, sql } from '../sql.ts';
import type { Comparison, Condition } from './condition.ts';
import { operator as operatorCalled } from './operators.ts';
import { findChoice, propertyOf } from './properties.ts';
import type { Choice, Property } from './property.ts';

/** How a property is asked in SQL: the column of its folded text, its version or its value. */
export type ColumnOf = (property: Property) => string;

/** The columns of `d`, a device, and `p`, a person. */
export const columnOf: ColumnOf = (property) => {
  if (property.about === 'user') return personColumns[property.fact];
  if (property.value.kind === 'version') return versionColumn;
  const columns: Partial<Record<typeof property.fact, string>> = deviceColumns;
  const column = columns[property.fact];
  if (column === undefined) throw new Error(`no column holds ${property.fact}`);
  return column;
};

/** The same answer as `matches`, as a predicate that is true or false and never null. */
export function compileFilter(condition: Condition, column: ColumnOf = columnOf): Sql {
  if ('all' in condition) return joined(condition.all, ' and ', column);
  if ('any' in condition) return joined(condition.any, ' or ', column);
  if ('not' in condition) return sql`(not ${compileFilter(condition.not, column)})`;
  const { test, not = false } = operatorCalled(condition.operator);
  const property = propertyOf(condition.property);
  const holds = compileTest({ property, test, value: condition.value }, raw(column(property)));
  return not ? sql`(not ${holds})` : holds;
}

function joined(parts: readonly Condition[], connector: string, column: ColumnOf): Sql {
  return sql`(${joinSql(
    parts.map((part) => compileFilter(part, column)),
    connector,
  )})`;
}

type Asked = {
  property: Property;
  test: ReturnType<typeof operatorCalled>['test'];
  value: Comparison['value'];
};

const never = raw('false');

function compileTest({ property, test, value }: Asked, column: Sql): Sql {
  const { value: kind } = property;
  if (kind.kind === 'choice') return compileChoice(kind.choices, value, column);
  if (value === null) return sql`(${column} is null)`;
  if (kind.kind === 'version') return compileVersion(test, String(value), column);
  return compileText(test, value, column);
}

function compileText(test: Asked['test'], value: string | string[], column: Sql): Sql {
  const values = [value].flat().map(fold);
  const [first = ''] = values;
  if (test === 'startsWith') return known(sql`${column} like ${`${escapeLike(first)}%`}`);
  if (test === 'endsWith') return known(sql`${column} like ${`%${escapeLike(first)}`}`);
  if (test === 'contains') return known(sql`${column} like ${`%${escapeLike(first)}%`}`);
  if (test !== 'eq' && test !== 'in') return never;
  return Array.isArray(value)
    ? known(sql`${column} = any(${values}::text[])`)
    : known(sql`${column} = ${first}`);
}

/** Not known is an answer: no. Without this a `not` around it would be null. */
function known(predicate: Sql): Sql {
  return sql`coalesce(${predicate}, false)`;
}

const comparators = { eq: '=', gt: '>', ge: '>=', lt: '<', le: '<=' } as const;

function compileVersion(test: Asked['test'], text: string, column: Sql): Sql {
  const parts = versionParts(text);
  const comparator = test in comparators ? comparators[test as keyof typeof comparators] : undefined;
  if (!parts || comparator === undefined) return never;
  return known(sql`${column} ${raw(comparator)} ${parts}::int[]`);
}

/** A value may be null itself, as that of a device of which nobody knows whether it is rooted. */
function compileChoice(choices: readonly Choice[], value: Comparison['value'], column: Sql): Sql {
  const meant =
    value === null
      ? choices.filter(({ unknown }) => unknown)
      : [value].flat().flatMap((text) => findChoice(choices, text) ?? []);
  const [only] = meant;
  if (!only) return never;
  if (typeof only.is !== 'string') {
    return joinedChoices(
      meant.map(({ is }) => sql`${column} is not distinct from ${is === null ? null : Boolean(is)}::boolean`),
    );
  }
  const texts = meant.map(({ is }) => String(is));
  return Array.isArray(value)
    ? known(sql`${column} = any(${texts}::text[])`)
    : known(sql`${column} = ${only.is}`);
}

function joinedChoices(predicates: readonly Sql[]): Sql {
  return sql`(${joinSql(predicates, ' or ')})`;
}

/** For LIKE with the backslash that PostgreSQL escapes with unless told otherwise. */
function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&');
}
