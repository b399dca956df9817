import { unreadable } from './unreadable.ts';

const longestObject = 1_000_000;

/**
 * The objects of a list, of a page of a list (`{"value": […]}`), or one after another as lines. Only one of them is in memory
 * at a time; whatever else stands around them is passed over.
 */
export async function* jsonObjects(text: AsyncIterable<string>): AsyncGenerator<object[]> {
  const reader = new ObjectReader();
  for await (const piece of text) {
    reader.read(piece);
    if (reader.objects.length > 0) yield reader.objects.splice(0);
  }
  reader.end();
  if (reader.objects.length > 0) yield reader.objects;
}

/** Finds where objects begin and end by their brackets; JSON.parse judges what is between. */
class ObjectReader {
  readonly objects: object[] = [];
  #depth = 0;
  /** Where an object that is kept began: outside, in a list, or in the list of a page. */
  #base: number | undefined;
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
  }

  #readLetter(letter: string): void {
    if (this.#inText) this.#readText(letter);
    else if (letter === '"') {
      this.#inText = true;
      this.#lastText = '';
      this.#since = '';
    } else if (letter === '{' || letter === '[') this.#open(letter);
    else if (letter === '}' || letter === ']') return this.#close(letter);
    else if (!/\s/.test(letter)) this.#since += letter;
    if (this.#base !== undefined) this.#keep(letter);
  }

  #readText(letter: string): void {
    if (this.#escaped) this.#escaped = false;
    else if (letter === '\\') this.#escaped = true;
    else if (letter === '"') {
      this.#inText = false;
      return;
    }
    if (this.#lastText.length < 10) this.#lastText += letter;
  }

  #open(letter: '{' | '['): void {
    // The list of a page: what was kept of the page around it is no row.
    const opensPage =
      letter === '[' &&
      this.#depth === 1 &&
      this.#base === 0 &&
      this.#lastText === 'value' &&
      this.#since === ':';
    if (opensPage) {
      this.#base = undefined;
      this.#kept = '';
    } else if (letter === '{' && this.#base === undefined) {
      this.#base = this.#depth;
    }
    this.#depth += 1;
    this.#since = '';
    if (this.#depth > 200) throw unreadable('not-json');
  }

  #close(letter: '}' | ']'): void {
    this.#depth -= 1;
    this.#since = '';
    if (this.#depth < 0) throw unreadable('not-json');
    if (this.#base === undefined) return;
    this.#keep(letter);
    if (this.#depth === this.#base) this.#finish();
  }

  #keep(letter: string): void {
    this.#kept += letter;
    if (this.#kept.length > longestObject) throw unreadable('row-too-long', this.#count + 1);
  }

  #finish(): void {
    this.#count += 1;
    try {
      this.objects.push(JSON.parse(this.#kept));
    } catch {
      throw unreadable('not-json', this.#count);
    }
    this.#kept = '';
    this.#base = undefined;
  }
}
