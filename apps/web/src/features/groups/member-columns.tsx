import { families, ownerships } from '@countersign/contract/device-words';
import type { MemberDevice, MemberPerson } from '../../api/groups.ts';
import { TextLink } from '../../navigation/links.tsx';
import { PersonLink } from '../../parts/directory/person-link.tsx';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/list/pages.ts';

const orDash = (text: string | null) => text ?? '–';

export const personColumns: readonly Column<MemberPerson>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 150,
    grow: 2,
    sort: 'name',
    cell: ({ id, name }) => <TextLink to={paths.user(id)}>{name}</TextLink>,
    text: ({ name }) => name,
  },
  {
    key: 'upn',
    title: 'User principal name',
    width: 200,
    grow: 2,
    sort: 'upn',
    cell: ({ upn }) => upn,
    text: ({ upn }) => upn,
  },
  {
    key: 'department',
    title: 'Department',
    width: 130,
    grow: 1,
    cell: ({ department }) => orDash(department),
    text: ({ department }) => orDash(department),
  },
  {
    key: 'devices',
    title: 'Devices',
    width: 90,
    cell: ({ devices }) => devices,
    text: ({ devices }) => String(devices),
  },
];

export const deviceColumns: readonly Column<MemberDevice>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 160,
    grow: 2,
    sort: 'name',
    cell: ({ id, name }) => <TextLink to={paths.device(id)}>{name}</TextLink>,
    text: ({ name }) => name,
  },
  {
    key: 'family',
    title: 'Platform',
    width: 150,
    grow: 1,
    cell: ({ family }) => families[family],
    text: ({ family }) => families[family],
  },
  {
    key: 'person',
    title: 'User',
    width: 150,
    grow: 1,
    cell: ({ person }) => <PersonLink person={person} />,
    text: ({ person }) => person?.upn ?? 'None',
  },
  {
    key: 'osVersion',
    title: 'OS version',
    width: 130,
    sort: 'osVersion',
    cell: ({ osVersion }) => orDash(osVersion),
    text: ({ osVersion }) => orDash(osVersion),
  },
  {
    key: 'ownership',
    title: 'Ownership',
    width: 110,
    cell: ({ ownership }) => ownerships[ownership],
    text: ({ ownership }) => ownerships[ownership],
  },
];
