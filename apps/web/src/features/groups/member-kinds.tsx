import { Laptop20Regular, Person20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { DeviceSummary } from '../../api/devices.ts';
import type { PersonSummary } from '../../api/people.ts';
import { memberDeviceColumns } from '../../parts/directory/device-columns.tsx';
import { memberPersonColumns } from '../../parts/directory/person-columns.tsx';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/list/pages.ts';

export type MemberKind<Row> = {
  /** As the API calls them. */
  subject: 'people' | 'devices';
  nouns: readonly [one: string, many: string];
  columns: readonly Column<Row>[];
  searchHint: string;
  icon: ReactElement;
  pageOf: (id: string) => string;
};

export const people: MemberKind<PersonSummary> = {
  subject: 'people',
  nouns: ['user', 'users'],
  columns: memberPersonColumns,
  searchHint: 'Search name or e-mail address',
  icon: <Person20Regular />,
  pageOf: (id) => paths.user(id),
};

export const devices: MemberKind<DeviceSummary> = {
  subject: 'devices',
  nouns: ['device', 'devices'],
  columns: memberDeviceColumns,
  searchHint: 'Search name, serial number or IMEI',
  icon: <Laptop20Regular />,
  pageOf: (id) => paths.device(id),
};
