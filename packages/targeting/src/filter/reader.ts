import type { Fix, Span } from '@countersign/subject/finding';
import type { FilterFinding, FilterFindingCode } from './finding.ts';
import type { Token } from './tokens.ts';

/** Where the parts of a comparison stand in the text. */
export type Place = { property: Span; operator: Span; value: Span; items: Span[] };

/** What the parts of the parser share: the tokens, the next of them, and what was found. */
export type Reader = {
  text: string;
  tokens: readonly Token[];
  at: number;
  depth: number;
  findings: FilterFinding[];
  places: Place[];
};

/** Nothing behind this can be read with any sense. */
export class Refusal extends Error {
  readonly finding: FilterFinding;

  constructor(finding: FilterFinding) {
    super(finding.code);
    this.finding = finding;
  }
}

export function refuse(code: FilterFindingCode, message: string, span: Span, fix?: Fix): Refusal {
  return new Refusal(error(code, message, span, fix));
}

export function error(code: FilterFindingCode, message: string, span: Span, fix?: Fix): FilterFinding {
  return { code, level: 'error', message, start: span.start, end: span.end, ...(fix ? { fix } : {}) };
}

export function peek({ tokens, at }: Reader): Token {
  const token = tokens[at] ?? tokens.at(-1);
  if (!token) throw new Error('every text has a token for its end');
  return token;
}

export function move(reader: Reader): Token {
  const token = peek(reader);
  reader.at += 1;
  return token;
}

export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** What stands at a place, as a message may show it. */
export function shown(token: Token): string {
  if (token.type === 'end') return 'the end';
  return token.text.length > 40 ? `"${token.text.slice(0, 40)}…"` : `"${token.text}"`;
}
