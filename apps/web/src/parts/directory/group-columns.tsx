import type { GroupSummary } from '../../api/groups.ts';
import { TextLink } from '../../navigation/links.tsx';
import { RuleCell } from '../rule-editor/rule-cell.tsx';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/list/pages.ts';
import { idColumn, modifiedColumn } from '../../ui/list/record-columns.tsx';
import { countText, kindLabel, sourceLabel } from './group-words.ts';

/** The columns of every list of groups. */
export const groupColumns: readonly Column<GroupSummary>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 180,
    grow: 2,
    sort: 'name',
    cell: ({ id, name }) => <TextLink to={paths.group(id)}>{name}</TextLink>,
    text: ({ name }) => name,
  },
  { key: 'kind', title: 'Membership', width: 140, cell: kindLabel, text: kindLabel },
  {
    key: 'people',
    title: 'Users',
    width: 90,
    cell: ({ people }) => countText(people),
    text: ({ people }) => countText(people),
  },
  {
    key: 'devices',
    title: 'Devices',
    width: 90,
    cell: ({ devices }) => countText(devices),
    text: ({ devices }) => countText(devices),
  },
  {
    key: 'description',
    title: 'Description',
    width: 180,
    grow: 2,
    cell: ({ description }) => description,
    text: ({ description }) => description,
  },
  {
    key: 'rule',
    title: 'Rule',
    width: 200,
    grow: 2,
    cell: ({ rule }) => (rule === null ? '' : <RuleCell rule={rule} />),
    text: ({ rule }) => rule ?? '',
    hidden: true,
  },
  { key: 'source', title: 'Source', width: 130, cell: sourceLabel, text: sourceLabel },
  modifiedColumn,
  idColumn,
];

const membershipKeys = ['name', 'kind', 'people', 'devices', 'description', 'rule'];

/** Of the groups that a user or a device is in. */
export const membershipColumns = groupColumns.filter(({ key }) => membershipKeys.includes(key));
