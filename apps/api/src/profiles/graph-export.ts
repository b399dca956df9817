import { Readable } from 'node:stream';
import { toGraph } from '@countersign/catalog/graph';
import type { KindId } from '@countersign/catalog/kind';
import { kindOf } from '@countersign/catalog/kinds';
import type { GraphObject } from '@countersign/catalog/setting';
import type { ProfileFacets } from '@countersign/contract/profiles';
import type pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';
import { listPage } from '../lists/keyset.ts';
import { Problem } from '../problem.ts';
import { profileConditions, profileTables } from './profile-list.ts';
import { storedSettings } from './profile-row.ts';

type Place = { pool: pg.Pool; now: Date };

type Row = {
  id: string;
  kind: string;
  displayName: string;
  description: string;
  settings: unknown;
  graphType: string | null;
  graphExtra: GraphObject | null;
  der: Buffer | null;
  rootId: string | null;
};

const columns = Prisma.sql`p.id, p.kind, p.display_name as "displayName", p.description, p.settings,
  p.graph_type as "graphType", p.graph_extra as "graphExtra", c.der, r.id as "rootId"`;

/** The type that was read and the properties that nobody here knows go out as they came (spec 7.3, rule 9). */
function graphOf({ id, kind, graphType, graphExtra, der, rootId, ...row }: Row): GraphObject {
  const profile = { ...row, settings: storedSettings(row), rootProfileId: rootId ?? undefined };
  const store = { base64Of: () => der?.toString('base64') ?? '', keep: (base64: string) => base64 };
  return toGraph(kindOf(kind as KindId), profile, store, {
    id,
    graphType: graphType ?? undefined,
    unknown: graphExtra ?? undefined,
  });
}

/** A certificate of 3 kB each: some hundred kilobytes at once. */
const batch = 100;

type Asked = ProfileFacets & { id?: readonly string[] | undefined };

async function* graphBatches({ pool, now }: Place, { id, ...facets }: Asked): AsyncGenerator<GraphObject[]> {
  const where = profileConditions(facets, now);
  if (id) where.push(Prisma.sql`p.id = any(${id}::uuid[])`);
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: { items: GraphObject[]; next: string | null } = await listPage<Row, GraphObject>({
      pool,
      select: columns,
      from: profileTables,
      where,
      sort: { by: Prisma.sql`p.no`, as: 'bigint' },
      descending: false,
      tie: Prisma.sql`p.no`,
      cursor,
      limit: batch,
      present: graphOf,
    });
    yield page.items;
    cursor = page.next;
  }
}

/** One file for all, in the order they were made, written as fast as it is read. */
export function exportGraph(place: Place, asked: Asked): Readable {
  async function* text(): AsyncGenerator<string> {
    let before = '{"value":[\n';
    for await (const objects of graphBatches(place, asked)) {
      for (const object of objects) {
        yield `${before}${JSON.stringify(object)}`;
        before = ',\n';
      }
    }
    yield before === ',\n' ? '\n]}\n' : '{"value":[]}\n';
  }
  return Readable.from(text());
}

/** One profile as a person would read it, named as it is called. */
export async function exportGraphObject(
  place: Place,
  id: string,
): Promise<{ fileName: string; text: string }> {
  const { value: objects = [] } = await graphBatches(place, { id: [id] }).next();
  const [object] = objects as GraphObject[];
  if (!object)
    throw new Problem('profile.not-found', 'It may have been deleted; the audit log still names it.');
  const { displayName } = object;
  const name = typeof displayName === 'string' ? displayName : id;
  const fileName = `${name.replaceAll(/[^\w .()-]+/g, '_').slice(0, 80)}.json`;
  return { fileName, text: `${JSON.stringify(object, null, 2)}\n` };
}
