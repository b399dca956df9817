import { directorySources, families, ownerships } from '@countersign/contract/device-words';
import { Badge } from '@fluentui/react-components';
import type { DeviceSummary } from '../../api/devices.ts';
import type { PreviewedDevice } from '../../api/filters.ts';
import { TextLink } from '../../navigation/links.tsx';
import { paths } from '../../paths.ts';
import type { Column } from '../../ui/list/pages.ts';
import { idColumn, modifiedColumn } from '../../ui/list/record-columns.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { PersonLink } from './person-link.tsx';

const orDash = (text: string | null) => text ?? '–';

function modelText({ manufacturer, model }: Pick<DeviceSummary, 'manufacturer' | 'model'>): string {
  if (model === null) return orDash(manufacturer);
  return manufacturer === null || model.startsWith(manufacturer) ? model : `${manufacturer} ${model}`;
}

/** A column of whatever tells so much of devices. */
type Of<Field extends keyof DeviceSummary> = Column<Pick<DeviceSummary, Field>>;
type Named = Pick<DeviceSummary, 'id' | 'name'> & Partial<Pick<DeviceSummary, 'retiredAt'>>;

const isRetired = ({ retiredAt = null }: Named) => retiredAt !== null;

const name: Column<Named> = {
  key: 'name',
  title: 'Name',
  width: 146,
  grow: 2,
  wraps: true,
  sort: 'name',
  cell: (device) => (
    <>
      <TextLink to={paths.device(device.id)}>{device.name}</TextLink>
      {isRetired(device) ? (
        <>
          {' '}
          <Badge appearance="tint" color="subtle" size="small">
            Retired
          </Badge>
        </>
      ) : null}
    </>
  ),
  text: (device) => (isRetired(device) ? `${device.name} (retired)` : device.name),
};

const family: Of<'family'> = {
  key: 'family',
  title: 'Platform',
  width: 158,
  wraps: true,
  cell: (device) => families[device.family],
  text: (device) => families[device.family],
};

const person: Of<'person'> = {
  key: 'person',
  title: 'User',
  width: 130,
  grow: 1,
  cell: (device) => <PersonLink person={device.person} />,
  text: (device) => device.person?.upn ?? 'None',
};

const ownership: Of<'ownership'> = {
  key: 'ownership',
  title: 'Ownership',
  width: 98,
  cell: (device) => ownerships[device.ownership],
  text: (device) => ownerships[device.ownership],
};

const osVersion: Of<'osVersion'> = {
  key: 'osVersion',
  title: 'OS version',
  width: 144,
  sort: 'osVersion',
  cell: (device) => orDash(device.osVersion),
  text: (device) => orDash(device.osVersion),
};

const model: Of<'manufacturer' | 'model'> = {
  key: 'model',
  title: 'Model',
  width: 130,
  grow: 1,
  wraps: true,
  cell: modelText,
  text: modelText,
};

const category: Of<'category'> = {
  key: 'category',
  title: 'Category',
  width: 130,
  cell: (device) => orDash(device.category),
  text: (device) => orDash(device.category),
  hidden: true,
};

/** The columns of every list of devices. */
export const deviceColumns: readonly Column<DeviceSummary>[] = [
  name,
  family,
  person,
  ownership,
  osVersion,
  model,
  {
    key: 'lastSeenAt',
    title: 'Last seen',
    width: 132,
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
  category,
  {
    key: 'source',
    title: 'Source',
    width: 130,
    cell: ({ source }) => directorySources[source],
    text: ({ source }) => directorySources[source],
    hidden: true,
  },
  { ...modifiedColumn, hidden: true },
  idColumn,
];

/** Of the members of a group, and of whom a rule of one is true. */
export const memberDeviceColumns: readonly Column<DeviceSummary>[] = [
  name,
  family,
  person,
  osVersion,
  ownership,
];

/** Of devices of one platform, by what a filter asks for. */
export const matchingDeviceColumns: readonly Column<PreviewedDevice>[] = [
  name,
  person,
  ownership,
  osVersion,
  model,
  category,
];
