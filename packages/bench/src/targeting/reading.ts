import type { Pool } from 'pg';
import type { Measurable } from './evaluating.ts';
import type { Place } from './house.ts';
import type { Line } from './measured-line.ts';

/** How many pages of the greatest size one has scrolled down. */
const depth = 40;

/** Every list and page that people look at: its first page, one far down, with a search, with facets. */
export async function linesOfReading(
  place: Place,
  { wide, grouped }: Record<'wide' | 'grouped', Measurable>,
): Promise<Line[]> {
  const { house, pool } = place;
  const { rows } = await pool.query<{ device: string; person: string }>(
    `select d.id as device, p.id as person from device d join profile_device e on e.device_no = d.no
       join person p on p.no = d.person_no where e.profile_no = $1 order by d.no limit 1`,
    [grouped.no],
  );
  const { device = '', person = '' } = rows[0] ?? {};
  const filter = house.filters[0]?.id ?? '';
  const lists: [what: string, path: string, queries: Record<string, string>][] = [
    ['profiles', '/profiles', { search: 'search=unit', facets: 'type=scep&platform=windows10' }],
    [
      'devices',
      '/devices',
      {
        search: 'search=win-01',
        facets: 'ownership=corporate&category=Kiosk',
        'by version': 'sort=osVersion',
        'by last seen': 'sort=-lastSeenAt',
      },
    ],
    [
      'people',
      '/people',
      {
        search: 'search=garcia 1',
        facets: 'department=Legal&enabled=true',
        'without device': 'hasDevice=false',
      },
    ],
    ['groups', '/groups', { search: 'search=team 001', facets: 'kind=static' }],
    ['filters', '/filters', { search: 'search=kiosk', facets: 'used=yes' }],
    ['assignments of a filter', `/filters/${filter}/assignments`, {}],
    ['devices of a group', `/devices?group=${house.groupId(1)}`, { search: 'search=win-01' }],
    ['people of a group', `/people?group=${house.groupId(1)}`, { search: 'search=garcia 1' }],
    [
      'devices of a profile',
      `/profiles/${wide.id}/devices`,
      { search: 'search=win-01', 'by state': 'state=notApplicable', 'by time': 'sort=-since' },
    ],
    ['profiles of a device', `/devices/${device}/profiles`, {}],
    ['profiles of a person', `/people/${person}/profiles`, {}],
    ['consumers', '/consumers', {}],
    ['certificates', '/certificates', {}],
  ];
  const pages: [what: string, path: string][] = [
    ['search everywhere', '/search?q=win-01'],
    ['states of a profile', `/profiles/${grouped.id}/states`],
    ['explanation', `/profiles/${grouped.id}/devices/${device}/explanation`],
    ['assignments of a profile', `/profiles/${grouped.id}/assignments`],
    ['a profile', `/profiles/${wide.id}`],
    ['a device', `/devices/${device}`],
    ['states of a device', `/devices/${device}/states`],
    ['a person', `/people/${person}`],
    ['states of a person', `/people/${person}/states`],
    ['a filter', `/filters/${filter}`],
    ['a group', `/groups/${house.groupId(1)}`],
  ];
  const lines: Line[] = [];
  for (const [what, path, queries] of lists) {
    const join = path.includes('?') ? '&' : '?';
    lines.push(await lineOf(place, what, read(path)));
    const cursor = await farDown(place, path, join);
    if (cursor)
      lines.push(
        await lineOf(place, `${what}, far down`, read(`${path}${join}cursor=${encodeURIComponent(cursor)}`)),
      );
    for (const [how, query] of Object.entries(queries))
      lines.push(await lineOf(place, `${what}, ${how}`, read(`${path}${join}${encodeURI(query)}`)));
  }
  for (const [what, path] of pages) lines.push(await lineOf(place, what, read(path)));
  // Asked beside the page, it looks at every device as the wizard's count does, and has its goal.
  const coverage = await lineOf(place, 'coverage of a profile', read(`/profiles/${wide.id}/coverage`));
  lines.push({ ...coverage, goal: 300 });
  return lines;
}

type Asking = { method: 'GET' | 'POST'; path: string; body?: object };

const read = (path: string): Asking => ({ method: 'GET', path });

/** The reference sends the same statements, and does no more than that. */
export async function lineOf(
  { call, appPool }: Place,
  what: string,
  { method, path, body }: Asking,
): Promise<Line> {
  const ask = () => call(method, path, body);
  const said = await recordQueries(appPool, ask);
  return {
    what,
    goal: 100,
    by: 'p95',
    pairs: 40,
    ours: { work: ask },
    reference: {
      work: async () => {
        for (const query of said) await appPool.query(...query);
      },
    },
  };
}

async function farDown({ call }: Place, path: string, join: string): Promise<string | null> {
  let cursor: string | null = null;
  for (let page = 0; page < depth; page += 1) {
    const from: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const reply: { next?: string | null } = await call('GET', `${path}${join}limit=200${from}`);
    if (!reply.next) return cursor;
    cursor = reply.next;
  }
  return cursor;
}

type Query = [query: { text: string }, values?: unknown[]];

async function recordQueries(pool: Pool, work: () => Promise<unknown>): Promise<Query[]> {
  const said: Query[] = [];
  const query: (...args: Query) => Promise<unknown> = pool.query.bind(pool);
  const recording = (...args: Query) => {
    said.push(args);
    return query(...args);
  };
  const own = Object.getOwnPropertyDescriptor(pool, 'query');
  Object.assign(pool, { query: recording });
  try {
    await work();
  } finally {
    if (own) Object.defineProperty(pool, 'query', own);
    else Reflect.deleteProperty(pool, 'query');
  }
  return said;
}
