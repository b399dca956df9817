import { z } from 'zod';
import { BackupError } from './backup-error.ts';

/** Raised when an older program could not read what a newer one writes. */
const formatVersion = 1;

const sqlName = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);

const table = z.object({
  name: sqlName,
  columns: z.array(z.object({ name: sqlName, type: z.string() })).min(1),
});

/** What is known when a backup begins; the first entry of the archive. */
const manifest = z.object({
  format: z.literal('countersign-backup'),
  formatVersion: z.literal(formatVersion),
  /** The version of Countersign that wrote it. */
  product: z.string(),
  created: z.iso.datetime(),
  /** The version of PostgreSQL that it comes from; any that Countersign runs on can take it in. */
  database: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  /** The ids of the master keys that open its sealed secrets. The keys themselves are never in it. */
  masterKeys: z.array(z.string()),
  sequences: z.array(z.object({ name: sqlName, last: z.string().regex(/^-?\d{1,19}$/) })),
  /** In the order of the archive: what others refer to comes first. */
  tables: z.array(table),
  /** Tables of the database whose rows are not in it, see README.md. */
  leftOut: z.array(sqlName),
});

/** What is known only once everything has been read; the last entry, so its presence says that nothing is cut off. */
const checksums = z.object({
  manifest: z.string(),
  tables: z.array(
    z.object({ name: sqlName, rows: z.number().int(), bytes: z.number().int(), sha256: z.string() }),
  ),
});

export type Manifest = z.infer<typeof manifest>;
export type ManifestTable = z.infer<typeof table>;
export type Checksums = z.infer<typeof checksums>;

export const manifestName = 'manifest.json';
export const checksumsName = 'checksums.json';

export type ManifestFacts = Omit<Manifest, 'format' | 'formatVersion'>;

export function makeManifest(facts: ManifestFacts): Manifest {
  return { format: 'countersign-backup', formatVersion, ...facts };
}

const opening = z.object({
  format: z.literal('countersign-backup'),
  formatVersion: z.number().int(),
  product: z.string(),
});

export function parseManifest(bytes: Buffer): Manifest {
  const json = parseJson(bytes);
  const begun = opening.safeParse(json);
  if (!begun.success) throw notABackup(begun.error);
  if (begun.data.formatVersion > formatVersion) {
    const sentence = `The backup was made by Countersign ${begun.data.product}, which is later than this one. Restore it with that version.`;
    throw new BackupError('archive.too-new', sentence);
  }
  const parsed = manifest.safeParse(json);
  if (parsed.success) return parsed.data;
  throw notABackup(parsed.error);
}

export function parseChecksums(bytes: Buffer): Checksums {
  const parsed = checksums.safeParse(parseJson(bytes));
  if (parsed.success) return parsed.data;
  throw damaged('its list of checksums cannot be read', parsed.error);
}

export function notABackup(cause?: unknown): BackupError {
  const sentence = 'This is not a backup of Countersign, or its beginning is damaged.';
  return new BackupError('archive.unknown-format', sentence, { cause });
}

export function damaged(what: string, cause?: unknown): BackupError {
  const sentence = `The backup is damaged or incomplete: ${what}. Nothing was restored; try another copy.`;
  return new BackupError('archive.damaged', sentence, { cause });
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
