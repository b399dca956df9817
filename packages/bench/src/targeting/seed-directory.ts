import type { Pool } from 'pg';
import { inTransaction } from '@countersign/api/database/transaction';
import type { Sizes } from './sizes.ts';

/**
 * Made in SQL by hashing numbers, so the same every time, and so that what two columns say of a device has nothing to do with each
 * other. Names are ASCII: `lower` is what `fold` of packages/targeting would say.
 */
export async function seedDirectory(pool: Pool, sizes: Sizes): Promise<void> {
  await inTransaction(pool, async (client) => {
    // What is generated refers to what is there: three million looks for it would take longer than all the rest.
    await client.query('set local session_replication_role = replica');
    await client.query(people, [sizes.people]);
    await client.query(devices, [sizes.devices, sizes.people]);
    await client.query(groups, [sizes.groups]);
    await client.query(groupDevices, [sizes.devices, sizes.groups]);
    await client.query(groupPeople, [sizes.devices, sizes.groups, sizes.people]);
    for (const table of ['person', 'device', 'directory_group'])
      await client.query(`select setval(pg_get_serial_sequence($1, 'no'), max(no)) from ${table}`, [table]);
  });
  await pool.query('vacuum analyze person, device, directory_group, group_device, group_person');
}

const at = "'2026-11-20T12:00:00Z'::timestamptz";

/** The same for the same number, so that a run can be compared with the last. */
const idOf = (salt: string) =>
  `overlay(overlay(md5('${salt}' || n) placing '4' from 13) placing '8' from 17)::uuid`;

/** A number below `count` that looks like chance; each salt has its own. */
const among = (salt: number, count: number) => `abs(hashint4extended(n, ${salt}) % ${count})::int`;

export const givenNames = 'Anna Bruno Carla David Elif Farid Greta Hugo Ines Jonas Kira'.split(' ');
export const surnames =
  'Adler Berger Conti Dietz Ekberg Fischer Garcia Haas Ivanov Jensen Keller Lang Meyer'.split(' ');
const arrayOf = (words: readonly string[]) => `array[${words.map((word) => `'${word}'`).join(', ')}]`;

const people = `
  insert into person (no, id, external_key, upn, upn_key, mail, mail_key, name, name_key, given_name, given_name_key, surname,
      surname_key, department, department_key, sam, sam_key, disabled_at, source, search_key, created_at, modified_at)
  select n, ${idOf('person')}, 'p' || n, upn, upn, upn, upn, name, lower(name), given, lower(given), surname, lower(surname),
      department, lower(department), 'u' || n, 'u' || n, case when n % 97 = 0 then ${at} end, 'import',
      upn || E'\\n' || lower(name) || E'\\n' || upn, ${at}, ${at} + n * interval '1 second'
    from generate_series(1, $1::int) n
      cross join lateral (select (${arrayOf(givenNames)})[1 + ${among(7, 11)}] as given,
        (${arrayOf(surnames)})[1 + ${among(5, 13)}] as surname,
        (array['Sales','Finance','Field service','Research','Legal','Logistics','Support'])[1 + ${among(3, 7)}] as department) words
      cross join lateral (select given || ' ' || surname || ' ' || n as name,
        lower(given || '.' || surname || n || '@contoso.com') as upn) names`;

/** 60 of 100 run Windows, and nine of ten have a user. */
const devices = `
  insert into device (no, id, external_key, family, management_mode, name, name_key, serial, imei, mac, aad_id, ownership, category,
      category_key, enrolment_profile, enrolment_profile_key, join_type, fqdn, domain_joined, sku, sku_key, os_version,
      os_version_key, os_version_parts, manufacturer, manufacturer_key, model, model_key, architecture, rooted, tpm, hello_ready,
      person_no, last_seen_at, retired_at, source, search_key, created_at, modified_at)
  select n, ${idOf('device')}, 'd' || n, family, 'mdm', name, lower(name), serial, imei, lpad(to_hex(n * 7919), 12, '0'),
      ${idOf('directory')}::text, (array['corporate','corporate','corporate','personal','unknown'])[1 + ${among(11, 5)}],
      category, lower(category), 'Standard', 'standard',
      case when windows and n % 10 < 7 then 'hybridAzureAdJoined' when windows then 'azureAdJoined' else 'unknown' end,
      case when windows and n % 10 < 7 then lower(name) || '.corp.contoso.com' end, windows and n % 10 < 7, sku, lower(sku),
      version, version, (string_to_array(version, '.')::int[] || '{0,0,0,0}')[1:4], manufacturer, lower(manufacturer), model,
      lower(model), 'x64', case when windows then null else n % 50 = 7 end, case when windows then n % 33 > 0 end,
      case when windows then n % 5 > 0 end, case when n % 10 > 0 then 1 + n::bigint * 7919 % $2 end,
      ${at} - n % 300 * interval '7 hours', case when n % 50 = 13 then ${at} end, 'import',
      lower(name) || E'\\n' || lower(serial) || E'\\n' || coalesce(imei, ''), ${at}, ${at} + n * interval '1 second'
    from generate_series(1, $1::int) n
      cross join lateral (select (array['windows','windows','windows','windows','windows','windows','windows','windows','windows','windows',
        'windows','windows','ios','ios','ios','ios','macos','macos','androidDeviceOwner','androidWorkProfile'])[1 + ${among(13, 20)}] as family) families
      cross join lateral (select family = 'windows' as windows,
        case family when 'windows' then (array['10.0.19045.5011','10.0.22631.3447','10.0.26100.2314'])[1 + ${among(17, 3)}]
          when 'macos' then '14.' || n % 7 when 'ios' then '17.' || n % 6 else (11 + n % 4)::text end as version,
        case family when 'windows' then (array['Contoso PC','Fabrikam','Northwind'])[1 + ${among(19, 3)}]
          when 'ios' then 'Apple' when 'macos' then 'Apple' else 'Samsung' end as manufacturer,
        case family when 'windows' then 'Book ' || n % 12 when 'ios' then 'iPhone ' || 12 + n % 5
          when 'macos' then 'MacBook ' || n % 3 else 'Galaxy S' || 20 + n % 5 end as model,
        case family when 'windows' then (array['Enterprise','Enterprise','Professional','Education'])[1 + ${among(23, 4)}] end as sku,
        case ${among(29, 10)} when 0 then 'Kiosk' when 1 then 'Meeting room' when 2 then 'Lab' else 'Office' end as category,
        case when family in ('windows', 'macos') then null when n % 8 = 0 then null
          else '35' || lpad((n::bigint * 7919)::text, 13, '0') end as imei,
        upper(substr(md5('serial' || n), 1, 10)) as serial,
        upper(substr(family, 1, 3)) || '-' || lpad((n::bigint * 104729 % 1000000)::text, 6, '0') as name) facts`;

const groups = `
  insert into directory_group (no, id, external_key, name, name_key, source, created_at, modified_at)
  select n, ${idOf('group')}, 'g' || n, 'Team ' || lpad(n::text, 5, '0'), 'team ' || lpad(n::text, 5, '0'), 'import', ${at}, ${at}
    from generate_series(1, $1::int) n`;

/** Group n holds the n-th part of everything, each from a start of its own. */
const groupDevices = `
  insert into group_device (group_no, device_no)
  select g, 1 + ((k::bigint * 7919 + g::bigint * 104729) % $1)::int
    from generate_series(1, $2::int) g, generate_series(0, $1::int / g - 1) k`;

const groupPeople = `
  insert into group_person (group_no, person_no)
  select g, 1 + ((k::bigint * 7919 + g::bigint * 15485863) % $3)::int
    from generate_series(1, $2::int) g, generate_series(0, least($3::int, $1::int / g) - 1) k`;
