import type { Readable } from 'node:stream';
import { platform } from '@countersign/catalog/platforms';
import { profileTypes } from '@countersign/catalog/profile-types';
import type { ProfileFacets } from '@countersign/contract/profiles';
import { csvOf } from '../lists/csv.ts';
import { everyPage } from '../lists/every-page.ts';
import { type Place, listProfiles } from './profile-list.ts';

const columns = [
  'id',
  'name',
  'platform',
  'type',
  'certificate',
  'thumbprintSha256',
  'expires',
  'generation',
  'modified',
  'complete',
  'warnings',
  'assigned',
  'scopeTags',
];
export function exportProfiles(place: Place, facets: ProfileFacets): Readable {
  const pages = everyPage((cursor, limit) =>
    listProfiles(place, { ...facets, sort: 'displayName', limit, cursor }),
  );
  return csvOf(pages, columns, (row) => [
    row.id,
    row.displayName,
    platform(row.platform).label,
    profileTypes[row.type].label,
    row.certificate?.name ?? null,
    row.certificate?.sha256 ?? null,
    row.certificate?.notAfter.toISOString() ?? null,
    String(row.generation),
    row.modifiedAt.toISOString(),
    row.complete ? 'yes' : 'no',
    String(row.warnings),
    row.assigned.count > 0 ? 'yes' : 'no',
    row.scopeTags.join(' '),
  ]);
}
