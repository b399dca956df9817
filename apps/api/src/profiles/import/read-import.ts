import { readGraphFile } from '@countersign/catalog/graph-file';
import type { PlatformName } from '@countersign/catalog/platforms';
import { type GraphReading, readGraphObject } from '@countersign/catalog/read-graph-object';
import { type ImportFinding, importLimits } from '@countersign/contract/profile-import';
import { profileBasics } from '@countersign/contract/profiles';
import { setImmediate as pause } from 'node:timers/promises';
import { Problem } from '../../problem.ts';

export type ReadItem = { place: string; reading: GraphReading };
export type ReadImport = { items: ReadItem[]; findings: ImportFinding[] };

const unreadable = {
  'not-text': 'It is no text in UTF-8, nor in UTF-16 with a byte order mark.',
  'not-json': 'It is no JSON, or its end is missing.',
  'too-many': `It holds more than ${importLimits.profiles.toLocaleString('en')} objects. Send them in several files.`,
};

/** Everything that can be said of each object by itself. Asks no database. */
export async function readImport(bytes: Uint8Array, platforms: readonly PlatformName[]): Promise<ReadImport> {
  const file = readGraphFile(bytes, importLimits.profiles);
  if ('refused' in file) throw new Problem('profile.import-unreadable', unreadable[file.refused]);
  const items: ReadItem[] = [];
  for (const { place, value } of file.items) {
    items.push({ place, reading: withCheckedBasics(readGraphObject(value, { platforms })) });
    if (items.length % 50 === 0) await pause();
  }
  return { items, findings: file.continues ? [goesOn] : [] };
}

const goesOn: ImportFinding = {
  at: '',
  code: 'file-continues',
  level: 'warning',
  message: 'The file is one page of a list that has more. Export all pages, or the rest will be missing.',
};

/** Name and description follow the rules of every other door. */
function withCheckedBasics(reading: GraphReading): GraphReading {
  if (!reading.profile) return reading;
  const { displayName, description } = reading.profile;
  const parsed = profileBasics.safeParse({ displayName, description });
  if (parsed.success) return { ...reading, profile: { ...reading.profile, ...parsed.data } };
  const wrong = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
  const findings = wrong.map((property) => ({
    at: `/${property}`,
    code: 'value-not-allowed',
    level: 'error' as const,
    message: `“${property}” is too long, or has control characters in it.`,
  }));
  return { ...reading, profile: undefined, findings: [...reading.findings, ...findings] };
}
