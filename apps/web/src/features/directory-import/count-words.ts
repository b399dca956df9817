import { type ImportKind, missingChoices } from '@countersign/contract/import-fields';
import type { DirectoryImport, ImportResult } from '../../api/directory-imports.ts';

const number = new Intl.NumberFormat('en');

const nouns: Record<ImportKind, readonly [one: string, many: string]> = {
  people: ['user', 'users'],
  devices: ['device', 'devices'],
  groups: ['group', 'groups'],
};

export function nounsOf(kind: ImportKind): readonly [one: string, many: string] {
  return nouns[kind];
}

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

/** What becomes of groups: "2 groups are made, and members are added to 1 other". Undefined: nothing. */
export function groupWords({ groups: { made, joined } }: Pick<ImportResult, 'groups'>): string | undefined {
  const making = made === 0 ? [] : [`${recordCount('groups', made)} ${made === 1 ? 'is' : 'are'} made`];
  const others =
    made === 0
      ? recordCount('groups', joined)
      : `${number.format(joined)} ${joined === 1 ? 'other' : 'others'}`;
  const joining = joined === 0 ? [] : [`members are added to ${others}`];
  const said = [...making, ...joining].join(', and ');
  return said === '' ? undefined : `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

/** "Field staff: made, with 12 users". */
export function groupLine(
  kind: ImportKind,
  { name, made, members }: ImportResult['groups']['items'][number],
): string {
  return made
    ? `${name}: made, with ${recordCount(kind, members)}`
    : `${name}: ${recordCount(kind, members)} added`;
}

/** How many devices something changes for: "Something changes for 12 devices". */
export function effectWords({ effect }: Pick<ImportResult, 'effect'>): string | undefined {
  if (effect === null) return undefined;
  return effect.devices === 0
    ? 'Nothing changes for any device'
    : `Something changes for ${recordCount('devices', effect.devices)}`;
}

/** How many records change when the file goes in. */
export function changes({ create, update, missing }: ImportResult): number {
  return create + update + missing;
}
