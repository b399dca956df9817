import { importLimits } from '@countersign/contract/import-fields';
import type { Finding } from '@countersign/contract/problem';
import { type CsvRow, csvRows } from './csv-rows.ts';
import { jsonValues } from './json-values.ts';
import { noRecord, objectAt } from './json-faults.ts';
import { unreadable } from './unreadable.ts';

/** A file as rows below named columns. Objects name theirs as they come, so `columns` is whole only at the end. */
export type Table = { format: 'csv' | 'json'; columns: string[]; batches: AsyncGenerator<CsvRow[]> };

export async function openTable(text: AsyncGenerator<string>): Promise<Table> {
  const start = await readStart(text);
  const whole = startingWith(start, text);
  return /^\ufeff?\s*[[{]/.test(start) ? openJson(whole) : openCsv(whole);
}

async function readStart(text: AsyncGenerator<string>): Promise<string> {
  let start = '';
  while (start.trim() === '') {
    const { value, done } = await text.next();
    if (done) break;
    start += value;
    if (start.length > 1_000_000) throw unreadable('no-columns');
  }
  return start;
}

async function* startingWith(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

async function openCsv(text: AsyncGenerator<string>): Promise<Table> {
  const batches = csvRows(text);
  const columns: string[] = [];
  let rest: CsvRow[] = [];
  while (columns.length === 0) {
    const { value, done } = await batches.next();
    if (done) throw unreadable('no-rows');
    const [head, ...after] = isVersionLine(value[0]) ? value.slice(1) : value;
    if (!head) continue;
    columns.push(...nameColumns(head.cells));
    rest = after;
  }
  async function* rows(): AsyncGenerator<CsvRow[]> {
    yield rest;
    yield* batches;
  }
  return { format: 'csv', columns, batches: rows() };
}

/** The templates of Entra's bulk operations begin with one. */
function isVersionLine(row: CsvRow | undefined): boolean {
  return row?.cells[0]?.startsWith('version:v') ?? false;
}

/** Every column gets a name of its own; nobody could assign two of the same. */
function nameColumns(cells: readonly string[]): string[] {
  const given = cells.map((cell) => cell.trim());
  while (given.at(-1) === '') given.pop();
  if (given.length === 0) throw unreadable('no-columns');
  if (given.length > importLimits.columns) throw unreadable('too-many-columns');
  const names: string[] = [];
  for (const [at, name] of given.entries()) {
    const wanted = (name === '' ? `Column ${at + 1}` : name).slice(0, 200);
    let own = wanted;
    for (let number = 2; names.includes(own); number += 1) own = `${wanted} (${number})`;
    names.push(own);
  }
  return names;
}

function openJson(text: AsyncGenerator<string>): Table {
  const places = new Map<string, number>();
  const columns: string[] = [];
  const placeOf = (name: string): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    if (columns.length === importLimits.columns) throw unreadable('too-many-columns');
    places.set(name, columns.length);
    return columns.push(name.slice(0, 200)) - 1;
  };
  const readRow = (value: unknown, line: number): CsvRow => {
    if (!isObject(value)) return { line, cells: [], faults: [noRecord(value)] };
    const cells: string[] = [];
    const faults: Finding[] = [];
    for (const [name, held] of Object.entries(value)) {
      const place = placeOf(name);
      cells[place] = textOf(held);
      if (holdsObject(held)) faults.push(objectAt(columns[place] ?? name, held));
    }
    return { line, cells: Array.from(cells, (cell) => cell ?? ''), ...(faults.length > 0 ? { faults } : {}) };
  };
  let count = 0;
  async function* rows(): AsyncGenerator<CsvRow[]> {
    for await (const values of jsonValues(text)) yield values.map((value) => readRow(value, ++count));
    if (columns.length === 0) throw unreadable('no-objects');
  }
  return { format: 'json', columns, batches: rows() };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Itself, or in a list: of neither can a cell say what it means. */
function holdsObject(value: unknown): boolean {
  return Array.isArray(value)
    ? value.some((one) => typeof one === 'object' && one !== null)
    : isObject(value);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
