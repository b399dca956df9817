import { platforms } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import { type Facet, facetOf } from '../../../ui/list/view.ts';

/** What narrows the list of profiles; the names and values are those of the API. */
export const profileFacets: Facet[] = [
  facetOf(
    'type',
    'Type',
    named(profileTypes, ({ label }) => label),
  ),
  facetOf(
    'platform',
    'Platform',
    named(platforms, ({ shortLabel }) => shortLabel),
  ),
  facetOf('expiry', 'Expiry', {
    expired: 'Expired',
    within30Days: 'Within 30 days',
    within90Days: 'Within 90 days',
    later: 'After 90 days',
  }),
  facetOf('assigned', 'Assigned', { yes: 'Yes', no: 'No', deletedGroup: 'To a deleted group' }),
  { ...facetOf('findings', 'Findings', { warnings: 'Warnings', none: 'None' }), seldom: true },
  {
    ...facetOf('completeness', 'Completeness', { complete: 'Complete', incomplete: 'Incomplete' }),
    seldom: true,
  },
];

function named<Known>(known: Record<string, Known>, nameOf: (one: Known) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(known).map(([value, one]) => [value, nameOf(one)]));
}
