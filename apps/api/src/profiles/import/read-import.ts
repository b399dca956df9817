import { readGraphFile } from '@countersign/catalog/graph-file';
import { refusal } from '@countersign/catalog/graph-finding';
import type { PlatformName } from '@countersign/catalog/platforms';
import { type GraphReading, readGraphObject } from '@countersign/catalog/read-graph-object';
import { importLimits } from '@countersign/contract/limits';
import type { ImportFinding } from '@countersign/contract/profile-import';
import { profileBasics } from '@countersign/contract/profiles';
import { setImmediate as pause } from 'node:timers/promises';
import { Problem } from '../../problem.ts';
import { type ReadTargeting, readTargeting } from './read-targeting.ts';

/** Without a name: the whole body of a request, which is one file. */
export type ImportFile = { name: string | null; bytes: Uint8Array };

export type ReadItem = {
  file: string | null;
  place: string;
  reading: GraphReading;
  targeting: ReadTargeting;
  leftOut: boolean;
};
export type ReadImport = { items: ReadItem[]; findings: ImportFinding[] };

export type ReadingChoices = {
  platforms: readonly PlatformName[];
  /** By their position among all objects of all files. */
  leaveOut: ReadonlySet<number>;
  /** Who gets the profiles, where the groups are here. */
  assignments: boolean;
};

const mebibyte = 1024 * 1024;
const longestName = 500;

/** Everything that can be said of each object by itself. Asks no database. */
export async function readImport(
  files: readonly ImportFile[],
  { platforms, leaveOut, assignments }: ReadingChoices,
): Promise<ReadImport> {
  const items: ReadItem[] = [];
  const findings: ImportFinding[] = [];
  for (const { name, bytes } of files) {
    const file = name?.slice(0, longestName) ?? null;
    const add = (place: string, reading: GraphReading) =>
      items.push({
        file,
        place,
        ...readTargeting(reading, assignments),
        leftOut: leaveOut.has(items.length),
      });
    const read = readOne({ name: file, bytes }, importLimits.profiles - items.length);
    if ('refused' in read) {
      add('', { ...nothingRead, findings: [read.refused] });
      continue;
    }
    findings.push(...sayOfFile(file, read));
    for (const { place, value } of read.items) {
      add(place, withCheckedBasics(readGraphObject(value, { platforms })));
      if (items.length % 50 === 0) await pause();
    }
    await pause();
  }
  return { items, findings };
}

type OneFile = Extract<ReturnType<typeof readGraphFile>, { items: unknown }>;

/** Of several files one that cannot be read is an item like those that are refused; alone it is the request. */
function readOne({ name, bytes }: ImportFile, most: number): OneFile | { refused: ImportFinding } {
  const read =
    bytes.length > importLimits.bytesOfFile ? { refused: 'too-large' as const } : readGraphFile(bytes, most);
  if (!('refused' in read)) return read;
  const message = unreadable[read.refused];
  if (read.refused === 'too-many') throw new Problem('request.too-large', message);
  if (name === null) throw new Problem('profile.import-unreadable', message);
  return { refused: refusal('', `file-${read.refused}`, message) };
}

const unreadable = {
  'not-text': 'It is no text in UTF-8, nor in UTF-16 with a byte order mark.',
  'not-json': 'It is no JSON, or its end is missing.',
  'too-large': `It is larger than ${importLimits.bytesOfFile / mebibyte} MiB. Send its objects in several files.`,
  'too-many': `More than ${importLimits.profiles.toLocaleString('en')} objects were sent at once. Send them in several portions.`,
};

const nothingRead: Omit<GraphReading, 'findings'> = {
  displayName: undefined,
  graphType: undefined,
  kind: undefined,
  platforms: [],
  id: undefined,
  targeting: {},
  profile: undefined,
  root: undefined,
  unknown: {},
};

function sayOfFile(name: string | null, { items, continues }: OneFile): ImportFinding[] {
  const file = name === null ? 'The file' : `“${name}”`;
  const findings: ImportFinding[] = [];
  if (continues) {
    const message = `${file} is one page of a list that has more. Export all pages, or the rest will be missing.`;
    findings.push({ at: '', code: 'file-continues', level: 'warning', message });
  }
  if (items.length === 0)
    findings.push({ at: '', code: 'file-empty', level: 'hint', message: `${file} holds no objects.` });
  return findings;
}

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
