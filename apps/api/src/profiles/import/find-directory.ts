import type { ReadLine } from '@countersign/targeting/assignment/graph';
import type { FilterPlatform } from '@countersign/targeting/filter/platforms';
import { fold } from '@countersign/targeting/fold';
import { type KnownGroup, loadGroupKinds } from '../../assignments/group-kinds.ts';
import { runIn } from '../../evaluation/run.ts';
import { Prisma, type PrismaClient } from '../../generated/prisma/client.ts';
import { type Seeing, visibleTo } from '../../visible-to.ts';

type Database = PrismaClient | Prisma.TransactionClient;

export type KnownFilter = { id: string; no: number; name: string; platform: FilterPlatform };

/** What is here, by id, and what its name leads to. */
type Shelf<Known> = { byId: ReadonlyMap<string, Known>; byName: ReadonlyMap<string, Known> };

/** The groups here and the filters one sees that an import may mean. */
export type Directory = { groups: Shelf<KnownGroup>; filters: Shelf<KnownFilter> };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** All of them in a few questions. */
export async function findDirectory(
  { db, actor }: { db: Database; actor: Seeing },
  lines: readonly ReadLine[],
): Promise<Directory> {
  if (lines.length === 0) return { groups: shelve([]), filters: shelve([]) };
  const run = runIn(db);
  const groups = await run<{ id: string }>(Prisma.sql`select id from directory_group
    where ${meant(lines.map(({ groupId, groupName }) => [groupId, groupName]))}`);
  const filters = await run<KnownFilter>(Prisma.sql`select no, id, name, platform from filter f
    where (${meant(lines.map(({ filterId, filterName }) => [filterId, filterName]))})
      and ${visibleTo(actor, Prisma.sql`f`)}`);
  const kinds = await loadGroupKinds(
    db,
    groups.map(({ id }) => id),
  );
  return { groups: shelve([...kinds.values()]), filters: shelve(filters) };
}

/** A tool may write the name in place of the id. */
function meant(named: readonly (readonly [string | null, string | undefined])[]): Prisma.Sql {
  const texts = [...new Set(named.flat().filter((text) => typeof text === 'string'))];
  const ids = texts.filter((text) => uuid.test(text));
  return Prisma.sql`id = any(${ids}::uuid[]) or name_key = any(${texts.map(fold)}::text[])`;
}

function shelve<Known extends { id: string; name: string }>(all: readonly Known[]): Shelf<Known> {
  return {
    byId: new Map(all.map((one) => [one.id, one])),
    byName: new Map(all.map((one) => [fold(one.name), one])),
  };
}

/** The id first: it is the same installation, whatever it is called by now. */
function take<Known>({ byId, byName }: Shelf<Known>, id: string | null, name = id ?? ''): Known | undefined {
  return (id === null ? undefined : byId.get(id)) ?? byName.get(fold(name));
}

export function groupOf({ groupId, groupName }: ReadLine, { groups }: Directory): KnownGroup | undefined {
  return take(groups, groupId, groupName);
}

export function filterOf(
  { filterId, filterName }: ReadLine,
  { filters }: Directory,
): KnownFilter | undefined {
  return take(filters, filterId, filterName);
}
