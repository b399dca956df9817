import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

export type Size = { devices: number; people: number; groups: number; profiles: number };

/** What the issue of targeting asks for. */
export const fullSize: Size = { devices: 100_000, people: 50_000, groups: 2_000, profiles: 100 };

/**
 * An organisation of that size, the same each time. Every device runs Windows, so that "all devices" is all of them: the worst
 * case. Group n has a share of 1/n of the people (odd n) or the devices (even n), spread by a step that meets nobody twice.
 */
export async function seedOrganisation(pool: Pool, size: Size): Promise<void> {
  const { devices, people, groups } = size;
  await pool.query(`insert into person (id, upn, upn_key, name, name_key, department, department_key, source, search_key, created_at, modified_at)
    select gen_random_uuid(), 'user' || i || '@contoso.com', 'user' || i || '@contoso.com', 'User ' || i, 'user ' || i,
      'Department ' || i % 40, 'department ' || i % 40, 'bench', 'user' || i || '@contoso.com', now(), now()
    from generate_series(1, ${people}) i`);
  await pool.query(`insert into device (id, family, name, name_key, ownership, category, category_key, model, model_key, manufacturer,
      manufacturer_key, sku, sku_key, os_version, os_version_key, os_version_parts, person_no, source, search_key, created_at, modified_at)
    select gen_random_uuid(), 'windows', 'PC-' || i, 'pc-' || i, case when i % 3 = 0 then 'personal' else 'corporate' end,
      'Category ' || i % 12, 'category ' || i % 12, 'Model ' || i % 50, 'model ' || i % 50, 'Contoso', 'contoso',
      'Enterprise', 'enterprise', '10.0.22631', '10.0.22631', array[10, 0, 19000 + i % 4000, 0],
      case when i % 10 < 8 then p.no end, 'bench', 'pc-' || i, now(), now()
    from generate_series(1, ${devices}) i
      left join person p on p.upn = 'user' || (1 + i % ${people}) || '@contoso.com'`);
  await pool.query(`insert into directory_group (id, name, name_key, source, created_at, modified_at)
    select gen_random_uuid(), 'Group ' || i, 'group ' || i, 'bench', now(), now() from generate_series(1, ${groups}) i`);
  await fillGroups(pool, {
    table: 'group_person',
    column: 'person_no',
    of: 'person',
    odd: 1,
    members: people,
  });
  await fillGroups(pool, {
    table: 'group_device',
    column: 'device_no',
    of: 'device',
    odd: 0,
    members: devices,
  });
  await seedProfiles(pool, size);
  await pool.query('vacuum analyze');
}

type Membership = { table: string; column: string; of: string; odd: 0 | 1; members: number };

/** 7,919 is a prime and no divisor of the sizes, so that each step meets another member. */
async function fillGroups(pool: Pool, { table, column, of, odd, members }: Membership): Promise<void> {
  await pool.query(`with member as materialized (select no, row_number() over (order by no) - 1 as at from ${of})
    insert into ${table} (group_no, ${column})
    select g.no, m.no from (select no, row_number() over (order by no) as rank from directory_group) g
      cross join lateral generate_series(0, greatest(1, ${members} / g.rank) - 1) j
      join member m on m.at = (j * 7919 + g.rank * 31) % ${members}
    where g.rank % 2 = ${odd}`);
}

/** All devices, all users, five groups of both sorts, with exclusions: in turn. */
const patterns = [
  [['include', 'allDevices']],
  [['include', 'allUsers']],
  [
    ['include', 'allDevices'],
    ['exclude', 'group', 4],
  ],
  [
    ['include', 'group', 1],
    ['include', 'group', 2],
    ['include', 'group', 3],
    ['include', 'group', 6],
    ['include', 'group', 8],
    ['exclude', 'group', 20],
  ],
  [
    ['include', 'group', 1],
    ['include', 'group', 5],
  ],
] as const;

async function seedProfiles(pool: Pool, { profiles }: Size): Promise<void> {
  for (let at = 0; at < profiles; at += 1) {
    const digest = createHash('sha256').update(String(at)).digest('hex');
    const { rows } = await pool.query<{ no: number }>(
      `insert into profile (id, kind, type, platform, platform_family, display_name, name_key, search_key, description, settings,
        catalog_version, slot, claim, created_at, modified_at)
       values (gen_random_uuid(), 'scep.windows10', 'scep', 'windows10', 'windows', $1, $1, $1, '', '{}', 1, $2, $2, now(), now()) returning no`,
      [`profile ${at}`, digest],
    );
    for (const [ord, [mode, target, rank]] of (patterns[at % patterns.length] ?? []).entries())
      await pool.query(
        `insert into assignment (profile_no, mode, target, group_no, ord)
         values ($1, $2, $3, (select no from directory_group where name_key = 'group ' || $4::int), $5)`,
        [rows[0]?.no, mode, target, rank ?? null, ord],
      );
  }
}
