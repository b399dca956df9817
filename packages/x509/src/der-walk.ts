import { certificateLimits } from './limits.ts';
import { CertificateError } from './refusal.ts';

/** One element of a DER encoding; its bytes are a view of what was given. */
export type DerElement = {
  /** The first identifier octet: class, constructed bit and number (X.690 8.1.2). */
  tag: number;
  encoding: Uint8Array;
  content: Uint8Array;
  children: DerElement[];
};

/** Shared by all walks over the parts of one certificate. */
export type WalkBudget = { nodes: number };

export function newBudget(): WalkBudget {
  return { nodes: certificateLimits.nodes };
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const constructed = 0x20;
const contextClass = 0x80;

/** [n], constructed: an explicit tag or an implicitly tagged sequence. */
export function contextTag(number: number): number {
  return contextClass | constructed | number;
}

/** [n] IMPLICIT of something that has no parts. */
export function primitiveContextTag(number: number): number {
  return contextClass | number;
}

/**
 * Reads exactly one element that fills the bytes. Everything else is refused before a parser sees it: other lengths
 * than the shortest, indefinite lengths, strings in pieces (X.690 10), bytes behind the end, depth and size beyond
 * our limits. What the values mean is not looked at.
 */
export function walkDer(bytes: Uint8Array, budget: WalkBudget = newBudget()): DerElement {
  const { contentStart, length } = readHeader(bytes, 0, 'truncated');
  if (contentStart + length > bytes.length) throw new CertificateError('truncated');
  if (contentStart + length < bytes.length) throw new CertificateError('trailing-bytes');
  return readElement(bytes, 1, budget);
}

/** The same for what stands inside a string of the certificate: its end is no end of the file. */
export function walkInner(bytes: Uint8Array, budget: WalkBudget): DerElement {
  const element = readElement(bytes, 1, budget);
  if (element.encoding.length < bytes.length) throw new CertificateError('malformed');
  return element;
}

function readElement(bytes: Uint8Array, depth: number, budget: WalkBudget): DerElement {
  if (depth > certificateLimits.depth) throw new CertificateError('too-deep');
  budget.nodes -= 1;
  if (budget.nodes < 0) throw new CertificateError('too-complex');
  const { tag, contentStart, length } = readHeader(bytes, 0, 'malformed');
  const end = contentStart + length;
  if (end > bytes.length) throw new CertificateError('malformed');
  const content = bytes.subarray(contentStart, end);
  checkShape(tag, content);
  const element: DerElement = { tag, encoding: bytes.subarray(0, end), content, children: [] };
  if ((tag & constructed) === 0) return element;
  for (let at = 0; at < content.length;) {
    const child = readElement(content.subarray(at), depth + 1, budget);
    element.children.push(child);
    at += child.encoding.length;
  }
  return element;
}

type Header = { tag: number; contentStart: number; length: number };

function readHeader(bytes: Uint8Array, start: number, whenShort: 'truncated' | 'malformed'): Header {
  const tag = bytes[start];
  if (tag === undefined) throw new CertificateError(whenShort);
  let at = start + 1;
  if ((tag & 0x1f) === 0x1f) at = skipLongTag(bytes, at, whenShort);
  const first = bytes[at];
  if (first === undefined) throw new CertificateError(whenShort);
  at += 1;
  if (first < 0x80) return { tag, contentStart: at, length: first };
  // 0x80 alone is the indefinite form (X.690 8.1.3.6). Four octets are 4 GiB, more than anything here.
  const octets = first & 0x7f;
  if (octets === 0) throw new CertificateError('not-der');
  if (octets > 4) throw new CertificateError('malformed');
  if (at + octets > bytes.length) throw new CertificateError(whenShort);
  const length = bytes.subarray(at, at + octets).reduce((sum, octet) => sum * 256 + octet, 0);
  if (length < 0x80 || bytes[at] === 0) throw new CertificateError('not-der');
  return { tag, contentStart: at + octets, length };
}

/** Numbers from 31 on follow in groups of seven bits (X.690 8.1.2.4); no certificate has use for four groups. */
function skipLongTag(bytes: Uint8Array, start: number, whenShort: 'truncated' | 'malformed'): number {
  if (bytes[start] === 0x80) throw new CertificateError('not-der');
  for (let at = start; at < start + 3; at += 1) {
    const octet = bytes[at];
    if (octet === undefined) throw new CertificateError(whenShort);
    if (octet < 0x80) return at + 1;
  }
  throw new CertificateError('malformed');
}

/** The longest in use hold a UUID (2.25) and have 20 octets. */
const longestOid = 128;

/** Which universal types have parts, and how short their contents may be (X.690 8.2 to 8.19). */
function checkShape(tag: number, content: Uint8Array): void {
  if (tag >= 0x40) return;
  const number = tag & 0x1f;
  const hasParts = (tag & constructed) !== 0;
  if (number === 0) throw new CertificateError('not-der');
  const mustHaveParts = number === 0x10 || number === 0x11 || number === 0x08 || number === 0x0b;
  if (hasParts && !mustHaveParts) throw new CertificateError('not-der');
  if (!hasParts && mustHaveParts) throw new CertificateError('malformed');
  if (tag === tags.oid && content.length > longestOid) throw new CertificateError('too-complex');
  const wrong =
    (tag === tags.boolean && content.length !== 1) ||
    (tag === tags.null && content.length !== 0) ||
    ((tag === tags.integer || tag === tags.bitString || tag === tags.oid) && content.length === 0);
  if (wrong) throw new CertificateError('malformed');
  if (tag === tags.integer && isPadded(content)) throw new CertificateError('not-der');
}

/** A first octet that says nothing: the nine leading bits are alike (X.690 8.3.2). */
function isPadded([first, second]: Uint8Array): boolean {
  if (second === undefined) return false;
  return (first === 0 && second < 0x80) || (first === 0xff && second >= 0x80);
}
