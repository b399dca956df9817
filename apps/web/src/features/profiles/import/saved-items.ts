import { kindOf } from '@countersign/catalog/kinds';
import { platform } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import type { ImportedItem, ProfileImport } from '../../../api/imports.ts';
import { csvOf } from '../../../ui/list/csv.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { levelOf } from '../certificate/finding-levels.ts';
import { nameOf, outcomeTitles, rootWords, type Tense } from './item-words.ts';

type Format = 'csv' | 'json';

/** What became of each object, to be kept or handed on. */
export function saveItems(imported: ProfileImport, tense: Tense, format: Format): void {
  const what = tense === 'done' ? 'import' : 'import-dry-run';
  const name = `${what}-${new Date().toISOString().slice(0, 10)}.${format}`;
  if (format === 'csv') saveFile(name, 'text/csv;charset=utf-8', itemsAsCsv(imported.items, tense));
  else saveFile(name, 'application/json', `${JSON.stringify(imported, null, 2)}\n`);
}

/** One row for each object, whatever the list shows of it. */
export function itemsAsCsv(items: readonly ImportedItem[], tense: Tense): string {
  const columns = [
    { title: 'Number', text: ({ index }: ImportedItem) => String(index) },
    { title: 'File', text: ({ file }: ImportedItem) => file ?? '' },
    { title: 'Place', text: ({ place }: ImportedItem) => place },
    { title: 'Name', text: nameOf },
    { title: 'Type on the wire', text: ({ graphType }: ImportedItem) => graphType ?? '' },
    {
      title: 'Type',
      text: ({ kind }: ImportedItem) => (kind === null ? '' : profileTypes[kindOf(kind).type].label),
    },
    {
      title: 'Platform',
      text: ({ kind }: ImportedItem) => (kind === null ? '' : platform(kindOf(kind).platform).label),
    },
    { title: 'Stands on', text: rootWords },
    { title: 'Result', text: ({ outcome }: ImportedItem) => outcomeTitles[tense][outcome] },
    { title: 'Profile', text: ({ profileId }: ImportedItem) => profileId ?? '' },
    { title: 'What to know', text: findingsOf },
  ];
  return csvOf(columns, items);
}

function findingsOf({ findings }: ImportedItem): string {
  return findings
    .map(
      (finding) =>
        `${levelOf(finding)} ${finding.code} at ${finding.at === '' ? '/' : finding.at}: ${finding.message}`,
    )
    .join('\n');
}
