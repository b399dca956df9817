import type { Entries, Surgery } from './archive-surgery.ts';

/** Archives that are refused before a row is written, each for one reason: what it is, the code, and how it is made. */
export const wrongArchives: [what: string, code: string, make: (surgery: Surgery) => Promise<string>][] = [
  [
    'no manifest',
    'archive.unknown-format',
    ({ repack }) => repack((entries) => void entries.delete('manifest.json')),
  ],
  [
    'another format',
    'archive.unknown-format',
    ({ withManifest }) => withManifest((m) => ({ ...m, format: 'other' })),
  ],
  [
    'a later format',
    'archive.too-new',
    ({ withManifest }) => withManifest((m) => ({ ...m, formatVersion: 2 })),
  ],
  [
    'a later database',
    'archive.too-new',
    ({ withManifest }) =>
      withManifest(({ migrations, ...m }) => ({
        ...m,
        migrations: [...migrations, { name: '29990101000000_later', checksum: '' }],
      })),
  ],
  [
    'migrations that were edited',
    'archive.other-migrations',
    ({ withManifest }) =>
      withManifest(({ migrations, ...m }) => ({
        ...m,
        migrations: migrations.map((own) => ({ ...own, checksum: '0' })),
      })),
  ],
  ['no end', 'archive.damaged', ({ repack }) => repack((entries) => void entries.delete('checksums.json'))],
  [
    'something after its end',
    'archive.damaged',
    ({ repack }) => repack((entries) => void entries.set('more', Buffer.alloc(1))),
  ],
  [
    'a part that is missing',
    'archive.damaged',
    ({ repack }) => repack((entries) => void entries.delete(anyPart(entries))),
  ],
  [
    'a part that is changed',
    'archive.damaged',
    ({ repack }) => repack((entries) => void entries.set(anyPart(entries), Buffer.from('x\n'))),
  ],
  [
    'an entry that does not belong',
    'archive.damaged',
    ({ repack }) =>
      repack(
        (entries) =>
          new Map([...[...entries].slice(0, 1), ['tables/../x', Buffer.alloc(1)], ...[...entries].slice(1)]),
      ),
  ],
  [
    'a table that we do not have',
    'archive.other-tables',
    ({ withManifest }) => withManifest((m) => ({ ...m, leftOut: [...m.leftOut, 'strange'] })),
  ],
  [
    'a table of ours left out',
    'archive.other-tables',
    ({ withManifest }) => withManifest((m) => ({ ...m, leftOut: m.leftOut.slice(1) })),
  ],
  [
    'a column that we do not have',
    'archive.other-tables',
    ({ withManifest }) =>
      withManifest(({ tables, ...m }) => ({
        ...m,
        tables: tables.map(({ name, columns }) => ({
          name,
          columns: [...columns, { name: 'strange', type: 'text' }],
        })),
      })),
  ],
  [
    'a column of another type',
    'archive.other-tables',
    ({ withManifest }) =>
      withManifest(({ tables, ...m }) => ({
        ...m,
        tables: tables.map(({ name, columns }) => ({
          name,
          columns: columns.map((own) => ({ ...own, type: 'text' })),
        })),
      })),
  ],
  [
    'a master key that nobody has',
    'master-key.needed',
    ({ withManifest }) => withManifest((m) => ({ ...m, masterKeys: ['0123456789abcdef'] })),
  ],
];

function anyPart(entries: Entries): string {
  return [...entries.keys()].find((name) => name.endsWith('2.copy')) ?? '';
}
