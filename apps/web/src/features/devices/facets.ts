import { directorySources, families, joinTypes, ownerships } from '@countersign/contract/device-words';
import { useQuery } from '@tanstack/react-query';
import { deviceValuesQuery } from '../../api/devices.ts';
import { useRecordFacet } from '../../api/record-facet.ts';
import { type Facet, facetOf, valueFacet } from '../../ui/list/view.ts';

const known: readonly Facet[] = [
  facetOf('family', 'Platform', families),
  facetOf('ownership', 'Ownership', ownerships),
  facetOf('state', 'State', { active: 'Active', retired: 'Retired' }),
  facetOf('hasUser', 'User', { true: 'Has a user', false: 'Has none' }),
  { ...facetOf('joinType', 'Join type', joinTypes), seldom: true },
  { ...facetOf('source', 'Source', directorySources), seldom: true },
];

export const deviceFacets = [...known, 'category', 'manufacturer', 'model', 'osVersion', 'person', 'group'];

/** What narrows the list of devices: fixed words, what devices have, and what a link asked for. */
export function useDeviceFacets(chosen: Record<string, string[]>): Facet[] {
  const { data } = useQuery(deviceValuesQuery);
  const person = useRecordFacet({
    key: 'person',
    title: 'Devices of',
    subject: 'people',
    id: chosen.person?.[0],
  });
  const group = useRecordFacet({ key: 'group', title: 'Group', subject: 'groups', id: chosen.group?.[0] });
  return [
    ...known,
    ...valueFacet('osVersion', 'OS version', data?.osVersion, chosen),
    ...valueFacet('manufacturer', 'Manufacturer', data?.manufacturer, chosen),
    ...valueFacet('model', 'Model', data?.model, chosen),
    ...valueFacet('category', 'Category', data?.category, chosen),
    ...person,
    ...group,
  ];
}
