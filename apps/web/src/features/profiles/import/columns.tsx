import type { ImportedItem } from '../../../api/imports.ts';
import { TextLink } from '../../../navigation/links.tsx';
import type { ListAddress } from '../../../navigation/use-list-address.ts';
import { paths } from '../../../paths.ts';
import type { Column } from '../../../ui/list/pages.ts';
import {
  becomesWords,
  findingWords,
  nameOf,
  outcomeTitles,
  rootWords,
  type Tense,
  whereWords,
} from './item-words.ts';
import { OutcomeBadge } from './outcome-badge.tsx';

/** The objects of an import; once it is done each made profile has a link. */
export function itemColumns(tense: Tense, opened: ListAddress['opened']): Column<ImportedItem>[] {
  const text = (key: string, title: string, words: (item: ImportedItem) => string) => ({
    key,
    title,
    wraps: true,
    cell: words,
    text: words,
  });
  const all: Column<ImportedItem>[] = [
    {
      key: 'name',
      title: 'Name',
      width: 170,
      grow: 3,
      sort: 'name',
      wraps: true,
      cell: (item) => <TextLink to={opened(String(item.index))}>{nameOf(item)}</TextLink>,
      text: nameOf,
    },
    {
      key: 'outcome',
      title: 'Result',
      width: 142,
      sort: 'outcome',
      cell: ({ outcome }) => <OutcomeBadge outcome={outcome} tense={tense} />,
      text: ({ outcome }) => outcomeTitles[tense][outcome],
    },
    { ...text('findings', 'What to know', findingWords), width: tense === 'done' ? 150 : 180, grow: 4 },
    { ...text('becomes', 'Becomes', becomesWords), width: 205, grow: 2, sort: 'becomes' },
    { ...text('root', 'Stands on', rootWords), width: 124, grow: 2 },
    { ...text('where', 'File', whereWords), width: 116, grow: 2, sort: 'where' },
  ];
  return tense === 'done' ? [...all.slice(0, 2), profileColumn, ...all.slice(2)] : all;
}

const profileColumn: Column<ImportedItem> = {
  key: 'profile',
  title: 'Profile',
  width: 76,
  cell: ({ profileId, ...item }) =>
    profileId === null ? (
      ''
    ) : (
      <TextLink to={paths.profilePage(profileId)} aria-label={`Open ${nameOf({ ...item, profileId })}`}>
        Open
      </TextLink>
    ),
  text: ({ profileId }) => profileId ?? '',
};
