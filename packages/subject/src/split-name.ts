import type { Span } from './finding.ts';

/** A part of a name between two separators, still as written. */
export type Piece = Span & {
  /** The separator before it; none before the first. */
  before: '' | ',' | ';' | '+';
  /** Absent where no `=` stands. */
  key?: Span;
  /** With its quotes, without the spaces around. */
  value: Span;
  quoted: boolean;
  problem?: { code: 'unclosedQuote' | 'textAfterQuote' } & Span;
};

/**
 * Where a name falls apart, by the rules of CertStrToName: `,` and `;` part RDNs, `+` parts the attributes of one, nothing in
 * quotes parts anything, and a quote in quotes is doubled. CertStrToName knows no escapes. A backslash before a separator
 * still keeps the value whole, because that is what everybody who writes it means, and V23 tells them to quote.
 */
export function splitName(text: string): Piece[] {
  const pieces: Piece[] = [];
  let before: Piece['before'] = '';
  for (let at = 0; at <= text.length;) {
    const piece = readPiece(text, at, before);
    pieces.push(piece);
    if (piece.end === text.length) break;
    before = text[piece.end] as Piece['before'];
    at = piece.end + 1;
  }
  return pieces;
}

export function isEscape(text: string, at: number): boolean {
  return text[at] === '\\' && ',;+='.includes(text[at + 1] ?? '\\');
}

/** Line breaks and what Unicode calls a space are no spaces here: they would hide. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && isSpace(text[from])) from += 1;
  while (to > from && isSpace(text[to - 1])) to -= 1;
  return { start: from, end: to };
}

function readPiece(text: string, start: number, before: Piece['before']): Piece {
  const keyEnd = findEnd(text, start, (at) => text[at] === '=' || isSeparator(text[at]));
  if (text[keyEnd] !== '=') {
    return { before, start, end: keyEnd, value: trimSpan(text, { start, end: keyEnd }), quoted: false };
  }
  const key = trimSpan(text, { start, end: keyEnd });
  const valueStart = trimSpan(text, { start: keyEnd + 1, end: text.length }).start;
  const parts = text[valueStart] === '"' ? readQuoted(text, valueStart) : readBare(text, keyEnd + 1);
  return { before, start, key, ...parts };
}

function readBare(text: string, start: number) {
  const end = findEnd(text, start, (at) => isSeparator(text[at]) && !isEscape(text, at - 1));
  return { end, value: trimSpan(text, { start, end }), quoted: false };
}

function readQuoted(text: string, start: number): Pick<Piece, 'end' | 'value' | 'quoted' | 'problem'> {
  const close = findClose(text, start + 1);
  if (close === undefined) {
    const value = { start, end: text.length };
    return { end: text.length, value, quoted: true, problem: { code: 'unclosedQuote', ...value } };
  }
  const value = { start, end: close + 1 };
  const end = findEnd(text, value.end, (at) => isSeparator(text[at]));
  const after = trimSpan(text, { start: value.end, end });
  if (after.start === after.end) return { end, value, quoted: true };
  return { end, value, quoted: true, problem: { code: 'textAfterQuote', ...after } };
}

function findClose(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return undefined;
}

function findEnd(text: string, from: number, isEnd: (at: number) => boolean): number {
  for (let at = from; at < text.length; at += 1) if (isEnd(at)) return at;
  return text.length;
}

function isSeparator(character: string | undefined): boolean {
  return character === ',' || character === ';' || character === '+';
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
