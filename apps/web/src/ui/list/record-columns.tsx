import { Text } from '@fluentui/react-components';
import { RelativeTime } from '../relative-time.tsx';
import type { Column } from './pages.ts';

/** The columns that lists of every kind of record end with. */

export const modifiedColumn: Column<{ modifiedAt: string }> = {
  key: 'modifiedAt',
  title: 'Last modified',
  width: 140,
  sort: 'modifiedAt',
  cell: ({ modifiedAt }) => <RelativeTime at={modifiedAt} />,
  text: ({ modifiedAt }) => modifiedAt,
};

export const idColumn: Column<{ id: string }> = {
  key: 'id',
  title: 'Id',
  width: 300,
  cell: ({ id }) => <Text font="monospace">{id}</Text>,
  text: ({ id }) => id,
  hidden: true,
};
