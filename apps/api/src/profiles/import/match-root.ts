import { createHash } from 'node:crypto';
import { canonicalBase64 } from '@countersign/catalog/canonical-graph';
import type { RootReference } from '@countersign/catalog/graph-root-reference';
import type { ImportFinding, RootMatch } from '@countersign/contract/profile-import';
import { fold } from '@countersign/targeting/fold';
import type { PlannedTrusted } from './plan-trusted.ts';
import type { StoredTrusted } from './stored-trusted.ts';

/** A trusted profile that is there, or will be when the import is done. */
export type RootTarget = { id: string; displayName: string; platformFamily: string; stored?: StoredTrusted };

export type MatchedRoot = { match: RootMatch; target?: RootTarget; findings: ImportFinding[] };

/** The trusted profiles that a reference may mean: those of the file, and those here. */
export type RootCandidates = {
  planned: readonly PlannedTrusted[];
  stored: readonly StoredTrusted[];
  /** What the files call trusted objects that are not made, and why not. */
  absent: ReadonlyMap<string, 'refused' | 'leftOut'>;
};

/**
 * By certificate, then by the id within the file, then by the id here, and by name only where the name is unique: a wrong
 * root is worse than none, because devices would be told to trust it (issue 4, Interfaces).
 */
export function matchRoot(
  reference: RootReference | undefined,
  family: string,
  candidates: RootCandidates,
): MatchedRoot {
  if (!reference) return { match: 'none', findings: [] };
  const planned = candidates.planned.filter((one) => one.platformFamily === family);
  const stored = candidates.stored.filter((one) => one.platformFamily === family);
  return (
    byCertificate(reference, planned, stored) ??
    byBatchId(reference, planned) ??
    byStoredId(reference, stored) ??
    byName(reference, planned, stored) ?? { match: 'none', findings: [sayMissing(reference, candidates)] }
  );
}

function targetOf(planned: PlannedTrusted): RootTarget {
  const { id, displayName, platformFamily, instead } = planned;
  return { id, displayName, platformFamily, ...(instead ? { stored: instead } : {}) };
}

function storedTarget(stored: StoredTrusted): RootTarget {
  return { id: stored.id, displayName: stored.displayName, platformFamily: stored.platformFamily, stored };
}

/** The thumbprint of bytes as the wire has them. */
export function thumbprintOf(base64: string): string {
  return createHash('sha256')
    .update(Buffer.from(canonicalBase64(base64), 'base64'))
    .digest('hex');
}

/** The object itself stood where the reference stands; profiles of one certificate are equally right. */
function byCertificate(
  { certificate }: RootReference,
  planned: readonly PlannedTrusted[],
  stored: readonly StoredTrusted[],
): MatchedRoot | undefined {
  if (certificate === undefined) return undefined;
  const sha256 = thumbprintOf(certificate);
  const own = planned.find((one) => one.sha256 === sha256);
  const here = stored.find((one) => one.sha256 === sha256);
  const target = own ? targetOf(own) : here && storedTarget(here);
  return target && { match: 'thumbprint', target, findings: [] };
}

function byBatchId({ id }: RootReference, planned: readonly PlannedTrusted[]): MatchedRoot | undefined {
  if (id === undefined) return undefined;
  const called = planned.filter(({ batchId }) => batchId === id);
  const [first] = called;
  if (!first) return undefined;
  // One id for several objects says nothing, unless they are the same certificate.
  if (called.some(({ sha256 }) => sha256 !== first.sha256)) {
    return {
      match: 'ambiguous',
      findings: [sayAmbiguous('Several objects of the file have the id it refers to.')],
    };
  }
  return { match: first.instead ? 'thumbprint' : 'batchId', target: targetOf(first), findings: [] };
}

function byStoredId({ id }: RootReference, stored: readonly StoredTrusted[]): MatchedRoot | undefined {
  const found = stored.find((one) => one.id === id);
  return found && { match: 'storedId', target: storedTarget(found), findings: [] };
}

function byName(
  { names }: RootReference,
  planned: readonly PlannedTrusted[],
  stored: readonly StoredTrusted[],
): MatchedRoot | undefined {
  const keys = new Set(names.map(fold));
  const named = [
    ...planned.filter(({ prepared }) => keys.has(fold(prepared.displayName))).map(targetOf),
    ...stored.filter(({ nameKey }) => keys.has(nameKey)).map(storedTarget),
  ];
  const distinct = [...new Map(named.map((target) => [target.id, target])).values()];
  const [target, ...others] = distinct;
  if (!target) return undefined;
  if (others.length > 0) {
    const message = `${distinct.length} trusted profiles for its platform are called “${target.displayName}” or so.`;
    return { match: 'ambiguous', findings: [sayAmbiguous(message)] };
  }
  return { match: 'name', target, findings: [sayByName(target)] };
}

const at = '/rootCertificate';

function sayAmbiguous(what: string): ImportFinding {
  return { at, code: 'root-ambiguous', level: 'warning', message: `${what} Choose the right root yourself.` };
}

function sayByName({ displayName }: RootTarget): ImportFinding {
  const message = `It was linked to “${displayName}” by name alone. Check that this is the root it means.`;
  return { at, code: 'root-by-name', level: 'hint', message };
}

const sayAbsent: Record<'refused' | 'leftOut', ImportFinding> = {
  refused: {
    at,
    code: 'root-refused',
    level: 'warning',
    message: 'The trusted profile it stands on is in the file, and was refused.',
  },
  leftOut: {
    at,
    code: 'root-left-out',
    level: 'warning',
    message: 'The trusted profile it stands on is in the file, and was left out.',
  },
};

function sayMissing({ id, names }: RootReference, { absent }: RootCandidates): ImportFinding {
  const why = id === undefined ? undefined : absent.get(id);
  if (why) return sayAbsent[why];
  const [name] = names;
  const called = name === undefined ? '' : ` (“${name.slice(0, 200)}”)`;
  const message = `The trusted profile it stands on${called} is neither in the file nor here, or is for another platform.`;
  return { at, code: 'root-not-found', level: 'warning', message };
}
