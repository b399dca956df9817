import { directorySources } from '@countersign/contract/device-words';
import type { PersonSummary } from '../../api/people.ts';
import { TextLink } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/list/pages.ts';
import { idColumn, modifiedColumn } from '../../ui/list/record-columns.tsx';
import { EnabledBadge } from './enabled-badge.tsx';
import { enabledText } from './person-words.ts';

const orDash = (text: string | null) => text ?? '–';

/** The columns of every list of users. */
export const personColumns: readonly Column<PersonSummary>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 180,
    grow: 2,
    sort: 'name',
    cell: ({ id, name }) => <TextLink to={paths.user(id)}>{name}</TextLink>,
    text: ({ name }) => name,
  },
  {
    key: 'upn',
    title: 'User principal name',
    width: 240,
    grow: 2,
    sort: 'upn',
    cell: ({ upn }) => upn,
    text: ({ upn }) => upn,
  },
  {
    key: 'department',
    title: 'Department',
    width: 160,
    grow: 1,
    cell: ({ department }) => orDash(department),
    text: ({ department }) => orDash(department),
  },
  {
    key: 'devices',
    title: 'Devices',
    width: 100,
    cell: ({ id, devices }) =>
      devices === 0 ? 'None' : <TextLink to={paths.user(id, { tab: 'devices' })}>{devices}</TextLink>,
    text: ({ devices }) => String(devices),
  },
  {
    key: 'enabled',
    title: 'Account',
    width: 120,
    cell: ({ enabled }) => <EnabledBadge enabled={enabled} />,
    text: enabledText,
  },
  {
    key: 'source',
    title: 'Source',
    width: 130,
    cell: ({ source }) => directorySources[source],
    text: ({ source }) => directorySources[source],
  },
  {
    key: 'mail',
    title: 'E-mail',
    width: 220,
    grow: 1,
    cell: ({ mail }) => orDash(mail),
    text: ({ mail }) => orDash(mail),
    hidden: true,
  },
  { ...modifiedColumn, hidden: true },
  idColumn,
];

const memberKeys = ['name', 'upn', 'department', 'devices'];

/** Of the members of a group, and of whom a rule of one is true. */
export const memberPersonColumns = personColumns.filter(({ key }) => memberKeys.includes(key));
