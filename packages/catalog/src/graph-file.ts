import type { GraphObject, Json } from './setting.ts';

/** One object of a file, and where it stands there, as a JSON pointer. */
export type GraphItem = { place: string; value: Json };

export type GraphFile =
  | { items: GraphItem[]; /** The file says that there is more than it holds. */ continues: boolean }
  | { refused: 'not-text' | 'not-json' | 'too-many' };

/** A text in UTF-8, with or without a byte order mark, or in UTF-16 with one (spec 7.9). */
export function readGraphFile(bytes: Uint8Array, most: number): GraphFile {
  const text = decode(bytes);
  if (text === undefined) return { refused: 'not-text' };
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch {
    return { refused: 'not-json' };
  }
  const found: Found = { items: [], continues: false, most };
  unfold(parsed, { place: '', depth: 0 }, found);
  if (found.items.length > most) return { refused: 'too-many' };
  return { items: found.items, continues: found.continues };
}

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

type Found = { items: GraphItem[]; continues: boolean; most: number };

/** An array of files, each an array or a page of a list: that is as deep as anybody wraps profiles. */
const deepest = 4;

function unfold(value: Json, { place, depth }: { place: string; depth: number }, found: Found): void {
  const wrapped = depth < deepest ? listIn(value) : undefined;
  if (!wrapped) {
    found.items.push({ place, value });
    return;
  }
  found.continues ||= wrapped.continues;
  for (const [at, item] of wrapped.list.entries()) {
    if (found.items.length > found.most) return;
    unfold(item, { place: `${place}${wrapped.under}/${at}`, depth: depth + 1 }, found);
  }
}

function listIn(value: Json): { list: Json[]; under: string; continues: boolean } | undefined {
  if (Array.isArray(value)) return { list: value, under: '', continues: false };
  if (value === null || typeof value !== 'object') return undefined;
  const page: GraphObject = value;
  const list = page['value'];
  if (!Array.isArray(list)) return undefined;
  return { list, under: '/value', continues: typeof page['@odata.nextLink'] === 'string' };
}
