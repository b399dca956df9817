import type { Span } from './finding.ts';

/** A piece of a value: text as it will stand, or a variable in the spelling of whoever wrote it. */
export type Token = (Span & { type: 'text'; text: string }) | (Span & { type: 'variable'; name: string });

export type BraceProblem = Span & {
  code: 'unclosedVariable' | 'unopenedVariable' | 'emptyVariable' | 'singleBraces';
  /** What stands between the braces, where that is told. */
  name?: string;
};

export type Tokens = { tokens: Token[]; problems: BraceProblem[] };

type Found = { length: number; name?: string; problem?: BraceProblem['code'] };

/**
 * Text and `{{Name}}` (spec 3.4). Only double braces make a variable; a single brace is text that draws a warning (V42),
 * half of a pair an error. `plain` turns text as written into text as meant, where quotes are doubled.
 */
export function readTokens(
  text: string,
  span: Span = { start: 0, end: text.length },
  plain: (written: string) => string = (written) => written,
): Tokens {
  const raw = text.slice(span.start, span.end);
  const tokens: Token[] = [];
  const problems: BraceProblem[] = [];
  let textFrom = 0;
  const closeText = (upTo: number) => {
    if (upTo === textFrom) return;
    const written = raw.slice(textFrom, upTo);
    tokens.push({ type: 'text', text: plain(written), start: span.start + textFrom, end: span.start + upTo });
  };
  for (let at = nextBrace(raw, 0); at >= 0;) {
    const { length, name, problem } = readBrace(raw, at);
    const here = { start: span.start + at, end: span.start + at + length };
    if (problem) problems.push({ code: problem, ...here, ...(name === undefined ? {} : { name }) });
    else {
      closeText(at);
      tokens.push({ type: 'variable', name: name ?? '', ...here });
      textFrom = at + length;
    }
    at = nextBrace(raw, at + length);
  }
  closeText(raw.length);
  return { tokens, problems };
}

export function writeTokens(tokens: readonly Token[], plain = (text: string) => text): string {
  return tokens.map((token) => (token.type === 'text' ? plain(token.text) : `{{${token.name}}}`)).join('');
}

const whole = /\{\{([^{}]*)\}\}/y;
const unclosed = /\{\{(\w*)\}?/y;
const single = /\{([^{}]*)\}(\}?)/y;

/** Each pattern stops at the next brace, so that the whole is read in linear time. */
function readBrace(raw: string, at: number): Found {
  const variable = match(whole, raw, at);
  if (variable) {
    const name = variable[1] ?? '';
    if (name.trim() === '') return { length: variable[0].length, problem: 'emptyVariable' };
    return { length: variable[0].length, name };
  }
  if (raw.startsWith('{{', at)) {
    if (match(whole, raw, at + 1)) return { length: 1, problem: 'singleBraces' };
    const half = match(unclosed, raw, at);
    return { length: half?.[0].length ?? 2, name: half?.[1] ?? '', problem: 'unclosedVariable' };
  }
  const braces = match(single, raw, at);
  if (braces) {
    const [all, name = '', second] = braces;
    return { length: all.length, name, problem: second ? 'unopenedVariable' : 'singleBraces' };
  }
  if (raw.startsWith('}}', at)) return { length: 2, problem: 'unopenedVariable' };
  return { length: 1, problem: 'singleBraces' };
}

function match(pattern: RegExp, raw: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(raw);
}

function nextBrace(raw: string, from: number): number {
  for (let at = from; at < raw.length; at += 1) if (raw[at] === '{' || raw[at] === '}') return at;
  return -1;
}
