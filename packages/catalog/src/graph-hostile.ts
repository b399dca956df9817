import { bytesOf } from './canonical-graph.ts';
import type { GraphObject, Json } from './setting.ts';

/** Real objects are three levels deep; what is deeper was made to hurt whoever walks it. */
const deepest = 16;

/** The largest have a few thousand values: 500 rows of names, 500 of key usages. */
const mostValues = 20_000;

export type Danger = 'too-deep' | 'too-large' | 'private-key';

const privateKey = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----/;

/** Looks at every value before anything else does. It keeps its own list of what to visit: nesting costs no stack. */
export function findDanger(object: Json): Danger | undefined {
  const waiting: { value: Json; depth: number }[] = [{ value: object, depth: 0 }];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value === 'string' && holdsPrivateKey(value)) return 'private-key';
    if (value === null || typeof value !== 'object') continue;
    if (depth >= deepest) return 'too-deep';
    const members = Object.values(value);
    seen += members.length;
    if (seen > mostValues) return 'too-large';
    for (const member of members) waiting.push({ value: member, depth: depth + 1 });
  }
  return undefined;
}

/** Files are often put into base64 as they are: this is how that of `-----BEGIN` begins. */
const pemInBase64 = /^\s*LS0tLS1CRUdJTi/;

function holdsPrivateKey(text: string): boolean {
  return privateKey.test(text) || (pemInBase64.test(text) && privateKey.test(bytesOf(text) ?? ''));
}

/** Our own limit for all that we keep without knowing it. */
const mostKept = 64 * 1024;

/** PostgreSQL keeps no NUL and no half of a character in JSON, and JavaScript no more than 53 bits of a whole number. */
export function canBeKept(name: string, value: Json): boolean {
  if (name === '__proto__' || JSON.stringify(value).length > mostKept) return false;
  return everyLeaf([name, value], (leaf) => {
    if (typeof leaf === 'string') return !/[\0\p{Surrogate}]/u.test(leaf);
    return typeof leaf !== 'number' || (Number.isFinite(leaf) && Math.abs(leaf) <= Number.MAX_SAFE_INTEGER);
  });
}

function everyLeaf(value: Json, holds: (leaf: Json) => boolean): boolean {
  if (Array.isArray(value)) return value.every((member) => everyLeaf(member, holds));
  if (value === null || typeof value !== 'object') return holds(value);
  return Object.entries(value).every(
    ([name, member]) => name !== '__proto__' && holds(name) && everyLeaf(member, holds),
  );
}

export function isTooMuch(unknown: GraphObject): boolean {
  return JSON.stringify(unknown).length > mostKept;
}
