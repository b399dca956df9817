import { attributeKeys, findAttributeType } from './attribute-types.ts';
import type { Finding, Fix } from './finding.ts';
import { findControl, removeControls } from './invisible.ts';
import { nearest } from './nearest.ts';
import { quote, singleQuotes, unescape } from './quote.ts';
import { type Piece, isEscape } from './split-name.ts';

const error = { rule: 'V11', level: 'error' } as const;

/** What is wrong with the pieces of a name before anybody looks into their values. */
export function lexicalFindings(text: string, pieces: readonly Piece[]): Finding[] {
  if (text.trim() === '') {
    const message = 'Write a subject, for example CN={{UserName}}.';
    return [{ ...error, code: 'emptySubject', message, start: 0, end: text.length }];
  }
  return [
    ...controlFindings(text),
    ...pieces.flatMap((piece, index) =>
      piece.key ? keyFindings(text, piece) : keylessFindings(text, pieces, index),
    ),
  ];
}

function controlFindings(text: string): Finding[] {
  const start = findControl(text);
  if (start === undefined) return [];
  const message = 'A line break or another control character stands here. Remove it.';
  const fix = {
    label: 'Remove control characters',
    edits: [{ start: 0, end: text.length, text: removeControls(text) }],
  };
  return [{ ...error, code: 'controlCharacter', message, start, end: start + 1, fix }];
}

function keyFindings(text: string, { key, value }: Piece): Finding[] {
  if (!key) return [];
  const written = text.slice(key.start, key.end);
  if (findAttributeType(written.trim())) return [];
  if (written.trim() === '') {
    const message = 'Nothing stands before "=". Write a key such as CN, OU or O.';
    return [{ ...error, code: 'keyMissing', message, start: key.start, end: value.start }];
  }
  const meant = nearest(written, attributeKeys, 1)[0];
  const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written;
  const message = `"${shown}" is no key of a name. ${meant ? `Do you mean ${meant}?` : 'Use CN, E, OU, O, L, ST, C, DC or an object identifier.'}`;
  const fix = meant && { label: `Write ${meant}`, edits: [{ ...key, text: meant }] };
  return [{ ...error, code: 'unknownKey', message, ...key, ...(fix ? { fix } : {}) }];
}

/**
 * A part without `=`. After a value that has no quotes it belongs to that value, as in `CN=Doe, Jane`: V24, with an error
 * because nothing could be made of the name (README).
 */
function keylessFindings(text: string, pieces: readonly Piece[], index: number): Finding[] {
  const piece = pieces[index];
  if (!piece) return [];
  if (piece.value.start === piece.value.end) return [emptyPart(text, piece)];
  const next = pieces[index + 1];
  if (next && isRest(next)) return [];
  const at = findHead(pieces, index);
  const head = pieces[at];
  if (!head) {
    const message = 'A key is missing. Write for example CN= before it.';
    const fix = {
      label: 'Write CN=',
      edits: [{ start: piece.value.start, end: piece.value.start, text: 'CN=' }],
    };
    return [{ ...error, code: 'keyMissing', message, ...piece.value, fix }];
  }
  const separator = pieces[at + 1]?.before ?? ',';
  const span = { start: head.value.start, end: piece.value.end };
  return [
    {
      rule: 'V24',
      code: 'unquotedSeparator',
      level: 'error',
      message: `The "${separator}" ends the value here, and what follows has no key. Put the value in quotes if it belongs to it.`,
      ...span,
      ...(head.quoted ? {} : { fix: quoteFix(text, span) }),
    },
  ];
}

function isRest(piece: Piece): boolean {
  return !piece.key && piece.value.end > piece.value.start;
}

/** The piece with a key that a run of pieces without one belongs to, or -1. */
function findHead(pieces: readonly Piece[], index: number): number {
  for (let at = index - 1; at >= 0; at -= 1) {
    const piece = pieces[at];
    if (piece?.key) return at;
    if (!piece || !isRest(piece)) return -1;
  }
  return -1;
}

function emptyPart(text: string, { before, start, end }: Piece): Finding {
  const from = before === '' ? start : start - 1;
  const upTo = before === '' ? Math.min(end + 1, text.length) : end;
  const message = `Nothing stands ${before === '' ? 'before the first separator' : `after this "${before}"`}. Remove the separator or write a part such as O=Contoso.`;
  const fix = { label: 'Remove the separator', edits: [{ start: from, end: upTo, text: '' }] };
  return { ...error, code: 'emptyPart', message, start: from, end: upTo, fix };
}

/** What is wrong with the value of one piece, braces and escapes apart. */
export function valueFindings(text: string, piece: Piece): Finding[] {
  const { value, quoted, problem } = piece;
  if (problem?.code === 'unclosedQuote') {
    const message = 'This quote is not closed. Put a quote at the end of the value.';
    return [{ ...error, code: 'unclosedQuote', message, ...value }];
  }
  if (problem) {
    const message =
      'Nothing but a separator may follow the closing quote. Double a quote that belongs to the value.';
    return [{ ...error, code: 'textAfterQuote', message, start: problem.start, end: problem.end }];
  }
  const written = text.slice(value.start, value.end);
  if (written === '' || (quoted && written.slice(1, -1).trim() === '')) return [emptyValue(text, piece)];
  return quoted ? [] : bareFindings(text, piece, written);
}

/** X.520 strings have one character at least, so a certificate cannot carry this. */
function emptyValue(text: string, piece: Piece): Finding {
  const key = piece.key ? text.slice(piece.key.start, piece.key.end) : '';
  const message = `${key === '' ? 'This part' : key} has no value. Write one or remove the part.`;
  const start = piece.before === '' ? piece.start : piece.start - 1;
  const end = piece.before === '' ? Math.min(piece.end + 1, text.length) : piece.end;
  const fix = { label: 'Remove the part', edits: [{ start, end, text: '' }] };
  return { ...error, code: 'emptyValue', message, start: piece.key?.start ?? start, end: piece.end, fix };
}

/** Characters that CertNameToStr quotes and that mislead CertStrToName or those who read the name without quotes. */
function bareFindings(text: string, { value }: Piece, written: string): Finding[] {
  const fix = quoteFix(text, value);
  const at = (place: number, length = 1) => ({
    start: value.start + place,
    end: value.start + place + length,
    fix,
  });
  if (written.startsWith('#')) {
    const message = 'A value that begins with "#" is read as hexadecimal bytes. Put it in quotes.';
    return [{ ...error, code: 'hexValue', message, ...at(0) }];
  }
  const place = findBare(written, /["=]/g);
  if (place !== undefined) {
    const what = written[place] === '"' ? 'quote' : 'equals sign';
    const message = `A value with a ${what} in it must stand in quotes, or a separator is missing before it.`;
    return [{ ...error, code: 'unquotedCharacter', message, ...at(place) }];
  }
  const odd = findBare(written, /[<>#]/g);
  if (odd === undefined) return [];
  const message = `Some readers of names stumble over "${written[odd]}". Put the value in quotes.`;
  return [{ rule: 'V11', code: 'betterQuoted', level: 'warning', message, ...at(odd) }];
}

function findBare(written: string, pattern: RegExp): number | undefined {
  for (const { index } of written.matchAll(pattern))
    if (index === 0 || !isEscape(written, index - 1)) return index;
  return undefined;
}

/** V23: one finding for a value, however many backslashes it has. */
export function escapeFindings(text: string, { value, quoted, problem }: Piece): Finding[] {
  if (problem) return [];
  const first = findEscape(text, value.start, value.end);
  if (first === undefined) return [];
  return [
    {
      rule: 'V23',
      code: 'escapedCharacter',
      level: 'warning',
      message: `A backslash before "${text[first + 1]}" makes requests fail, because the name in the request no longer matches. ${quoted ? 'Quotes suffice: remove the backslash.' : 'Put the value in quotes instead.'}`,
      start: first,
      end: first + 2,
      fix: quoteFix(text, value, quoted),
    },
  ];
}

function findEscape(text: string, start: number, end: number): number | undefined {
  for (let at = start; at < end - 1; at += 1) if (isEscape(text, at)) return at;
  return undefined;
}

/** The same value in quotes, without backslashes. */
export function quoteFix(text: string, span: { start: number; end: number }, quoted = false): Fix {
  const written = text.slice(span.start, span.end);
  const value = unescape(quoted ? singleQuotes(written.slice(1, -1)) : written);
  return {
    label: quoted ? 'Remove the backslash' : 'Put the value in quotes',
    edits: [{ start: span.start, end: span.end, text: quote(value) }],
  };
}
