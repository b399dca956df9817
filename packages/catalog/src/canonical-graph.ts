import {
  isAnnotation,
  readOnlyMembers,
  saysNothing,
  targetingMembers,
  withoutAnnotations,
} from './graph-members.ts';
import type { GraphObject, Json } from './setting.ts';

/** Bits in one text: their order says nothing (spec 7.2). */
const flags: ReadonlySet<string> = new Set(['keyUsage', 'hashAlgorithm', 'subjectAlternativeNameType']);

/**
 * Values that say what saying nothing says. Spec 7.10 names the first two; the others are what the portal starts with,
 * and what profiles mean that are older than the property.
 */
const unset: Record<string, Json> = {
  subjectAlternativeNameType: 'none',
  certificateAccessType: 'userApproval',
  certificationAuthorityType: 'notConfigured',
  deploymentChannel: 'deviceChannel',
  allowAllAppsAccess: false,
  subjectNameFormat: 'custom',
  description: '',
  subjectNameFormatString: '',
};

/** Two objects are the same profile when this makes them equal (spec 7.10). The type is kept, whatever its case. */
export function canonicalGraph(object: GraphObject): GraphObject {
  const type = object['@odata.type'];
  const members = Object.entries(object)
    .filter(([name, value]) => !isAnnotation(name) && !readOnlyMembers.has(name) && !saysNothing(value))
    .filter(([name, value]) => unset[name] !== value && !isDefaultTag(name, value))
    .map(([name, value]) => [name, canonicalValue(name, value)] as const);
  const sorted = members.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...(typeof type === 'string' ? { '@odata.type': type.toLowerCase() } : {}),
    ...Object.fromEntries(sorted),
  };
}

/** Where nobody says otherwise, an object has the tag Default (spec 4.4). */
function isDefaultTag(name: string, value: Json): boolean {
  return (
    name === targetingMembers.scopeTags && Array.isArray(value) && value.length === 1 && value[0] === '0'
  );
}

function canonicalValue(name: string, value: Json): Json {
  if (flags.has(name)) return asSet(value);
  if (name === 'trustedRootCertificate' && typeof value === 'string') return canonicalBase64(value);
  if (name === 'extendedKeyUsages' && Array.isArray(value)) {
    const rows = value.map((row) => members(row, ['objectIdentifier', 'name']));
    return [...new Set(rows.map((row) => JSON.stringify(row)))].toSorted(byCharacter);
  }
  if (name === 'customSubjectAlternativeNames' && Array.isArray(value)) {
    return value.map((row) => members(row, ['sanType', 'name']));
  }
  return sortedMembers(withoutAnnotations(value));
}

function asSet(value: Json): Json {
  const parts = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [value];
  return [
    ...new Set(parts.map((part) => (typeof part === 'string' ? part.trim() : JSON.stringify(part)))),
  ].toSorted(byCharacter);
}

function members(row: Json, names: readonly string[]): Json[] {
  const found = row !== null && typeof row === 'object' && !Array.isArray(row) ? row : {};
  return names.map((name) => found[name] ?? null);
}

function sortedMembers(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortedMembers);
  if (value === null || typeof value !== 'object') return value;
  const inOrder = Object.entries(value).toSorted(([a], [b]) => byCharacter(a, b));
  return Object.fromEntries(inOrder.map(([name, member]) => [name, sortedMembers(member)]));
}

/** By the bytes: line breaks do not count, and a certificate in PEM is the same as in DER. */
export function canonicalBase64(text: string): string {
  const bytes = bytesOf(text);
  if (bytes === undefined) return text;
  // PEM that an editor saved as UTF-16 has a zero beside each letter.
  const pem = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(
    bytes.replaceAll('\0', ''),
  );
  const inner = pem?.[1] === undefined ? undefined : bytesOf(pem[1]);
  return btoa(inner ?? bytes);
}

/** Each byte as the character of its number; undefined when it is no base64. */
export function bytesOf(base64: string): string | undefined {
  const compact = base64.replaceAll(/\s+/g, '');
  if (compact === '' || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return undefined;
  try {
    return atob(compact);
  } catch {
    return undefined;
  }
}

function byCharacter(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
