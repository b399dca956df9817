import { defaultTag } from '@countersign/contract/scope-tags';
import type { Actor } from './actor.ts';
import { Prisma } from './generated/prisma/client.ts';

type Sql = Prisma.Sql;

/** Which profiles or filters somebody sees, as a condition on `table`: those that have one of their tags (spec 4.4). */
export function visibleTo({ scopeTags }: Pick<Actor, 'scopeTags'>, table: Sql): Sql {
  return scopeTags === 'all'
    ? Prisma.sql`true`
    : Prisma.sql`${table}.scope_tags && ${[...scopeTags]}::text[]`;
}

/** What somebody makes has their tags; whoever has all of them makes it for all. */
export function tagsOfNew({ scopeTags }: Pick<Actor, 'scopeTags'>): string[] {
  return scopeTags === 'all' ? [defaultTag] : [...scopeTags];
}
