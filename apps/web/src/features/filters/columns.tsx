import type { FilterSummary } from '../../api/filters.ts';
import { TextLink } from '../../navigation/links.tsx';
import { RuleCell } from '../../parts/rule-editor/rule-cell.tsx';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/list/pages.ts';
import { idColumn, modifiedColumn } from '../../ui/list/record-columns.tsx';
import { platformLabel } from './filter-values.ts';

function usedText({ assignments }: { assignments: number }): string {
  if (assignments === 0) return 'No';
  return assignments === 1 ? '1 assignment' : `${assignments} assignments`;
}

export const filterColumns: readonly Column<FilterSummary>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 180,
    grow: 2,
    sort: 'name',
    cell: ({ id, name }) => <TextLink to={paths.filter(id)}>{name}</TextLink>,
    text: ({ name }) => name,
  },
  {
    key: 'platform',
    title: 'Platform',
    width: 190,
    cell: ({ platform }) => platformLabel(platform),
    text: ({ platform }) => platformLabel(platform),
  },
  {
    key: 'rule',
    title: 'Rule',
    width: 200,
    grow: 3,
    cell: ({ rule }) => <RuleCell rule={rule} />,
    text: ({ rule }) => rule,
  },
  { key: 'assignments', title: 'In use', width: 130, cell: usedText, text: usedText },
  modifiedColumn,
  {
    key: 'description',
    title: 'Description',
    width: 200,
    grow: 1,
    cell: ({ description }) => description,
    text: ({ description }) => description,
    hidden: true,
  },
  idColumn,
];
