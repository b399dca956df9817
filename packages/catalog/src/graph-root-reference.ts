import { oneLine } from './plain-text.ts';
import type { GraphObject, Json } from './setting.ts';

/** How an identity object names the trusted one it stands on; tools do it in several ways (spec 7.3, 7.9). */
export type RootReference = {
  id?: string;
  /** Names of trusted profiles. More than one: the tool could not tell which. */
  names: readonly string[];
  /** The object itself stood there, with its bytes in base64. */
  certificate?: string;
};

export const rootBinding = 'rootCertificate@odata.bind';
export const rootNote = '#CustomRef_rootCertificate';

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const nobody = '00000000-0000-0000-0000-000000000000';

/** Of a create the portal sends zeros, which are no id. */
export function readId(value: Json | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  const id = value.toLowerCase();
  return uuid.test(id) && id !== nobody ? id : undefined;
}

/** `('<guid>')` of a binding, `/<guid>` of an address. */
function idInAddress(value: Json | undefined): string | undefined {
  if (typeof value !== 'string' || value.length > 2_000) return undefined;
  return readId(/deviceConfigurations(?:\('|\/)([0-9a-f-]{36})/i.exec(value)?.[1]);
}

export function readRootReference(object: GraphObject): RootReference | undefined {
  const nested = object['rootCertificate'];
  const inside = nested !== null && typeof nested === 'object' && !Array.isArray(nested) ? nested : {};
  const id =
    idInAddress(object[rootBinding]) ??
    idInAddress(inside['@odata.id']) ??
    readId(inside['id']) ??
    readId(object['rootCertificateId']);
  const names = namesIn(object, inside);
  const bytes = inside['trustedRootCertificate'];
  const certificate = typeof bytes === 'string' && bytes !== '' ? bytes : undefined;
  if (id === undefined && certificate === undefined && names.length === 0) return undefined;
  return {
    names,
    ...(id === undefined ? {} : { id }),
    ...(certificate === undefined ? {} : { certificate }),
  };
}

/** One tool writes name, a sign of three characters, type; several joined by commas (spec 7.9). */
const named = /(.+?)\|:\|#?microsoft\.graph\.\w+(?:,|$)/gy;

function namesIn(object: GraphObject, inside: GraphObject): string[] {
  const note = object[rootNote];
  const told = [object['rootCertificateDisplayName'], inside['displayName']].filter(
    (name) => typeof name === 'string',
  );
  const noted = typeof note === 'string' && note.length <= 4_000 ? namesInNote(note) : [];
  const names = [...told, ...noted].map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== '' && oneLine.test(name)))];
}

function namesInNote(note: string): string[] {
  return note.includes('|:|') ? [...note.matchAll(named)].map((match) => match[1] ?? '') : [note];
}
