import {
  hitsPerKind,
  type SearchAnswer,
  type SearchedKind,
  searchedKinds,
} from '@countersign/contract/search';
import { fold } from '@countersign/targeting/fold';
import type pg from 'pg';
import type { Actor } from '../actor.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { anywhere } from '../lists/anywhere.ts';
import { conditions } from '../lists/keyset.ts';
import { type Searched, searched } from './searched.ts';

type Searcher = Pick<Actor, 'permissions' | 'scopeTags'>;
type Row = { kind: SearchedKind; id: string; name: string; what: string; more: string };

/** The first hits of every kind that somebody may read: names that begin with the words come first. */
export async function searchEverything(pool: pg.Pool, actor: Searcher, words: string): Promise<SearchAnswer> {
  const kinds = searchedKinds.filter((kind) => actor.permissions.includes(searched[kind].access));
  if (kinds.length === 0) return { kinds: [] };
  const found = searchStatement(kinds, actor, words);
  // No plan is kept: the one that suits depends on the words.
  const { rows } = await pool.query<Row>(found.text, found.values);
  return {
    kinds: kinds.flatMap((kind) => {
      const mine = rows.filter((row) => row.kind === kind);
      if (mine.length === 0) return [];
      return [{ kind, hits: mine.slice(0, hitsPerKind).map(presentHit), more: mine.length > hitsPerKind }];
    }),
  };
}

/** One statement for all kinds. */
export function searchStatement(
  kinds: readonly SearchedKind[],
  actor: Pick<Actor, 'scopeTags'>,
  words: string,
): Prisma.Sql {
  return Prisma.join(
    kinds.map((kind) => hitsOf(kind, searched[kind], actor, words)),
    ' union all ',
  );
}

const fetched = Prisma.raw(String(hitsPerKind + 1));

/** Two short walks, each by an index: sorting all that a common word finds would take as long as it finds. */
function hitsOf(kind: SearchedKind, table: Searched, actor: Pick<Actor, 'scopeTags'>, words: string) {
  const seen = table.where ? [table.where(actor)] : [];
  const start = fold(words);
  const walks = [
    Prisma.sql`${table.order} >= ${start} and ${table.order} < ${`${start}\u{10ffff}`}`,
    Prisma.sql`${table.searched} like ${anywhere(words)}`,
  ].map(
    (condition, rank) => Prisma.sql`(select ${rank}::int as rank, t.no from ${table.from}
      ${conditions([condition, ...seen])} order by ${table.order}, t.no limit ${fetched})`,
  );
  return Prisma.sql`(select ${kind} as kind, t.id, ${table.name} as name, ${table.what} as what, ${table.more} as more
    from (select no, min(rank) as rank from (${Prisma.join(walks, ' union all ')}) as walks group by no) as found
      join ${table.from} on t.no = found.no
    order by found.rank, ${table.order}, t.no limit ${fetched})`;
}

function presentHit({ kind, id, name, what, more }: Row) {
  return { id, name, detail: [searched[kind].word(what), more].filter((text) => text !== '').join(' · ') };
}
