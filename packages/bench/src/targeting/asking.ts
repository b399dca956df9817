import { queueProfiles } from '@countersign/api/evaluation/queue';
import { runOn } from '@countersign/api/evaluation/run';
import { type Measurable, settle } from './evaluating.ts';
import type { Place } from './house.ts';
import type { Line } from './measured-line.ts';
import { settingsOf } from './seed-profiles.ts';

/** What the wizard asks while somebody types, as the portal asks it: findings of coverage included. */
export function linesOfWizard({ pool, call, house }: Place): Line[] {
  const kind = 'scep.windows10';
  const root = house.profiles.find((made) => made.kind === 'trusted.windows10');
  const filterId = house.filters.find((made) => made.kind === 'windows10AndLater')?.id;
  const include = [2, 3, 5, 8, 13];
  const exclude = [7, 11];
  const groups = [
    ...include.map((n, at) => ({
      mode: 'include',
      target: 'group',
      groupId: house.groupId(n),
      ...(at === 0 ? { filterId, filterMode: 'include' } : {}),
    })),
    ...exclude.map((n) => ({ mode: 'exclude', target: 'group', groupId: house.groupId(n) })),
  ];
  const ask = (assignments: object[]) => () =>
    call('POST', '/targets:count', {
      kind,
      settings: settingsOf(kind, 1_000),
      rootProfileId: root?.id,
      assignments,
    });
  const member = (
    list: string,
  ) => `(d.no in (select device_no from group_device where group_no = any(${list}))
    or d.person_no in (select person_no from group_person where group_no = any(${list})))`;
  const count = `select count(*) from device d where d.family = 'windows' and d.retired_at is null`;
  const common = { goal: 300, by: 'median', pairs: 9 } as const;
  return [
    {
      ...common,
      what: 'wizard count: five groups, a filter, two exclusions',
      ours: { work: ask(groups) },
      reference: {
        work: () => pool.query(`${count} and ${member('$1')} and not ${member('$2')}`, [include, exclude]),
      },
    },
    {
      ...common,
      what: 'wizard count: all devices',
      ours: { work: ask([{ mode: 'include', target: 'allDevices' }]) },
      reference: { work: () => pool.query(count) },
    },
  ];
}

/** What a change would do, alone and while others work. */
export function linesOfWhatIf(place: Place, { no, id }: Measurable, other: Measurable): Line[] {
  const { pool, call, house } = place;
  const all = { mode: 'include', target: 'allDevices' };
  const without = [all, { mode: 'exclude', target: 'group', groupId: house.groupId(10) }];
  const ask = (profile: string, assignments: object[]) =>
    call('POST', `/profiles/${profile}/assignments:what-if`, { assignments });
  const leaving = {
    work: () =>
      pool.query(
        `select count(*) from profile_device e join device d on d.no = e.device_no where e.profile_no = $1
           and (d.no in (select device_no from group_device where group_no = $2)
             or d.person_no in (select person_no from group_person where group_no = $2))`,
        [no, 10],
      ),
  };
  const rows = { work: () => pool.query('select count(*) from profile_device where profile_no = $1', [no]) };
  const common = { goal: 1_000, by: 'median', pairs: 5 } as const;
  const evaluating = { done: Promise.resolve() };
  return [
    {
      ...common,
      what: 'what-if: a group is excluded',
      ours: { work: () => ask(id, without) },
      reference: leaving,
    },
    {
      ...common,
      what: 'what-if: nobody is assigned any more',
      ours: { work: () => ask(id, []) },
      reference: rows,
    },
    {
      ...common,
      what: 'what-if: two on one profile at once, until both are told',
      ours: { work: () => Promise.all([ask(id, without), ask(id, [])]) },
      reference: leaving,
    },
    {
      ...common,
      what: 'what-if: while the evaluator is at six profiles',
      ours: {
        prepare: async () => {
          const nos = [other.no, ...house.profiles.slice(-5).map((made) => made.no)];
          await queueProfiles(runOn(pool), nos, 'nightly');
          evaluating.done = settle(place);
        },
        work: () => ask(id, without),
        tidy: () => evaluating.done,
      },
      reference: leaving,
    },
  ];
}

/** What a change would do that several profiles share: a filter, a group by hand or by rule, a root. */
export async function linesOfSharedWhatIf({ pool, call, house }: Place): Promise<Line[]> {
  const filter = house.filters.find((made) => made.kind === 'windows10AndLater');
  const root = house.profiles.find((made) => made.kind === 'trusted.windows10');
  const { rows } = await pool.query<{ id: string; name: string }>(
    `select g.id, g.name from directory_group g join assignment a on a.group_no = g.no
       where g.rule_about = 'device' order by g.no limit 1`,
  );
  const [ruled] = rows;
  if (!filter || !root || !ruled) throw new Error('the house lacks a filter, a root or a group by rule');
  const other = (await call<{ items: { name: string }[] }>('GET', '/filters')).items[0]?.name ?? '';
  const asked: [what: string, path: string, body: object][] = [
    [
      'what-if: a filter of many profiles gets another rule',
      `/filters/${filter.id}/what-if`,
      {
        name: `${other}, other`,
        platform: filter.kind,
        rule: 'device.deviceOwnership -eq "Corporate" and device.deviceCategory -eq "Office"',
      },
    ],
    [
      'what-if: a group is deleted that many profiles share',
      `/groups/${house.newcomers}/what-if`,
      { fields: null },
    ],
    [
      'what-if: a dynamic group gets another rule',
      `/groups/${ruled.id}/what-if`,
      { fields: { name: ruled.name, rule: 'device.deviceName -startsWith "WIN-9"' } },
    ],
    [
      'what-if: a root that many share is assigned to nobody',
      `/profiles/${root.id}/assignments:what-if`,
      { assignments: [] },
    ],
  ];
  return asked.map(([what, path, body]) => ({
    what,
    goal: 1_000,
    by: 'median',
    pairs: 5,
    ours: { work: () => call('POST', path, body) },
    reference: { work: () => pool.query('select count(*) from profile_device') },
  }));
}
