import { directorySources, families, ownerships } from '@countersign/contract/device-words';
import { Badge, Text } from '@fluentui/react-components';
import type { DeviceSummary } from '../../api/devices.ts';
import { TextLink } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/list/pages.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { PersonLink } from './person-link.tsx';

const orDash = (text: string | null) => text ?? '–';

function modelText({ manufacturer, model }: DeviceSummary): string {
  if (model === null) return orDash(manufacturer);
  return manufacturer === null || model.startsWith(manufacturer) ? model : `${manufacturer} ${model}`;
}

/** The columns of every list of devices. */
export const deviceColumns: readonly Column<DeviceSummary>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 160,
    grow: 2,
    sort: 'name',
    cell: ({ id, name, retiredAt }) => (
      <>
        <TextLink to={paths.device(id)}>{name}</TextLink>
        {retiredAt === null ? null : (
          <>
            {' '}
            <Badge appearance="tint" color="subtle">
              Retired
            </Badge>
          </>
        )}
      </>
    ),
    text: ({ name, retiredAt }) => (retiredAt === null ? name : `${name} (retired)`),
  },
  {
    key: 'family',
    title: 'Platform',
    width: 150,
    wraps: true,
    cell: ({ family }) => families[family],
    text: ({ family }) => families[family],
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
    width: 104,
    cell: ({ ownership }) => ownerships[ownership],
    text: ({ ownership }) => ownerships[ownership],
  },
  {
    key: 'osVersion',
    title: 'OS version',
    width: 120,
    sort: 'osVersion',
    cell: ({ osVersion }) => orDash(osVersion),
    text: ({ osVersion }) => orDash(osVersion),
  },
  { key: 'model', title: 'Model', width: 140, grow: 1, wraps: true, cell: modelText, text: modelText },
  {
    key: 'lastSeenAt',
    title: 'Last seen',
    width: 122,
    sort: 'lastSeenAt',
    cell: ({ lastSeenAt }) => <RelativeTime at={lastSeenAt} />,
    text: ({ lastSeenAt }) => lastSeenAt ?? 'Never',
  },
  {
    key: 'serial',
    title: 'Serial number',
    width: 150,
    cell: ({ serial }) => orDash(serial),
    text: ({ serial }) => orDash(serial),
    hidden: true,
  },
  {
    key: 'category',
    title: 'Category',
    width: 130,
    cell: ({ category }) => orDash(category),
    text: ({ category }) => orDash(category),
    hidden: true,
  },
  {
    key: 'source',
    title: 'Source',
    width: 130,
    cell: ({ source }) => directorySources[source],
    text: ({ source }) => directorySources[source],
    hidden: true,
  },
  {
    key: 'modifiedAt',
    title: 'Last modified',
    width: 140,
    sort: 'modifiedAt',
    cell: ({ modifiedAt }) => <RelativeTime at={modifiedAt} />,
    text: ({ modifiedAt }) => modifiedAt,
    hidden: true,
  },
  {
    key: 'id',
    title: 'Id',
    width: 300,
    cell: ({ id }) => <Text font="monospace">{id}</Text>,
    text: ({ id }) => id,
    hidden: true,
  },
];
