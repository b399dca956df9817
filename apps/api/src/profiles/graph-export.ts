import { Readable } from 'node:stream';
import { toGraph } from '@countersign/catalog/graph';
import type { KindId } from '@countersign/catalog/kind';
import { targetingMembers } from '@countersign/catalog/graph-members';
import { kindOf } from '@countersign/catalog/kinds';
import type { GraphObject } from '@countersign/catalog/setting';
import type { ProfileGraphQuery } from '@countersign/contract/profiles';
import { Prisma } from '../generated/prisma/client.ts';
import { listPage } from '../lists/keyset.ts';
import { Problem } from '../problem.ts';
import { type TargetingRow, targetingColumns, targetingToGraph } from './graph-targeting.ts';
import { type Place, profileConditions, profileTables } from './profile-list.ts';
import { visibleTo } from '../visible-to.ts';
import { storedSettings } from './profile-row.ts';

type Row = {
  kind: string;
  displayName: string;
  description: string;
  settings: unknown;
  graphType: string | null;
  graphExtra: GraphObject | null;
  der: Buffer | null;
  rootId: string | null;
} & TargetingRow;

const columns = Prisma.sql`p.id, p.kind, p.display_name as "displayName", p.description, p.settings,
  p.graph_type as "graphType", p.graph_extra as "graphExtra", c.der, r.id as "rootId"`;

/** The type that was read and the properties that nobody here knows go out as they came (spec 7.3, rule 9). */
function graphOf(row: Row): GraphObject {
  const { id, graphType, der, rootId } = row;
  const kind = kindOf(row.kind as KindId);
  const extra = row.graphExtra ?? {};
  const { [targetingMembers.assignments]: _lines, ...unknown } = extra;
  const profile = { ...row, settings: storedSettings(row), rootProfileId: rootId ?? undefined };
  const store = { base64Of: () => der?.toString('base64') ?? '', keep: (base64: string) => base64 };
  const object = toGraph(kind, profile, store, { id, graphType: graphType ?? undefined, unknown });
  return { ...object, ...targetingToGraph(row, kind.platform, extra) };
}

/** A certificate of 3 kB each: some hundred kilobytes at once. */
const batch = 100;

type Asked = Omit<ProfileGraphQuery, 'withAssignments'>;

function conditionsOf({ id, withRoots, ...facets }: Asked, place: Place) {
  const where = profileConditions(facets, place);
  if (id) where.push(Prisma.sql`p.id = any(${id}::uuid[])`);
  if (!withRoots) return where;
  const asked = Prisma.join(where, ' and ');
  const roots = Prisma.sql`select p.root_profile_no from ${profileTables} where ${asked}`;
  const seen = visibleTo(place.actor, Prisma.sql`p`);
  return [Prisma.sql`((${asked}) or (p.no in (${roots}) and ${seen}))`];
}

async function* graphBatches(
  place: Place,
  { withAssignments, ...query }: ProfileGraphQuery,
): AsyncGenerator<GraphObject[]> {
  const where = conditionsOf(query, place);
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: { items: GraphObject[]; next: string | null } = await listPage<Row, GraphObject>({
      pool: place.pool,
      select: Prisma.sql`${columns}, ${targetingColumns(withAssignments)}`,
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
export function exportGraph(place: Place, query: ProfileGraphQuery): Readable {
  async function* text(): AsyncGenerator<string> {
    let before = '{"value":[\n';
    for await (const objects of graphBatches(place, query)) {
      for (const object of objects) {
        yield `${before}${JSON.stringify(object)}`;
        before = ',\n';
      }
    }
    yield before === ',\n' ? '\n]}\n' : '{"value":[]}\n';
  }
  return Readable.from(text());
}

/** What the filters leave no doubt about stands in the name: `profiles-scep-ios-2026-11-20`. */
export function graphFileName({ type, platform }: ProfileGraphQuery, now: Date): string {
  const only = [type, platform].flatMap((chosen) => (chosen?.length === 1 ? chosen : []));
  return ['profiles', ...only, now.toISOString().slice(0, 10)].join('-');
}

/** One profile as a person would read it; the file is called as the tools around Intune call theirs (spec 7.9). */
export async function exportGraphObject(
  place: Place,
  { id, withAssignments }: { id: string; withAssignments: boolean },
): Promise<{ fileName: string; text: string }> {
  const { value: objects = [] } = await graphBatches(place, {
    id: [id],
    withRoots: false,
    withAssignments,
  }).next();
  const [object] = objects as GraphObject[];
  if (!object)
    throw new Problem('profile.not-found', 'It may have been deleted; the audit log still names it.');
  const { displayName, '@odata.type': type } = object;
  const parts = [displayName, typeof type === 'string' ? type.split('.').at(-1) : undefined];
  const fileName = parts.filter((part) => typeof part === 'string').join('_');
  return { fileName, text: `${JSON.stringify(object, null, 2)}\n` };
}
