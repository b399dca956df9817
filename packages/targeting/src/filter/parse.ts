import { type Comparison, type Condition, allOf, anyOf } from './condition.ts';
import { type FilterFinding, deepestRule, longestRule } from './finding.ts';
import { readOperator, readProperty } from './parse-names.ts';
import { readValue } from './parse-value.ts';
import { type Place, type Reader, Refusal, error, move, peek, refuse, spanOf } from './reader.ts';
import { type Token, readTokens } from './tokens.ts';

export type Parsed = {
  /** Only without errors. */
  condition?: Condition;
  /** One for each of `comparisonsOf(condition)`. */
  places: Place[];
  findings: FilterFinding[];
};

/** Spec 4.2, the grammar: what is written, without asking whether such a device can be asked so (check.ts). */
export function parseFilter(text: string): Parsed {
  if (text.length > longestRule) return { places: [], findings: [tooLong(text)] };
  const { tokens, findings } = readTokens(text);
  if (findings.length > 0) return { places: [], findings };
  const reader: Reader = { text, tokens, at: 0, depth: 0, findings: [], places: [] };
  try {
    const condition = readWhole(reader);
    const failed = reader.findings.some(({ level }) => level === 'error');
    return { ...(failed ? {} : { condition }), places: reader.places, findings: reader.findings };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { places: [], findings: [...reader.findings, refusal.finding] };
  }
}

function readWhole(reader: Reader): Condition {
  if (peek(reader).type === 'end') {
    const message = 'Write a condition, for example (device.deviceOwnership -eq "Corporate").';
    throw refuse('emptyRule', message, { start: 0, end: reader.text.length });
  }
  const condition = readOr(reader);
  const rest = peek(reader);
  if (rest.type === ')') throw unopened(rest);
  if (rest.type !== 'end') throw connectorExpected(reader, rest);
  return condition;
}

function readOr(reader: Reader): Condition {
  const parts = [readAnd(reader)];
  while (takes(reader, /^-?or$/i)) parts.push(readAnd(reader));
  return anyOf(parts);
}

function readAnd(reader: Reader): Condition {
  const parts = [readUnary(reader)];
  while (takes(reader, /^-?and$/i)) parts.push(readUnary(reader));
  return allOf(parts);
}

function readUnary(reader: Reader): Condition {
  const token = peek(reader);
  if (!takes(reader, /^-?not$/i)) return readPrimary(reader);
  reader.findings.push({
    code: 'beyondIntune',
    level: 'warning',
    message:
      'This works here, but Intune refuses "not". Use -ne, -notIn or -notContains if the rule is to work there.',
    ...spanOf(token),
  });
  return deeper(reader, token, () => ({ not: readUnary(reader) }));
}

function readPrimary(reader: Reader): Condition {
  const open = peek(reader);
  if (open.type !== '(') return readComparison(reader);
  move(reader);
  if (peek(reader).type === ')') throw emptyParentheses(open, peek(reader));
  const inside = deeper(reader, open, () => readOr(reader));
  const close = peek(reader);
  if (close.type === 'end') throw unclosed(reader, open);
  if (close.type !== ')') throw connectorExpected(reader, close);
  move(reader);
  return inside;
}

function readComparison(reader: Reader): Comparison {
  const property = readProperty(reader);
  const operator = readOperator(reader);
  const value = readValue(reader, operator.name);
  reader.places.push({
    property: property.span,
    operator: operator.span,
    value: value.span,
    items: value.items,
  });
  // A name that nobody knows has drawn an error, and then the condition is not given away.
  return {
    property: property.name ?? 'device.deviceName',
    operator: operator.name ?? 'eq',
    value: value.value,
  };
}

function deeper<Result>(reader: Reader, token: Token, read: () => Result): Result {
  reader.depth += 1;
  if (reader.depth > deepestRule) {
    const message = `Conditions stand at most ${deepestRule} deep within each other. Write this one flatter.`;
    throw refuse('tooDeep', message, token);
  }
  const result = read();
  reader.depth -= 1;
  return result;
}

function takes(reader: Reader, pattern: RegExp): boolean {
  const token = peek(reader);
  if (token.type !== 'word' || !pattern.test(token.text)) return false;
  move(reader);
  return true;
}

/** As other languages write it. */
const meantConnectors: Record<string, string> = {
  '&': 'and',
  '&&': 'and',
  '|': 'or',
  '||': 'or',
  ',': 'and',
};

function connectorExpected(reader: Reader, token: Token): Refusal {
  const message = 'Two conditions need "and" or "or" between them.';
  const meant = meantConnectors[token.text];
  if (meant !== undefined && token.type !== 'string') {
    const fix = { label: `Write ${meant}`, edits: [{ ...spanOf(token), text: ` ${meant} ` }] };
    return refuse('connectorExpected', message, token, fix);
  }
  const startsCondition = token.type === '(' || /^(?:device|user)\./i.test(token.text);
  if (!startsCondition) {
    const more =
      'Nothing but "and", "or" or ")" may follow a condition. Remove this, or put a longer value in quotes.';
    return refuse('connectorExpected', more, token);
  }
  const before = reader.tokens[reader.at - 1]?.end ?? token.start;
  const edits = [{ start: before, end: token.start, text: ' and ' }];
  return refuse('connectorExpected', message, token, { label: 'Write and', edits });
}

function emptyParentheses({ start }: Token, { end }: Token): Refusal {
  const message = 'Nothing stands between these parentheses. Write a condition or remove them.';
  const fix = { label: 'Remove the parentheses', edits: [{ start, end, text: '' }] };
  return refuse('emptyParentheses', message, { start, end }, fix);
}

function unclosed({ text }: Reader, open: Token): Refusal {
  const message = 'This parenthesis is not closed. Put ")" where its condition ends.';
  const end = text.trimEnd().length;
  const fix = { label: 'Put ")" at the end', edits: [{ start: end, end, text: ')' }] };
  return refuse('unclosedParenthesis', message, open, fix);
}

function unopened(token: Token): Refusal {
  const message = 'This parenthesis closes nothing. Remove it, or open one before its condition.';
  const fix = { label: 'Remove the parenthesis', edits: [{ ...spanOf(token), text: '' }] };
  return refuse('unopenedParenthesis', message, token, fix);
}

function tooLong(text: string): FilterFinding {
  const more = text.length - longestRule;
  const message = `A rule has at most ${longestRule} characters. Shorten it by ${more}, or make two of it.`;
  return error('tooLong', message, { start: longestRule, end: text.length });
}
