import { type ImportKind, missingChoices } from '@countersign/contract/import-fields';
import type { DirectoryImport, ImportResult } from '../../api/directory-imports.ts';

const number = new Intl.NumberFormat('en');

const nouns: Record<ImportKind, readonly [one: string, many: string]> = {
  people: ['user', 'users'],
  devices: ['device', 'devices'],
  groups: ['group', 'groups'],
};

/** "1,200 users". */
export function recordCount(kind: ImportKind, count: number): string {
  return `${number.format(count)} ${nouns[kind][count === 1 ? 0 : 1]}`;
}

/** "240 rows". */
export function rowCount(count: number): string {
  return `${number.format(count)} ${count === 1 ? 'row' : 'rows'}`;
}

const ends = { disable: 'disabled', retire: 'retired', delete: 'deleted' } as const;

/** What becomes of the records that the file lacks: "3 devices that the file does not have are retired". */
export function missingWords(
  { kind, missing }: Pick<DirectoryImport, 'kind' | 'missing'>,
  count: number,
): string | undefined {
  if (missing === 'leave' || count === 0) return undefined;
  const are = count === 1 ? 'is' : 'are';
  return `${recordCount(kind, count)} that the file does not have ${are} ${ends[missing]}`;
}

/** The choices about records that the file lacks, by their names. */
export function missingOptions(kind: ImportKind): [DirectoryImport['missing'], string][] {
  return Object.entries(missingChoices[kind]) as [DirectoryImport['missing'], string][];
}

/** How many records change when the file goes in. */
export function changes({ create, update, missing }: ImportResult): number {
  return create + update + missing;
}
