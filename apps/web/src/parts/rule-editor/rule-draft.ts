import { type BuilderRow, toRows } from '@countersign/targeting/filter/builder-rows';
import { formatComparison } from '@countersign/targeting/filter/format';
import { type OperatorName, takesList } from '@countersign/targeting/filter/operators';
import { parseFilter } from '@countersign/targeting/filter/parse';
import { type PropertyName, propertyOf } from '@countersign/targeting/filter/properties';

/** A line of the builder while somebody writes it; the property may not be chosen yet, the value be empty. */
export type DraftRow = {
  /** Keeps the line's fields apart from those of its neighbours. */
  key: number;
  join: 'and' | 'or';
  property: PropertyName | '';
  operator: OperatorName;
  value: string | string[] | null;
};

/** The rule as text, and as lines where lines can show it. Whichever was edited last says what the other is. */
export type RuleDraft = {
  text: string;
  rows: DraftRow[];
  /** Why the lines cannot be edited. */
  off?: 'unreadable' | 'nested';
  by: 'text' | 'rows';
};

let lastKey = 0;

export function emptyRow(join: DraftRow['join'] = 'and'): DraftRow {
  lastKey += 1;
  return { key: lastKey, join, property: '', operator: 'eq', value: '' };
}

export function draftOf(text: string): RuleDraft {
  if (text.trim() === '') return { text, rows: [emptyRow()], by: 'rows' };
  const { condition } = parseFilter(text);
  if (!condition) return { text, rows: [], off: 'unreadable', by: 'text' };
  const rows = toRows(condition);
  if (!rows) return { text, rows: [], off: 'nested', by: 'text' };
  return { text, rows: rows.map(asDraft), by: 'text' };
}

/** While the text cannot be read the lines stay to be seen as they were: nothing jumps under the hands of who types. */
export function withText(draft: RuleDraft, text: string): RuleDraft {
  const next = draftOf(text);
  return next.off === 'unreadable' ? { ...next, rows: draft.rows } : next;
}

function asDraft(row: BuilderRow): DraftRow {
  return { ...emptyRow(), ...row };
}

/** Lines without a property say nothing yet; those without a value say so in the text, where it is told. */
export function withRows(rows: DraftRow[]): RuleDraft {
  const said = rows.flatMap((row) => {
    const comparison = comparisonOf(row);
    return comparison ? [{ join: row.join, text: `(${formatComparison(comparison)})` }] : [];
  });
  const text = said.map(({ join, text }, index) => (index === 0 ? text : `${join} ${text}`)).join(' ');
  return { text, rows: rows.length === 0 ? [emptyRow()] : rows, by: 'rows' };
}

/** What a line asks, without the empty lines of its list. */
export function comparisonOf({ property, operator, value }: DraftRow) {
  if (property === '') return undefined;
  const kept = Array.isArray(value) ? value.filter((one) => one.trim() !== '') : value;
  return { property, operator, value: kept };
}

/** Another property keeps operator and value where they still make sense. */
export function withProperty(row: DraftRow, property: PropertyName): DraftRow {
  const { operators, value: kind } = propertyOf(property);
  const before = row.property === '' ? undefined : propertyOf(row.property).value.kind;
  const operator = operators.includes(row.operator) ? row.operator : (operators[0] ?? 'eq');
  const same = before === kind.kind && kind.kind !== 'choice';
  const value = same ? row.value : kind.kind === 'choice' ? firstChoice(property) : '';
  return withOperator({ ...row, property, value }, operator);
}

/** One value becomes a list of it, and a list its first. */
export function withOperator(row: DraftRow, operator: OperatorName): DraftRow {
  const { value } = row;
  if (takesList(operator)) return { ...row, operator, value: Array.isArray(value) ? value : asList(value) };
  return { ...row, operator, value: Array.isArray(value) ? (value[0] ?? '') : (value ?? '') };
}

function asList(value: string | null): string[] {
  return value === null || value === '' ? [] : [value];
}

function firstChoice(property: PropertyName): string {
  const { value } = propertyOf(property);
  return value.kind === 'choice' ? (value.choices[0]?.text ?? '') : '';
}
