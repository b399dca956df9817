import { fromBase64, toBase64 } from './bytes-as-text.ts';

export type PemBlock = {
  label: string;
  /** From 1. */
  line: number;
  /** Undefined when the text is not base64, or the end line names something else. */
  bytes?: Uint8Array<ArrayBuffer>;
  /** There is no end line. */
  open: boolean;
};

const begin = '-----BEGIN ';
const firstLine = /-----BEGIN ([^\r\n-]{1,64})-----/y;

/** The text encodings of RFC 7468, with any text around them. One pass: the place only moves forward. */
export function* findPemBlocks(text: string): Generator<PemBlock> {
  let line = 1;
  let counted = 0;
  for (let at = text.indexOf(begin); at !== -1; at = text.indexOf(begin, at)) {
    firstLine.lastIndex = at;
    const [opening, label] = firstLine.exec(text) ?? [];
    if (opening === undefined || label === undefined) {
      at += begin.length;
      continue;
    }
    line += countLines(text, counted, at);
    counted = at;
    const body = findBody(text, at + opening.length, label);
    at = body.end;
    yield { label, line, ...body.block };
  }
}

type Body = { end: number; block: Pick<PemBlock, 'open' | 'bytes'> };

function findBody(text: string, start: number, label: string): Body {
  const end = text.indexOf('-----', start);
  if (end === -1) return { end: text.length, block: { open: true } };
  if (text.startsWith(begin, end)) return { end, block: { open: true } };
  const closing = `-----END ${label}-----`;
  if (!text.startsWith(closing, end)) return { end: end + 1, block: { open: false } };
  const bytes = fromBase64(withoutHeaders(text.slice(start, end)));
  return { end: end + closing.length, block: { open: false, ...(bytes && { bytes }) } };
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1) {
    const character = text[at];
    if (character === '\n' || (character === '\r' && text[at + 1] !== '\n')) lines += 1;
  }
  return lines;
}

/** Old tools write headers such as `Proc-Type: 4,ENCRYPTED` and an empty line first (RFC 1421 4.4). */
function withoutHeaders(body: string): string {
  if (!body.includes(':')) return body;
  const blank = /\r?\n[ \t]*\r?\n/.exec(body);
  return blank ? body.slice(blank.index) : body;
}

/** Lines of 64 characters (RFC 7468 2). */
export function encodePem(bytes: Uint8Array, label = 'CERTIFICATE'): string {
  return wrapPem(toBase64(bytes), label);
}

/** The same of `derBase64` in the facts, for a button that copies. */
export function wrapPem(base64: string, label = 'CERTIFICATE'): string {
  const lines = base64.match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
