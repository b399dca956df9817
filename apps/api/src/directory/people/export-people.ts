import type { Readable } from 'node:stream';
import type { PersonFacets } from '@countersign/contract/people';
import type pg from 'pg';
import { Prisma } from '../../generated/prisma/client.ts';
import { csvOf } from '../../lists/csv.ts';
import { everyPage } from '../../lists/every-page.ts';
import { groupNamesOf } from '../group-names-of.ts';
import { pageOfPeople } from './person-list.ts';

/** In the words of the API, which an import recognises. */
const columns = {
  id: Prisma.sql`p.id::text`,
  externalKey: Prisma.sql`p.external_key`,
  upn: Prisma.sql`p.upn`,
  name: Prisma.sql`p.name`,
  mail: Prisma.sql`p.mail`,
  givenName: Prisma.sql`p.given_name`,
  surname: Prisma.sql`p.surname`,
  department: Prisma.sql`p.department`,
  sam: Prisma.sql`p.sam`,
  dn: Prisma.sql`p.dn`,
  sid: Prisma.sql`p.sid`,
  enabled: Prisma.sql`(p.disabled_at is null)::text`,
  groups: groupNamesOf('person'),
};

type Cells = { cells: (string | null)[] };

export function exportPeople(pool: pg.Pool, facets: PersonFacets): Readable {
  const select = Prisma.sql`json_build_array(${Prisma.join(Object.values(columns))}) as cells`;
  const pages = everyPage((cursor, limit) =>
    pageOfPeople<Cells>(pool, { ...facets, sort: 'name', cursor, limit }, select),
  );
  return csvOf(pages, Object.keys(columns), ({ cells }) => cells);
}
