import type { Span } from '@countersign/subject/finding';
import { nearest } from '@countersign/subject/nearest';
import { type OperatorName, operator, operatorNames } from './operators.ts';
import { type PropertyName, findProperty, propertyNames } from './properties.ts';
import { type Reader, type Refusal, error, move, peek, refuse, shown, spanOf } from './reader.ts';
import type { Token } from './tokens.ts';

type Named<Name> = { name: Name | undefined; span: Span };

const isConnector = /^-?(?:and|or)$/i;

export function readProperty(reader: Reader): Named<PropertyName> {
  const token = peek(reader);
  if (token.type !== 'word' || isConnector.test(token.text)) throw conditionExpected(reader, token);
  move(reader);
  const name = findProperty(token.text);
  if (!name) reader.findings.push(unknownProperty(token));
  return { name, span: spanOf(token) };
}

function conditionExpected(reader: Reader, token: Token): Refusal {
  const last = reader.tokens[reader.at - 1];
  if (token.type === 'end' && last) {
    const message = `A condition is missing after ${shown(last)}. Write one, such as (device.model -eq "Surface").`;
    return refuse('conditionExpected', message, last);
  }
  const message = `A condition begins with a property such as device.model, not with ${shown(token)}.`;
  return refuse('conditionExpected', message, token);
}

/** The prefix says nothing of what was meant: all begin alike. */
function unknownProperty(token: Token) {
  const written = token.text.slice(token.text.lastIndexOf('.') + 1);
  const bare = nearest(written, bareNames, 1)[0];
  const meant = propertyNames.find((name) => bare !== undefined && bareName(name) === bare);
  const advice = meant ? `Do you mean ${meant}?` : 'Choose one from the list of properties.';
  const fix = meant && { label: `Write ${meant}`, edits: [{ ...spanOf(token), text: meant }] };
  return error('unknownProperty', `There is no property ${shown(token)}. ${advice}`, token, fix || undefined);
}

function bareName(name: PropertyName): string {
  return name.slice(name.indexOf('.') + 1);
}

const bareNames = propertyNames.map(bareName);

const byLowerCase = new Map(operatorNames.map((name) => [name.toLowerCase(), name]));

/** As other languages and people write them. */
const meantOperators: Record<string, OperatorName> = {
  '=': 'eq',
  '==': 'eq',
  is: 'eq',
  '!=': 'ne',
  '<>': 'ne',
  '>': 'gt',
  '>=': 'ge',
  '<': 'lt',
  '<=': 'le',
  equals: 'eq',
  notequals: 'ne',
  like: 'contains',
  match: 'contains',
  greaterthan: 'gt',
  greaterthanorequals: 'ge',
  lessthan: 'lt',
  lessthanorequals: 'le',
};

const offered = operatorNames.filter((name) => operator(name).beyond === undefined);

export function readOperator(reader: Reader): Named<OperatorName> {
  const token = peek(reader);
  if (token.type !== 'word' || isConnector.test(token.text)) {
    const all = offered.map((name) => `-${name}`).join(', ');
    const message = `An operator is missing before ${shown(token)}. Write one of ${all}.`;
    throw refuse('operatorExpected', message, token.type === 'end' ? endOf(reader) : token);
  }
  move(reader);
  const written = token.text.replace(/^-/, '').toLowerCase();
  const name = byLowerCase.get(written);
  if (!name) reader.findings.push(unknownOperator(token, written));
  return { name, span: spanOf(token) };
}

function unknownOperator(token: Token, written: string) {
  const meant = meantOperators[written] ?? nearest(written, offered, 1)[0];
  const advice = meant
    ? `Do you mean -${meant}?`
    : `Use one of ${offered.map((name) => `-${name}`).join(', ')}.`;
  const fix = meant && { label: `Write -${meant}`, edits: [{ ...spanOf(token), text: `-${meant}` }] };
  return error('unknownOperator', `There is no operator ${shown(token)}. ${advice}`, token, fix || undefined);
}

/** What is missing at the end is shown behind what stands there last. */
export function endOf(reader: Reader): Span {
  const last = reader.tokens[reader.at - 1];
  return last ? spanOf(last) : { start: 0, end: reader.text.length };
}
