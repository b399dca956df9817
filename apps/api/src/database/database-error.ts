/** Why there is no usable database, with a sentence for the person at the terminal. Programs read `code`. */
export type DatabaseErrorCode =
  | 'database.no-binaries'
  | 'database.cannot-drop-root'
  | 'database.foreign-owner'
  | 'database.initialise-failed'
  | 'database.start-failed'
  | 'database.ended'
  | 'database.still-running'
  | 'database.unreachable'
  | 'database.too-old'
  | 'database.newer-than-program'
  | 'database.not-empty'
  | 'migration.failed'
  | 'migration.failed-before';

export class DatabaseError extends Error {
  override name = 'DatabaseError';
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.code = code;
  }
}
