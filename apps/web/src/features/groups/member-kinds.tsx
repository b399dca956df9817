import { Laptop20Regular, Person20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { MemberDevice, MemberPerson } from '../../api/groups.ts';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/list/pages.ts';
import { deviceColumns, personColumns } from './member-columns.tsx';

export type MemberKind<Row> = {
  /** As the API calls them. */
  subject: 'people' | 'devices';
  nouns: readonly [one: string, many: string];
  columns: readonly Column<Row>[];
  searchHint: string;
  icon: ReactElement;
  pageOf: (id: string) => string;
};

export const people: MemberKind<MemberPerson> = {
  subject: 'people',
  nouns: ['user', 'users'],
  columns: personColumns,
  searchHint: 'Search name or e-mail address',
  icon: <Person20Regular />,
  pageOf: (id) => paths.user(id),
};

export const devices: MemberKind<MemberDevice> = {
  subject: 'devices',
  nouns: ['device', 'devices'],
  columns: deviceColumns,
  searchHint: 'Search name, serial number or IMEI',
  icon: <Laptop20Regular />,
  pageOf: (id) => paths.device(id),
};
