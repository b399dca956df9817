import type { Readable } from 'node:stream';
import type { DeviceFacets } from '@countersign/contract/devices';
import type pg from 'pg';
import { Prisma } from '../../generated/prisma/client.ts';
import { csvOf } from '../../lists/csv.ts';
import { everyPage } from '../../lists/every-page.ts';
import { groupNamesOf } from '../group-names-of.ts';
import { pageOfDevices } from './device-list.ts';

const isoTime = (column: string) =>
  Prisma.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** In the words of the API, which an import recognises. */
const columns = {
  id: Prisma.sql`d.id::text`,
  externalKey: Prisma.sql`d.external_key`,
  name: Prisma.sql`d.name`,
  family: Prisma.sql`d.family`,
  user: Prisma.sql`p.upn`,
  ownership: Prisma.sql`d.ownership`,
  managementMode: Prisma.sql`d.management_mode`,
  serial: Prisma.sql`d.serial`,
  imei: Prisma.sql`d.imei`,
  meid: Prisma.sql`d.meid`,
  mac: Prisma.sql`d.mac`,
  aadId: Prisma.sql`d.aad_id`,
  category: Prisma.sql`d.category`,
  enrolmentProfile: Prisma.sql`d.enrolment_profile`,
  joinType: Prisma.sql`d.join_type`,
  fqdn: Prisma.sql`d.fqdn`,
  domainJoined: Prisma.sql`d.domain_joined::text`,
  sid: Prisma.sql`d.sid`,
  sku: Prisma.sql`d.sku`,
  osVersion: Prisma.sql`d.os_version`,
  enrolledOsVersion: Prisma.sql`d.enrolled_os_version`,
  manufacturer: Prisma.sql`d.manufacturer`,
  model: Prisma.sql`d.model`,
  architecture: Prisma.sql`d.architecture`,
  rooted: Prisma.sql`d.rooted::text`,
  knox: Prisma.sql`d.knox::text`,
  tpm: Prisma.sql`d.tpm::text`,
  helloReady: Prisma.sql`d.hello_ready::text`,
  registered: Prisma.sql`d.registered::text`,
  lastSeenAt: Prisma.sql`${isoTime('d.last_seen_at')}`,
  groups: groupNamesOf('device'),
  retiredAt: Prisma.sql`${isoTime('d.retired_at')}`,
};

type Cells = { cells: (string | null)[] };

export function exportDevices(pool: pg.Pool, facets: DeviceFacets): Readable {
  const select = Prisma.sql`json_build_array(${Prisma.join(Object.values(columns))}) as cells`;
  const pages = everyPage((cursor, limit) =>
    pageOfDevices<Cells>(pool, { ...facets, sort: 'name', cursor, limit }, select),
  );
  return csvOf(pages, Object.keys(columns), ({ cells }) => cells);
}
