import type { Span } from '@countersign/subject/finding';
import { resemblesVersion } from '../os-version.ts';
import { type OperatorName, takesList } from './operators.ts';
import { endOf } from './parse-names.ts';
import { type Reader, error, move, peek, refuse, shown, spanOf } from './reader.ts';
import type { Token } from './tokens.ts';

type Value = { value: string | string[] | null; span: Span; items: Span[] };

/** A string, a list of strings, `$null`, or what may stand without quotes: a version, true and false. */
export function readValue(reader: Reader, operator: OperatorName | undefined): Value {
  const wantsList = operator !== undefined && takesList(operator);
  if (peek(reader).type === '[') {
    const list = readList(reader);
    if (operator !== undefined && !wantsList) reader.findings.push(listNotAllowed(operator, list));
    return { ...list, value: list.texts };
  }
  const token = readOne(reader);
  const isNull = token.type === 'word' && /^\$?null$/i.test(token.text);
  const span = spanOf(token);
  if (isNull) return { value: null, span, items: [span] };
  // The service takes one string for a list of one.
  return { value: wantsList ? [token.text] : token.text, span, items: [span] };
}

function readOne(reader: Reader): Token {
  const token = peek(reader);
  if (token.type !== 'string' && token.type !== 'word') {
    const message = `A value is missing before ${shown(token)}. Write one in double quotes.`;
    throw refuse('valueExpected', message, token.type === 'end' ? endOf(reader) : token);
  }
  move(reader);
  if (token.type === 'word' && !mayBeBare(token.text)) reader.findings.push(bareValue(token));
  return token;
}

function mayBeBare(text: string): boolean {
  return /^(?:\$?null|true|false)$/i.test(text) || resemblesVersion(text);
}

function bareValue(token: Token) {
  const message = 'This value must stand in double quotes.';
  const fix = { label: 'Put double quotes', edits: [{ ...spanOf(token), text: `"${token.text}"` }] };
  return error('bareValue', message, token, fix);
}

type List = { texts: string[]; span: Span; items: Span[] };

function readList(reader: Reader): List {
  const open = move(reader);
  const texts: string[] = [];
  const items: Span[] = [];
  for (let token = peek(reader); token.type !== ']'; token = peek(reader)) {
    texts.push(readItem(reader, open));
    items.push(spanOf(token));
    const after = peek(reader);
    // The service bears a comma behind the last.
    if (after.type === ',') move(reader);
    else if (after.type !== ']') throw itemsJoined(reader, open, after);
  }
  const close = move(reader);
  const span = { start: open.start, end: close.end };
  if (texts.length === 0) {
    throw refuse('badList', 'This list is empty. Write at least one value, such as ["Lenovo"].', span);
  }
  return { texts, span, items };
}

function readItem(reader: Reader, open: Token): string {
  const token = peek(reader);
  if (token.type === 'end') throw unclosedList(reader, open);
  if (token.type !== 'string' && token.type !== 'word') {
    throw refuse('badList', `A value in double quotes is missing before ${shown(token)}.`, token);
  }
  move(reader);
  if (token.type === 'word') {
    if (/^\$?null$/i.test(token.text)) {
      const message = '$null cannot stand in a list. Ask for it in a condition of its own with -eq or -ne.';
      reader.findings.push(error('nullNotAllowed', message, token));
    } else reader.findings.push(bareValue(token));
  }
  return token.text;
}

function itemsJoined(reader: Reader, open: Token, after: Token) {
  if (after.type !== 'string') return unclosedList(reader, open);
  const message = 'Values of a list need a comma between them.';
  const before = endOf(reader).end;
  const fix = { label: 'Put a comma', edits: [{ start: before, end: before, text: ',' }] };
  return refuse('badList', message, after, fix);
}

function unclosedList(reader: Reader, open: Token) {
  const message = 'This list is not closed. Put "]" behind its last value.';
  const { end } = endOf(reader);
  const fix = { label: 'Put "]"', edits: [{ start: end, end, text: ']' }] };
  return refuse('badList', message, open, fix);
}

function listNotAllowed(operator: OperatorName, { span, texts }: List) {
  const inside = operator === 'eq' ? '-in' : operator === 'ne' ? '-notIn' : undefined;
  const message = inside
    ? `-${operator} takes one value. Use ${inside} for a list.`
    : `-${operator} takes one value. Keep one, or write a condition for each of the ${texts.length}.`;
  return error('listNotAllowed', message, span);
}
