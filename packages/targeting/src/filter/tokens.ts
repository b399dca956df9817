import type { Span } from '@countersign/subject/finding';
import type { FilterFinding } from './finding.ts';

export type TokenType = '(' | ')' | '[' | ']' | ',' | 'string' | 'word' | 'end';

/** `text` is what a string holds, trimmed as the service does, or what a word says. */
export type Token = Span & { type: TokenType; text: string };

export type Tokens = { tokens: Token[]; findings: FilterFinding[] };

const marks = new Set(['(', ')', '[', ']', ',']);
const word = /[^\s()[\],"“”„‟«»]+/y;
const quoted = /"([^"]*)"/y;
/** Quotes of other kinds, that word processors and other languages put. */
const foreignQuoted = /'([^'"]*)'|[“”„‟«»]([^"“”„‟«»]*)[“”„‟«»]/y;
// oxlint-disable-next-line no-control-regex -- a tab is as good as a space, other controls are not text
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]|[\ud800-\udfff]/u;

/** Spaces, lines and tabs part what is written and mean nothing else. */
export function readTokens(text: string): Tokens {
  const tokens: Token[] = [];
  const findings: FilterFinding[] = [];
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const { token, finding } = readToken(text, at);
    tokens.push(token);
    if (finding) findings.push(finding);
    at = token.end;
  }
  tokens.push({ type: 'end', text: '', start: text.length, end: text.length });
  return { tokens, findings };
}

function readToken(text: string, at: number): { token: Token; finding?: FilterFinding } {
  const mark = text[at] ?? '';
  if (marks.has(mark)) return { token: { type: mark as TokenType, text: mark, start: at, end: at + 1 } };
  const plain = match(quoted, text, at);
  if (plain) return readString(text, { start: at, end: at + plain[0].length }, plain[1] ?? '');
  const foreign = match(foreignQuoted, text, at);
  if (foreign) return readForeign(at, foreign);
  const found = match(word, text, at);
  if (found) return readWord({ start: at, end: at + found[0].length }, found[0]);
  const span = { start: at, end: text.length };
  const message = 'This quote is not closed. Put a double quote at the end of the value.';
  return {
    token: { type: 'string', text: '', ...span },
    finding: { code: 'unclosedQuote', level: 'error', message, ...span },
  };
}

function readString(text: string, span: Span, inside: string): { token: Token; finding?: FilterFinding } {
  const token: Token = { type: 'string', text: inside.trim(), ...span };
  const bad = control.exec(inside);
  if (bad) return { token, finding: badCharacter(span.start + 1 + bad.index, bad[0].length) };
  if (isHalf(text, span)) return { token, finding: quoteInValue(span.end - 1) };
  return inside.trim() === '' ? { token, finding: emptyValue(span) } : { token };
}

function readForeign(start: number, found: RegExpExecArray): { token: Token; finding: FilterFinding } {
  const inside = found[1] ?? found[2] ?? '';
  const span = { start, end: start + found[0].length };
  return {
    token: { type: 'string', text: inside.trim(), ...span },
    finding: {
      code: 'wrongQuotes',
      level: 'error',
      message: 'Values stand in straight double quotes.',
      ...span,
      fix: { label: 'Put double quotes', edits: [{ ...span, text: `"${inside}"` }] },
    },
  };
}

function readWord(span: Span, found: string): { token: Token; finding?: FilterFinding } {
  const token: Token = { type: 'word', text: found, ...span };
  const bad = control.exec(found);
  return bad ? { token, finding: badCharacter(span.start + bad.index, bad[0].length) } : { token };
}

function badCharacter(start: number, length: number): FilterFinding {
  const message = 'A control character or half of a character stands here. Remove it.';
  const span = { start, end: start + length };
  const fix = { label: 'Remove the character', edits: [{ ...span, text: '' }] };
  return { code: 'badCharacter', level: 'error', message, ...span, fix };
}

/** Another quote at once, or a backslash before this one and more text behind it, were meant as an escape. */
function isHalf(text: string, { end }: Span): boolean {
  return text[end] === '"' || (text[end - 2] === '\\' && /[^\s)\],]/.test(text[end] ?? ' '));
}

/** No escape exists: the service refuses a doubled quote as it does a backslash before one. */
function quoteInValue(start: number): FilterFinding {
  const message =
    'A value cannot hold a double quote. Ask with contains or startsWith for what stands beside it.';
  return { code: 'quoteInValue', level: 'error', message, start, end: start + 1 };
}

function emptyValue(span: Span): FilterFinding {
  const message = 'This value is empty. Write one, or ask for $null if the property has none.';
  return { code: 'emptyValue', level: 'error', message, ...span };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}
