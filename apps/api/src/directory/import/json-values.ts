import { unreadable } from './unreadable.ts';

const longestValue = 1_000_000;

/**
 * What a list holds, or a page of a list (`{"value": […]}`), or what stands one after another as lines: objects, and whatever
 * stands where an object should, so that no row is lost unsaid. Only one of them is in memory at a time.
 */
export async function* jsonValues(text: AsyncIterable<string>): AsyncGenerator<unknown[]> {
  const reader = new ValueReader();
  for await (const piece of text) {
    reader.read(piece);
    if (reader.values.length > 0) yield reader.values.splice(0);
  }
  reader.end();
  if (reader.values.length > 0) yield reader.values;
}

/** Finds where values begin and end by their brackets; JSON.parse judges what is between. */
class ValueReader {
  readonly values: unknown[] = [];
  #depth = 0;
  /** How deep the rows stand: outside, in a list, or in the list of a page. Undefined: what follows the list of a page. */
  #rows: 0 | 1 | 2 | undefined = 0;
  #keeping = false;
  #kept = '';
  #inText = false;
  #escaped = false;
  /** The last text and what came since: `"value":[` opens the list of a page. */
  #lastText = '';
  #since = '';
  #count = 0;

  read(piece: string): void {
    for (const letter of piece) this.#readLetter(letter);
  }

  end(): void {
    if (this.#depth !== 0 || this.#inText) throw unreadable('not-json');
    this.#finish();
  }

  #readLetter(letter: string): void {
    if (this.#inText) this.#readText(letter);
    else if (letter === '{' || letter === '[') this.#open(letter);
    else if (letter === '}' || letter === ']') this.#close(letter);
    else if (/\s/.test(letter) || letter === ',') this.#separate(letter);
    else {
      this.#begin();
      if (letter === '"') {
        this.#inText = true;
        this.#lastText = '';
        this.#since = '';
      } else this.#since += letter;
      this.#keep(letter);
    }
  }

  #readText(letter: string): void {
    this.#keep(letter);
    if (this.#escaped) this.#escaped = false;
    else if (letter === '\\') this.#escaped = true;
    else if (letter === '"') {
      this.#inText = false;
      if (this.#depth === this.#rows) this.#finish();
      return;
    }
    if (this.#lastText.length < 10) this.#lastText += letter;
  }

  #open(letter: '{' | '['): void {
    // The list of a page: what was kept of the page around it is no row.
    const opensPage =
      letter === '[' &&
      this.#depth === 1 &&
      this.#rows === 0 &&
      this.#lastText === 'value' &&
      this.#since === ':';
    if (opensPage) {
      this.#kept = '';
      this.#keeping = false;
      this.#rows = 2;
    } else if (letter === '[' && this.#depth === 0) {
      this.#finish();
      this.#rows = 1;
    } else {
      if (this.#depth === this.#rows) this.#finish();
      this.#begin();
      this.#keep(letter);
    }
    this.#depth += 1;
    this.#since = '';
    if (this.#depth > 200) throw unreadable('not-json');
  }

  #close(letter: '}' | ']'): void {
    const endsRows = this.#depth === this.#rows;
    if (endsRows) this.#finish();
    this.#depth -= 1;
    this.#since = '';
    if (this.#depth < 0) throw unreadable('not-json');
    if (this.#depth === 0 && !this.#keeping) this.#rows = 0;
    else if (endsRows) this.#rows = undefined;
    this.#keep(letter);
    if (this.#depth === this.#rows) this.#finish();
  }

  #separate(letter: string): void {
    if (letter === ',') this.#since += letter;
    if (this.#depth === this.#rows) this.#finish();
    else this.#keep(letter);
  }

  #begin(): void {
    if (this.#depth === this.#rows) this.#keeping = true;
  }

  #keep(letter: string): void {
    if (!this.#keeping) return;
    this.#kept += letter;
    if (this.#kept.length > longestValue) throw unreadable('row-too-long', this.#count + 1);
  }

  #finish(): void {
    if (!this.#keeping) return;
    this.#count += 1;
    try {
      this.values.push(JSON.parse(this.#kept));
    } catch {
      throw unreadable('not-json', this.#count);
    }
    this.#kept = '';
    this.#keeping = false;
  }
}
