import { kindOf } from '@countersign/catalog/kinds';
import { platforms } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import type { ImportedItem } from '../../../api/imports.ts';
import type { LocalList } from '../../../ui/list/local-pages.ts';
import { type Facet, facetOf } from '../../../ui/list/view.ts';
import {
  becomesWords,
  nameOf,
  outcomeTitles,
  rankOf,
  rootWords,
  type Tense,
  whereWords,
} from './item-words.ts';

/** What narrows the list of items. */
export function itemFacets(tense: Tense): Facet[] {
  return [
    facetOf('outcome', 'Result', outcomeTitles[tense]),
    facetOf('type', 'Type', labelsOf(profileTypes, 'label')),
    facetOf('platform', 'Platform', labelsOf(platforms, 'shortLabel')),
  ];
}

function labelsOf<Key extends string>(
  known: Record<string, Record<Key, string>>,
  key: Key,
): Record<string, string> {
  return Object.fromEntries(Object.entries(known).map(([value, one]) => [value, one[key]]));
}

export const itemFacetKeys = ['outcome', 'type', 'platform'];

function valueOf(item: ImportedItem, key: string): string | undefined {
  if (key === 'outcome') return item.outcome;
  if (item.kind === null) return undefined;
  const kind = kindOf(item.kind);
  return key === 'type' ? kind.type : kind.platform;
}

export const itemList: LocalList<ImportedItem> = {
  text: (item) => [nameOf(item), whereWords(item), becomesWords(item), rootWords(item)].join('\n'),
  facet: valueOf,
  sort: { name: nameOf, outcome: rankOf, becomes: becomesWords, where: ({ index }) => index },
};
