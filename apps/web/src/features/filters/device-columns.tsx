import { ownerships } from '@countersign/contract/device-words';
import type { PreviewedDevice } from '@countersign/contract/filters';
import { TextLink } from '../../navigation/links.tsx';
import { PersonLink } from '../../parts/directory/person-link.tsx';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/list/pages.ts';

const orDash = (text: string | null) => text ?? '–';

export const deviceColumns: readonly Column<PreviewedDevice>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 160,
    grow: 2,
    cell: ({ id, name }) => <TextLink to={paths.device(id)}>{name}</TextLink>,
    text: ({ name }) => name,
  },
  {
    key: 'person',
    title: 'User',
    width: 140,
    grow: 1,
    cell: ({ person }) => <PersonLink person={person} />,
    text: ({ person }) => person?.upn ?? 'None',
  },
  {
    key: 'ownership',
    title: 'Ownership',
    width: 110,
    cell: ({ ownership }) => ownershipWord(ownership),
    text: ({ ownership }) => ownershipWord(ownership),
  },
  {
    key: 'osVersion',
    title: 'OS version',
    width: 130,
    cell: ({ osVersion }) => orDash(osVersion),
    text: ({ osVersion }) => orDash(osVersion),
  },
  {
    key: 'manufacturer',
    title: 'Manufacturer',
    width: 120,
    cell: ({ manufacturer }) => orDash(manufacturer),
    text: ({ manufacturer }) => orDash(manufacturer),
  },
  {
    key: 'model',
    title: 'Model',
    width: 140,
    grow: 1,
    cell: ({ model }) => orDash(model),
    text: ({ model }) => orDash(model),
  },
  {
    key: 'category',
    title: 'Category',
    width: 120,
    cell: ({ category }) => orDash(category),
    text: ({ category }) => orDash(category),
    hidden: true,
  },
];

function ownershipWord(ownership: string): string {
  return ownership in ownerships ? ownerships[ownership as keyof typeof ownerships] : ownership;
}
