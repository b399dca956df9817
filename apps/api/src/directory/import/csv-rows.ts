import type { Finding } from '@countersign/contract/problem';
import { unreadable } from './unreadable.ts';

/** `line` is where the row begins, counted from 1. */
export type CsvRow = {
  line: number;
  cells: string[];
  /** What no cell can say: at its column, or of the row as a whole. Only JSON has such. */
  faults?: Finding[];
};

const longestRow = 1_000_000;

/**
 * RFC 4180, and what programs make of it: any of three separators, line ends of any system, quotation marks in the middle
 * of a cell that began without one. Empty lines are no rows.
 */
export async function* csvRows(text: AsyncIterable<string>): AsyncGenerator<CsvRow[]> {
  const reader = new CsvReader();
  for await (const piece of beginWithWholeLine(text)) {
    reader.read(piece);
    if (reader.rows.length > 0) yield reader.rows.splice(0);
  }
  reader.end();
  if (reader.rows.length > 0) yield reader.rows;
}

/** The separator is guessed from the first line, so the first piece holds all of it. */
async function* beginWithWholeLine(text: AsyncIterable<string>): AsyncGenerator<string> {
  let start: string | undefined = '';
  for await (const piece of text) {
    if (start === undefined) yield piece;
    else {
      start += piece;
      if (!/[\r\n]./s.test(start) && start.length < longestRow) continue;
      yield start;
      start = undefined;
    }
  }
  if (start !== undefined) yield start;
}

class CsvReader {
  readonly rows: CsvRow[] = [];
  #separator: string | undefined;
  #row: CsvRow = { line: 1, cells: [] };
  #cell = '';
  #line = 1;
  #length = 0;
  /** `plain` and `quoted` cells; `quote`: a mark in a quoted cell that either ends it or is doubled. */
  #state: 'start' | 'plain' | 'quoted' | 'quote' = 'start';
  #afterReturn = false;

  read(piece: string): void {
    const text = this.#separator === undefined ? this.#readHead(piece) : piece;
    for (const letter of text) this.#readLetter(letter);
  }

  end(): void {
    if (this.#state === 'quoted') throw unreadable('quote-not-closed', this.#row.line);
    if (this.#cell !== '' || this.#row.cells.length > 0) this.#endRow();
  }

  /** Excel names the separator in a first line `sep=;`; otherwise it is what the first line has most of. */
  #readHead(piece: string): string {
    const text = piece.replace(/^\ufeff/, '');
    const named = /^sep=(.)\r?\n/i.exec(text);
    if (named) {
      this.#separator = named[1];
      this.#line = 2;
      this.#row.line = 2;
      return text.slice(named[0].length);
    }
    const head = text.split(/[\r\n]/, 1)[0]?.replaceAll(/"[^"]*"/g, '') ?? '';
    const counted = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
    this.#separator = counted.toSorted((one, other) => other.count - one.count)[0]?.sign;
    return text;
  }

  #readLetter(letter: string): void {
    const secondOfLineEnd = letter === '\n' && this.#afterReturn;
    this.#afterReturn = letter === '\r';
    if ((letter === '\n' && !secondOfLineEnd) || letter === '\r') this.#line += 1;
    this.#length += 1;
    if (this.#length > longestRow) throw unreadable('row-too-long', this.#row.line);
    if (this.#state === 'quoted') return this.#readQuoted(letter);
    if (this.#state === 'quote' && letter === '"') {
      this.#state = 'quoted';
      this.#cell += '"';
    } else if (letter === this.#separator) this.#endCell();
    else if (letter === '\n' || letter === '\r') {
      if (!secondOfLineEnd) this.#endRow();
      else this.#row.line = this.#line;
    } else if (letter === '"' && this.#state === 'start') this.#state = 'quoted';
    else {
      this.#cell += letter;
      this.#state = 'plain';
    }
  }

  #readQuoted(letter: string): void {
    if (letter === '"') this.#state = 'quote';
    else this.#cell += letter;
  }

  #endCell(): void {
    this.#row.cells.push(this.#cell);
    this.#cell = '';
    this.#state = 'start';
  }

  #endRow(): void {
    this.#endCell();
    const { cells } = this.#row;
    if (cells.length > 1 || cells[0] !== '') this.rows.push(this.#row);
    this.#row = { line: this.#line, cells: [] };
    this.#length = 0;
  }
}
