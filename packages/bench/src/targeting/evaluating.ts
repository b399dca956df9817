import { evaluateNext } from '@countersign/api/evaluation/evaluator';
import { queueDevices, queueProfiles } from '@countersign/api/evaluation/queue';
import { runOn } from '@countersign/api/evaluation/run';
import { type Place, now } from './house.ts';
import type { Line } from './measured-line.ts';

/** Until nothing waits. */
export async function settle({ pool }: Pick<Place, 'pool'>): Promise<void> {
  while (await evaluateNext({ pool, now }));
}

export type Measurable = { no: number; id: string; name: string; rows: number };

/** The profiles that reach most: by one line for all devices, and by two groups with members of both kinds. */
export async function chooseProfiles({ pool }: Place): Promise<{ wide: Measurable; grouped: Measurable }> {
  const { rows } = await pool.query<Measurable & { groups: number; lines: number }>(`
    select p.no, p.id, p.display_name as name, count(*)::int as rows,
        (select count(*)::int from assignment a where a.profile_no = p.no and a.group_no is not null) as groups,
        (select count(*)::int from assignment a where a.profile_no = p.no) as lines
      from profile p join profile_device e on e.profile_no = p.no
      where p.type <> 'trusted' and not exists (select from profile o where o.slot = p.slot and o.no <> p.no)
      group by p.no order by rows desc, p.no`);
  const wide = rows.find(({ groups }) => groups === 0);
  const grouped = rows.find(({ groups, lines }) => groups === 2 && lines === 2);
  if (!wide || !grouped) throw new Error('no profile is assigned in these ways');
  return { wide, grouped };
}

/** What the assignments of a profile mean, by hand: no filter, rule, exclusion, slot or count. */
const meant = `select d.no from device d
  where d.retired_at is null and d.family = (select platform_family from profile where no = $1)
    and (exists (select from assignment where profile_no = $1 and group_no is null)
      or d.no in (select device_no from group_device g join assignment a on a.group_no = g.group_no where a.profile_no = $1)
      or d.person_no in (select person_no from group_person g join assignment a on a.group_no = g.group_no where a.profile_no = $1))`;

export function linesOfProfile({ pool }: Place, { no, name, rows }: Measurable, how: string): Line[] {
  const many = rows.toLocaleString('en');
  const queue = () => queueProfiles(runOn(pool), [no], 'nightly');
  const evaluate = () => evaluateNext({ pool, now });
  const forget = () => pool.query('delete from profile_device where profile_no = $1', [no]);
  const keep = () =>
    pool.query(`create unlogged table bench_rows as select * from profile_device where profile_no = ${no}`);
  return [
    {
      what: `${name} (${how}), ${many} devices, nothing changed`,
      goal: 300,
      by: 'median',
      pairs: 7,
      ours: { prepare: queue, work: evaluate },
      reference: {
        work: () =>
          pool.query(
            `select count(*) from (${meant}) w full join (select device_no from profile_device where profile_no = $1) e
              on e.device_no = w.no where w.no is null or e.device_no is null`,
            [no],
          ),
      },
    },
    {
      what: `${name} (${how}), ${many} devices, for the first time`,
      goal: 3_000,
      by: 'median',
      pairs: 3,
      ours: {
        prepare: async () => {
          await forget();
          await queue();
        },
        work: evaluate,
      },
      reference: {
        prepare: async () => {
          await keep();
          await forget();
        },
        work: () => pool.query('insert into profile_device select * from bench_rows'),
        tidy: () => pool.query('drop table bench_rows'),
      },
    },
  ];
}

export function lineOfDevice({ pool }: Place, { no }: Measurable): Line {
  let at = 0;
  const deviceNo = async () => {
    const { rows } = await pool.query<{ device_no: number }>(
      'select device_no from profile_device where profile_no = $1 order by device_no offset $2 limit 1',
      [no, (at += 997) % 1_000],
    );
    return rows[0]?.device_no ?? 0;
  };
  return {
    what: 'one device over all profiles',
    goal: 50,
    by: 'median',
    pairs: 21,
    ours: {
      prepare: async () => queueDevices(runOn(pool), [await deviceNo()], 'directory'),
      work: () => evaluateNext({ pool, now }),
    },
    reference: {
      work: async () =>
        pool.query(
          `select p.no, e.state from device d
             cross join profile p left join profile_device e on e.device_no = d.no and e.profile_no = p.no
             where d.no = $1 and p.platform_family = d.family and exists (select from assignment a where a.profile_no = p.no
               and (a.group_no is null or exists (select from group_device g where g.group_no = a.group_no and g.device_no = d.no)
                 or exists (select from group_person g where g.group_no = a.group_no and g.person_no = d.person_no)))`,
          [await deviceNo()],
        ),
    },
  };
}

/** Through the API: dynamic groups follow it, and its rows are evaluated. */
export async function lineOfSavedDevice(place: Place): Promise<Line> {
  const { pool, call } = place;
  const { rows } = await pool.query<{ id: string; no: number; name: string }>(
    `select id, no, name from device where family = 'windows' and retired_at is null order by no limit 1`,
  );
  const [device] = rows;
  if (!device) throw new Error('no device runs Windows');
  let round = 0;
  const path = `/devices/${device.id}`;
  const seen = async () => (await call<{ version: number }>('GET', path)).version;
  let version = 0;
  return {
    what: 'one device saved, until its groups and rows follow',
    goal: 100,
    by: 'median',
    pairs: 21,
    ours: {
      prepare: async () => {
        version = await seen();
      },
      work: async () => {
        const name = `WIN-${String((round += 7) % 100).padStart(2, '0')}0000`;
        await call('PUT', path, { family: 'windows', name, ownership: 'corporate' }, version);
        await settle(place);
      },
    },
    reference: {
      work: () =>
        pool.query('update device set name = name, version = version + 1 where no = $1', [device.no]),
    },
  };
}

/** Through the API and until every profile of the group is evaluated. */
export async function lineOfMembers(place: Place): Promise<Line> {
  const { pool, call, house } = place;
  const { rows: profiles } = await pool.query<{ no: number }>(
    `select distinct a.profile_no as no from assignment a join directory_group g on g.no = a.group_no where g.id = $1`,
    [house.newcomers],
  );
  const nos = profiles.map(({ no }) => no);
  const { rows: devices } = await pool.query<{ id: string; no: number }>(
    `select d.id, d.no from device d where d.family = 'windows' and d.retired_at is null
       and not exists (select from profile_device e where e.device_no = d.no and e.profile_no = any($1::int[]))
     order by d.no limit 10000`,
    [nos],
  );
  const ids = devices.map(({ id }) => id);
  const path = `/groups/${house.newcomers}/members`;
  const bare = async (statement: string) => pool.query(statement, [devices.map(({ no }) => no), nos]);
  const [group] = (
    await pool.query<{ no: number }>('select no from directory_group where id = $1', [house.newcomers])
  ).rows;
  const remove = async () => {
    await call('POST', path, { remove: { devices: ids } });
    await settle(place);
  };
  return {
    what: `${ids.length.toLocaleString('en')} members added to a group of ${nos.length} profiles`,
    goal: 5_000,
    by: 'median',
    pairs: 3,
    ours: {
      work: async () => {
        await call('POST', path, { add: { devices: ids } });
        await settle(place);
      },
      tidy: remove,
    },
    reference: {
      work: async () => {
        await bare(
          `insert into group_device (group_no, device_no) select ${group?.no}, unnest($1::int[]) where $2::int[] is not null`,
        );
        await bare(`insert into profile_device (profile_no, device_no, intent, state, cause, since)
          select p, d, 'apply', 'pending', 'notDelivered', now() from unnest($2::int[]) p, unnest($1::int[]) d`);
      },
      tidy: async () => {
        await bare(
          'delete from profile_device where profile_no = any($2::int[]) and device_no = any($1::int[])',
        );
        await bare(
          `delete from group_device where group_no = ${group?.no} and device_no = any($1::int[]) and $2::int[] is not null`,
        );
      },
    },
  };
}
