/** Why a backup is not made or not restored, with a sentence for the person at the terminal. Programs read `code`. */
export type BackupErrorCode =
  | 'archive.unknown-format'
  | 'archive.too-new'
  | 'archive.damaged'
  | 'archive.other-migrations'
  | 'archive.other-tables'
  | 'database.nothing-to-back-up'
  | 'database.not-empty'
  | 'database.ahead-of-backup'
  | 'database.in-use'
  | 'master-key.needed'
  | 'master-key.other'
  | 'master-key.in-the-way';

export class BackupError extends Error {
  override name = 'BackupError';
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.code = code;
  }
}

export function nothingToBackUp(): BackupError {
  const sentence = 'This database holds nothing of Countersign yet, so there is nothing to back up.';
  return new BackupError('database.nothing-to-back-up', sentence);
}
