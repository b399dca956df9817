import { defaultTag } from '@countersign/contract/scope-tags';
import type { Actor } from './actor.ts';
import { Prisma } from './generated/prisma/client.ts';

type Sql = Prisma.Sql;

/** As much of somebody as decides which profiles and filters they see. */
export type Seeing = Pick<Actor, 'scopeTags'>;

/** The server itself. */
export const seesAll: Seeing = { scopeTags: 'all' };

/** What stands where the name of something would that somebody does not see: it is there, and it may matter. */
export const unseen = { profile: 'a profile you do not see', filter: 'a filter you do not see' } as const;

/** Which profiles or filters somebody sees, as a condition on `table`: those that have one of their tags (spec 4.4). */
export function visibleTo({ scopeTags }: Seeing, table: Sql): Sql {
  return scopeTags === 'all'
    ? Prisma.sql`true`
    : Prisma.sql`${table}.scope_tags && ${[...scopeTags]}::text[]`;
}

/** The same for Prisma, and what `others` say besides. */
export function visibleWhere<Other = never>(
  { scopeTags }: Seeing,
  ...others: Other[]
): { OR?: ({ scopeTags: { hasSome: string[] } } | Other)[] } {
  return scopeTags === 'all' ? {} : { OR: [{ scopeTags: { hasSome: [...scopeTags] } }, ...others] };
}

/** The same for a row that was read. */
export function sees({ scopeTags }: Seeing, tagged: Tagged): boolean {
  return scopeTags === 'all' || tagged.scopeTags.some((tag) => scopeTags.includes(tag));
}

type Tagged = { scopeTags: readonly string[] };

/** A profile as it may be named to somebody. */
export function seenProfile(seeing: Seeing, profile: Tagged & { id: string; displayName: string }) {
  const { id, displayName } = profile;
  return { id, displayName: sees(seeing, profile) ? displayName : unseen.profile };
}

/** A filter as it may be named to somebody. */
export function seenFilter(seeing: Seeing, filter: Tagged & { id: string; name: string }) {
  const { id, name } = filter;
  return { id, name: sees(seeing, filter) ? name : unseen.filter };
}

/** The name of the profile in `table`, for somebody who may not see it. */
export function profileName(seeing: Seeing, table: Sql): Sql {
  return Prisma.sql`case when ${visibleTo(seeing, table)} then ${table}.display_name else ${unseen.profile} end`;
}

/** The name of the filter in `table`, for somebody who may not see it. */
export function filterName(seeing: Seeing, table: Sql): Sql {
  return Prisma.sql`case when ${visibleTo(seeing, table)} then ${table}.name else ${unseen.filter} end`;
}

/** What somebody makes has their tags; whoever has all of them makes it for all. */
export function tagsOfNew({ scopeTags }: Seeing): string[] {
  return scopeTags === 'all' ? [defaultTag] : [...scopeTags];
}
