import { until, backends } from '@countersign/testkit/evaluators';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { rowCounts } from '@countersign/testkit/row-counts';
import { type Office, include, openOffice } from '@countersign/testkit/staffed-office';
import { afterAll, beforeAll, expect, test } from 'vitest';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.it.close());

const applicability = { edition: { mode: 'include', editions: ['windows10Enterprise'] } };

async function windowsRoot(displayName: string) {
  const certificate = sentCertificate(await makeCertificate({ subject: displayName, ca: true }));
  const settings = { certificate, destinationStore: 'computerCertStoreRoot' };
  return { kind: 'trusted.windows10', displayName, settings, applicability };
}

/** A group to assign, and what is deleted at the moment in which it is: the group itself, or the filter that narrows it. */
const going = {
  async directory_group() {
    const group = await office.made<{ id: string }>('/groups', { name: 'Going' });
    return { id: group.id, line: { mode: 'include', target: 'group', groupId: group.id } };
  },
  async filter() {
    const body = { name: 'Going', platform: 'windows10AndLater', rule: '(device.model -eq "None")' };
    const filter = await office.made<{ id: string }>('/filters', body);
    return { id: filter.id, line: { ...include(office.staff), filterId: filter.id, filterMode: 'include' } };
  },
};

test.each(Object.keys(going) as (keyof typeof going)[])(
  'S000-36 +c7 a creation that fails on the way, because a %s goes at that moment, leaves no row of any table',
  async (table) => {
    const { it, manager } = office;
    const { id, line } = await going[table]();
    const profiles = [await windowsRoot('One'), await windowsRoot('Another')];
    const body = { profiles, assignments: [include(office.lab), line] };
    const before = await rowCounts(it.pool);
    const client = await it.pool.connect();
    try {
      await client.query('begin');
      await client.query(`delete from ${table} where id = $1`, [id]);
      const creating = manager.post('/profiles', { body });
      // It has written its profiles by now, and waits to refer to what is going.
      await until(async () => (await backends(it.pool, `wait_event_type = 'Lock'`)).length > 0);
      await client.query('commit');
      expect((await creating).json()).toMatchObject({ status: 409, code: 'request.raced' });
    } finally {
      client.release();
    }
    expect(await rowCounts(it.pool)).toEqual({ ...before, [table]: (before[table] ?? 0) - 1 });
    // With what is there it goes through, so that nothing else was in its way.
    const made = await manager.post('/profiles', { body: { profiles, assignments: [include(office.lab)] } });
    expect(made.statusCode, made.body).toBe(201);
    expect((await rowCounts(it.pool))['profile']).toBe((before['profile'] ?? 0) + 2);
  },
);
