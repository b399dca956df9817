import { type AttributeType, findAttributeType } from './attribute-types.ts';
import { braceFinding } from './brace-findings.ts';
import { type Finding, type Span, orderFindings } from './finding.ts';
import { escapeFindings, lexicalFindings, valueFindings } from './name-findings.ts';
import { singleQuotes, unescape } from './quote.ts';
import { type Piece, splitName } from './split-name.ts';
import { type Token, readTokens } from './tokens.ts';

export type AttributeTemplate = Span & {
  /** The key we write: `E` for `Email`, `OID.1.2.3` where there is none. */
  key: string;
  written: string;
  oid: string;
  type: AttributeType;
  parts: Token[];
  /** Where the value stands, with its quotes. */
  value: Span;
  quoted: boolean;
};

/** One RDN; more than one attribute where `+` stands. */
export type RdnTemplate = AttributeTemplate[];

export type SubjectTemplate = {
  /** In the order of the text, which is their order in the certificate. What cannot be read is left out. */
  rdns: RdnTemplate[];
  findings: Finding[];
};

/**
 * Reads a subject before any value is put in, so that no value can change its structure (semantics.md 4). Never throws:
 * what is wrong is a finding, and what is right around it is read all the same, for the editor.
 */
export function parseSubject(text: string): SubjectTemplate {
  const pieces = splitName(text);
  const findings = lexicalFindings(text, pieces);
  const rdns: RdnTemplate[] = [];
  let open = false;
  for (const piece of pieces) {
    const attribute = readAttribute(text, piece, findings);
    if (piece.before !== '+') open = false;
    if (!attribute) continue;
    if (open) rdns.at(-1)?.push(attribute);
    else rdns.push([attribute]);
    open = true;
  }
  return { rdns, findings: orderFindings(findings) };
}

function readAttribute(text: string, piece: Piece, findings: Finding[]): AttributeTemplate | undefined {
  if (!piece.key) return undefined;
  const written = text.slice(piece.key.start, piece.key.end);
  const type = findAttributeType(written.trim());
  const { tokens, problems } = readTokens(text, inner(piece), piece.quoted ? singleQuotes : unescape);
  findings.push(...problems.map(braceFinding), ...valueFindings(text, piece), ...escapeFindings(text, piece));
  if (!type || piece.problem?.code === 'unclosedQuote') return undefined;
  const { value, quoted } = piece;
  const { start, end } = { start: piece.key.start, end: value.end };
  return { key: type.key, written, oid: type.oid, type, parts: tokens, value, quoted, start, end };
}

function inner({ value, quoted, problem }: Piece): Span {
  if (!quoted) return value;
  const closed = problem?.code !== 'unclosedQuote';
  return { start: value.start + 1, end: closed ? value.end - 1 : value.end };
}
