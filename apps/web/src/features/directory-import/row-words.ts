import type { DirectoryImport, ImportedRow } from '../../api/directory-imports.ts';

/** What people call the record that a row is about: its name, else its key. */
export function titleOf(
  { mapping, key }: Pick<DirectoryImport, 'mapping' | 'key'>,
  { cells }: Pick<ImportedRow, 'cells'>,
): string {
  const columns = [mapping.name, mapping.upn, key === null ? undefined : mapping[key]];
  const said = columns.map((column) => (column === undefined ? '' : (cells[column] ?? '')));
  return said.find((text) => text !== '') ?? '–';
}

/** "mail: This is no e-mail address. · enabled: …". */
export function findingsText({ findings }: Pick<ImportedRow, 'findings'>): string {
  return findings.map(({ at, message }) => (at === '' ? message : `${at}: ${message}`)).join(' · ');
}
