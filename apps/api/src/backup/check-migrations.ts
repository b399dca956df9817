import { createHash } from 'node:crypto';
import type { MigrationFile } from '../database/migration-files.ts';
import { BackupError } from './backup-error.ts';
import type { Manifest } from './manifest.ts';

/** The backup's migrations must be the beginning of ours, to the letter: then ours lead from its tables to today's. */
export function requireOurMigrations(manifest: Manifest, ours: readonly MigrationFile[]): void {
  const unknown = manifest.migrations.find(({ name }) => ours.every((own) => own.name !== name));
  if (unknown) {
    const sentence =
      `The backup was made by Countersign ${manifest.product}, whose database has changes that this version ` +
      `does not know (${unknown.name}). Restore it with that version or a later one.`;
    throw new BackupError('archive.too-new', sentence);
  }
  manifest.migrations.forEach(({ name, checksum }, at) => {
    const own = ours[at];
    if (own?.name === name && checksumOf(own) === checksum) return;
    const sentence = `The database of the backup was made by other migrations than this version's (${name}).`;
    throw new BackupError('archive.other-migrations', sentence);
  });
}

/** As Prisma writes it into its list of migrations. */
function checksumOf({ sql }: MigrationFile): string {
  return createHash('sha256').update(sql).digest('hex');
}
