import type { Assigned } from '@countersign/contract/assigned';
import type { Page } from '@countersign/contract/lists';
import type { ProfileFacets, ProfileQuery, ProfileSummary, Revision } from '@countersign/contract/profiles';
import type pg from 'pg';
import { Prisma } from '../generated/prisma/client.ts';
import { anywhere } from '../lists/anywhere.ts';
import { type SortColumn, listPage } from '../lists/keyset.ts';
import { type Seeing, profileReference, visibleTo } from '../visible-to.ts';
import { assignedColumn, assignedConditions } from './assigned.ts';
import { type ProfileRow, presentSummary } from './profile-row.ts';

const columnsFor = (
  actor: Seeing,
) => Prisma.sql`p.id, p.kind, p.display_name as "displayName", p.generation, p.version, p.modified_at as "modifiedAt", p.complete, p.warnings,
  c.sha256, c.name, c.verdict, c.not_after as "notAfter",
  case when r.no is not null then ${profileReference(actor, Prisma.sql`r`)} end as root,
  p.scope_tags as "scopeTags", ${assignedColumn} as assigned,
  exists (select from profile_device e where e.profile_no = p.no and e.state = 'conflict') as conflict`;

/** The tables that the conditions speak of. */
export const profileTables = Prisma.sql`profile p left join certificate_file c on c.sha256 = p.certificate_sha256
  left join profile r on r.no = p.root_profile_no`;

const sorts: Record<string, SortColumn> = {
  displayName: { by: Prisma.sql`p.name_key collate "C"`, as: 'text' },
  modifiedAt: { by: Prisma.sql`p.modified_at`, as: 'timestamptz' },
  // Kinds without a certificate come last.
  expiry: { by: Prisma.sql`coalesce(c.not_after, 'infinity')`, as: 'timestamptz' },
};

type ListRow = Omit<ProfileRow, 'certificate'> & {
  conflict: boolean;
  assigned: Assigned;
  sha256: Buffer | null;
  name: string | null;
  verdict: string | null;
  notAfter: Date | null;
};

type Sql = ReturnType<typeof Prisma.sql>;
/** Where and when it is read, and by whom. */
export type Place = { pool: pg.Pool; now: Date; actor: Seeing };

export async function listProfiles(place: Place, query: ProfileQuery): Promise<Page<ProfileSummary>> {
  const descending = query.sort.startsWith('-');
  const sort = sorts[descending ? query.sort.slice(1) : query.sort];
  if (!sort) throw new Error(`no column to order profiles by ${query.sort}`);
  return listPage<ListRow, ProfileSummary>({
    pool: place.pool,
    select: columnsFor(place.actor),
    from: profileTables,
    where: profileConditions(query, place),
    sort,
    descending,
    tie: Prisma.sql`p.no`,
    cursor: query.cursor,
    limit: query.limit,
    present: presentListed,
  });
}

function presentListed({
  sha256,
  name,
  verdict,
  notAfter,
  assigned,
  conflict,
  ...row
}: ListRow): ProfileSummary {
  const certificate =
    sha256 && name !== null && verdict !== null && notAfter ? { sha256, name, verdict, notAfter } : null;
  return { ...presentSummary({ ...row, certificate }), assigned, conflict };
}

const day = 24 * 60 * 60_000;

/** From (included) and until (excluded), in days from now. */
const expiries = {
  expired: [undefined, 0],
  within30Days: [0, 30],
  within90Days: [0, 90],
  later: [90, undefined],
} as const;

/** Literal, so that the planner sees the partial indexes of those that want attention. */
const standings = { warnings: Prisma.sql`p.warnings > 0`, none: Prisma.sql`p.warnings = 0` } as const;
const completenesses = { complete: Prisma.sql`p.complete`, incomplete: Prisma.sql`not p.complete` } as const;

function anyOf<Name extends string>(chosen: readonly Name[], conditions: Record<Name, Sql>): Sql {
  return Prisma.sql`(${Prisma.join(
    chosen.map((name) => conditions[name]),
    ' or ',
  )})`;
}

/** The conditions that the list, its CSV and the Graph file share. */
export function profileConditions(facets: ProfileFacets, { now, actor }: Omit<Place, 'pool'>): Sql[] {
  const where = [Prisma.sql`p.deleted_at is null`, visibleTo(actor, Prisma.sql`p`)];
  if (facets.search) where.push(Prisma.sql`p.search_key like ${anywhere(facets.search)}`);
  if (facets.type) where.push(Prisma.sql`p.type = any(${facets.type}::text[])`);
  if (facets.platform) where.push(Prisma.sql`p.platform = any(${facets.platform}::text[])`);
  if (facets.certificate)
    where.push(Prisma.sql`p.certificate_sha256 = ${Buffer.from(facets.certificate, 'hex')}`);
  if (facets.root) where.push(Prisma.sql`r.id = ${facets.root}::uuid`);
  if (facets.findings) where.push(anyOf(facets.findings, standings));
  if (facets.completeness) where.push(anyOf(facets.completeness, completenesses));
  if (facets.assigned) where.push(anyOf(facets.assigned, assignedConditions));
  if (facets.scopeTag) where.push(Prisma.sql`p.scope_tags && ${facets.scopeTag}::text[]`);
  if (facets.expiry) {
    const any = facets.expiry.map((name) => {
      const [start, end] = expiries[name];
      const after = start === undefined ? Prisma.sql`true` : Prisma.sql`c.not_after >= ${inDays(now, start)}`;
      const before = end === undefined ? Prisma.sql`true` : Prisma.sql`c.not_after < ${inDays(now, end)}`;
      return Prisma.sql`(${after} and ${before})`;
    });
    where.push(Prisma.sql`(${Prisma.join(any, ' or ')})`);
  }
  return where;
}

function inDays(now: Date, days: number): Date {
  return new Date(now.getTime() + days * day);
}

type RevisionRow = Omit<Revision, 'by'> & { byName: string };

/** Every version of a profile, newest first. */
export async function listRevisions(
  pool: pg.Pool,
  { actor, no, cursor, limit }: { actor: Seeing; no: number; cursor: string | undefined; limit: number },
): Promise<Page<Revision>> {
  return listPage<RevisionRow, Revision>({
    pool,
    select: Prisma.sql`r.version, r.generation, r.effect, r.display_name as "displayName", r.description, r.settings,
      coalesce(r.applicability, '{}'::jsonb) as applicability, r.scope_tags as "scopeTags",
      r.by_name as "byName", r.at,
      case when p.no is not null then ${profileReference(actor, Prisma.sql`p`)} end as root`,
    from: Prisma.sql`profile_revision r left join profile p on p.no = r.root_profile_no`,
    where: [Prisma.sql`r.profile_no = ${no}`],
    sort: { by: Prisma.sql`r.version`, as: 'bigint' },
    descending: true,
    tie: Prisma.sql`r.version`,
    cursor,
    limit,
    present: ({ byName, ...row }) => ({ ...row, by: byName }),
  });
}
