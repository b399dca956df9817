import { platformNames, platforms } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import type { Facet } from '../../../ui/list/view.ts';

/** What narrows the list of profiles; the names and values are those of the API. */
export const profileFacets: Facet[] = [
  {
    key: 'type',
    title: 'Type',
    options: Object.entries(profileTypes).map(([value, { label }]) => ({ value, label })),
  },
  {
    key: 'platform',
    title: 'Platform',
    options: platformNames.map((value) => ({ value, label: platforms[value].shortLabel })),
  },
  {
    key: 'expiry',
    title: 'Expiry',
    options: [
      { value: 'expired', label: 'Expired' },
      { value: 'within30Days', label: 'Within 30 days' },
      { value: 'within90Days', label: 'Within 90 days' },
      { value: 'later', label: 'After 90 days' },
    ],
  },
  {
    key: 'findings',
    title: 'Findings',
    options: [
      { value: 'warnings', label: 'Warnings' },
      { value: 'none', label: 'None' },
    ],
  },
  {
    key: 'completeness',
    title: 'Completeness',
    options: [
      { value: 'complete', label: 'Complete' },
      { value: 'incomplete', label: 'Incomplete' },
    ],
  },
];
