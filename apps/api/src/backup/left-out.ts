/**
 * Tables that a backup leaves out because their rows must not come back. A session that was ended, by its owner, by a
 * new password or by an administrator, would live again; a one-time link that was used or replaced would work again.
 * Everybody signs in anew after a restore, which is what one wants then anyway. A file on its way into the directory is
 * scratch; whoever was about to import it has it still.
 */
export const leftOut: readonly string[] = [
  'directory_import',
  'directory_import_missing',
  'directory_import_row',
  'invitation',
  'session',
];
