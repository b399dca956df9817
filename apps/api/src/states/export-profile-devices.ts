import type { Readable } from 'node:stream';
import { causes, states } from '@countersign/contract/causes';
import type { ProfileDeviceFacets } from '@countersign/contract/states';
import { csvOf } from '../lists/csv.ts';
import { everyPage } from '../lists/every-page.ts';
import { type Place, findEvaluated, pageOfProfileDevices } from './profile-states.ts';

const columns = [
  'deviceId',
  'device',
  'family',
  'osVersion',
  'user',
  'state',
  'cause',
  'reason',
  'otherProfile',
  'since',
];

/** The devices of a profile as a file; refused before anything is sent if there is no such profile. */
export async function exportProfileDevices(
  place: Place,
  { id, facets, now }: { id: string; facets: ProfileDeviceFacets; now: Date },
): Promise<Readable> {
  const profile = await findEvaluated(place.pool, id, now);
  const pages = everyPage((cursor, limit) =>
    pageOfProfileDevices(place, profile, { ...facets, sort: 'name', cursor, limit }),
  );
  return csvOf(pages, columns, ({ device, person, state, cause, group, target, other, since }) => [
    device.id,
    device.name,
    device.family,
    device.osVersion,
    person?.upn ?? null,
    states[state],
    causes[cause].title,
    group?.name ?? target,
    other?.displayName ?? null,
    since.toISOString(),
  ]);
}
