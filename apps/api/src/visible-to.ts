import type { FilterReference, ProfileReference } from '@countersign/contract/references';
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
export function sees({ scopeTags }: Seeing, tagged: Tagging<object>): boolean {
  return scopeTags === 'all' || tagged.scopeTags.some((tag) => scopeTags.includes(tag));
}

type Tagging<Named> = Named & { scopeTags: readonly string[] };

/** A profile as it may be named to somebody. */
export function seenProfile(
  seeing: Seeing,
  profile: Tagging<{ id: string; displayName: string }>,
): ProfileReference {
  const { id, displayName } = profile;
  return sees(seeing, profile) ? { id, displayName } : { id, displayName: unseen.profile, unseen: true };
}

/** A filter as it may be named to somebody. */
export function seenFilter(seeing: Seeing, filter: Tagging<{ id: string; name: string }>): FilterReference {
  const { id, name } = filter;
  return sees(seeing, filter) ? { id, name } : { id, name: unseen.filter, unseen: true };
}

/** The profile in `table` as JSON, as it may be named to somebody. */
export function profileReference(seeing: Seeing, table: Sql): Sql {
  return reference(seeing, table, Prisma.sql`'displayName', ${profileName(seeing, table)}`);
}

/** The same of the filter in `table`. */
export function filterReference(seeing: Seeing, table: Sql): Sql {
  const name = Prisma.sql`case when ${visibleTo(seeing, table)} then ${table}.name else ${unseen.filter} end`;
  return reference(seeing, table, Prisma.sql`'name', ${name}`);
}

function reference(seeing: Seeing, table: Sql, name: Sql): Sql {
  const hidden = Prisma.sql`case when not (${visibleTo(seeing, table)}) then true end`;
  return Prisma.sql`json_strip_nulls(json_build_object('id', ${table}.id, ${name}, 'unseen', ${hidden}))`;
}

/** The name of the profile in `table`, for somebody who may not see it. */
export function profileName(seeing: Seeing, table: Sql): Sql {
  return Prisma.sql`case when ${visibleTo(seeing, table)} then ${table}.display_name else ${unseen.profile} end`;
}

/** What somebody makes has their tags; whoever has all of them makes it for all. */
export function tagsOfNew({ scopeTags }: Seeing): string[] {
  return scopeTags === 'all' ? [defaultTag] : [...scopeTags];
}
