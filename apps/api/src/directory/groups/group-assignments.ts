import type { GroupAssignment } from '@countersign/contract/groups';
import type { Page } from '@countersign/contract/lists';
import type pg from 'pg';
import { Prisma } from '../../generated/prisma/client.ts';
import { type Seeing, filterReference, visibleTo } from '../../visible-to.ts';
import { listPage } from '../../lists/keyset.ts';

type Asked = { actor: Seeing; no: number; cursor: string | undefined; limit: number };

/** The lines of assignments that name a group, by the profile's name. */
export async function listGroupAssignments(
  pool: pg.Pool,
  { actor, no, cursor, limit }: Asked,
): Promise<Page<GroupAssignment>> {
  return listPage<GroupAssignment, GroupAssignment>({
    pool,
    select: Prisma.sql`json_build_object('id', p.id, 'displayName', p.display_name, 'type', p.type,
        'platform', p.platform) as profile, a.mode,
      case when f.no is not null then ${filterReference(actor, Prisma.sql`f`)} end as filter,
      a.filter_mode as "filterMode"`,
    from: Prisma.sql`assignment a join profile p on p.no = a.profile_no left join filter f on f.no = a.filter_no`,
    where: [
      Prisma.sql`a.group_no = ${no}::int`,
      Prisma.sql`p.deleted_at is null`,
      visibleTo(actor, Prisma.sql`p`),
    ],
    sort: { by: Prisma.sql`p.name_key collate "C"`, as: 'text' },
    descending: false,
    tie: Prisma.sql`a.no`,
    cursor,
    limit,
    present: (row) => row,
  });
}
