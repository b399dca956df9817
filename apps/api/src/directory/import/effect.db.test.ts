import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { lines, openImporter, twoUsers } from '@countersign/testkit/importer';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { evaluateNext } from '../../evaluation/evaluator.ts';

let importer: Awaited<ReturnType<typeof openImporter>>;
beforeAll(async () => {
  importer = await openImporter();
});
beforeEach(() => importer.empty());
afterAll(() => importer.it.close());

/** A profile for the devices of who is in a group, evaluated. */
async function assignTo(name: string): Promise<void> {
  const { it, manager } = importer;
  const certificate = sentCertificate(await makeCertificate({ subject: `Root of ${name}`, ca: true }));
  const [group] = await importer.listed(`/groups?search=${name}`);
  const profile = {
    kind: 'trusted.windows10',
    displayName: `Root of ${name}`,
    settings: { certificate, destinationStore: 'computerCertStoreRoot' },
  };
  const assignments = [{ mode: 'include', target: 'group', groupId: group.id }];
  const reply = await manager.post('/profiles', { body: { profiles: [profile], assignments } });
  expect(reply.statusCode, reply.body).toBe(201);
  while (await evaluateNext({ pool: it.pool, now: it.now }));
}

describe('a dry run', () => {
  test('names the groups that are made, and those that get members', async () => {
    await importer.imported('people', twoUsers);
    const file = await importer.upload(
      'people',
      lines(
        'objectId,userPrincipalName,displayName,memberOf',
        'k1,anna@contoso.com,Anna,Team A; New',
        'k2,bert@contoso.com,Bert,Team B;new',
        'k3,eve@contoso.com,Eve,TEAM A',
        'k4,no name,Kay,Never',
      ),
    );
    const groups = {
      made: 1,
      joined: 2,
      items: [
        { name: 'New', made: true, members: 2 },
        { name: 'Team A', made: false, members: 1 },
        { name: 'Team B', made: false, members: 1 },
      ],
    };
    expect((await importer.run(file, { dryRun: true })).result).toMatchObject({ error: 1, groups });
    expect((await importer.listed('/groups')).map(({ name }: { name: string }) => name)).toEqual([
      'Team A',
      'Team B',
    ]);
    const done = await importer.run(file, { acceptErrors: true });
    expect(done.result).toMatchObject({ applied: true, groups, effect: null });
    const again = await importer.run(file, { acceptErrors: true });
    expect(again.result).toMatchObject({ groups: { made: 0, joined: 0, items: [] } });
  });

  test('lists those who are missing in the file, before they end', async () => {
    await importer.imported('people', twoUsers);
    await importer.manager.post('/people', { body: { upn: 'own@contoso.com', name: 'Own' } });
    const file = await importer.upload('people', lines('objectId,upn,name', 'k9,zoe@contoso.com,Zoe'));
    expect((await importer.run(file, { dryRun: true, missing: 'delete' })).result).toMatchObject({
      missing: 2,
    });
    const path = `/directory/imports/${file.id}/missing`;
    const first = (await importer.manager.get(`${path}?limit=1`)).json();
    expect(first.items).toMatchObject([{ name: 'Anna', detail: 'anna@contoso.com' }]);
    const second = (await importer.manager.get(`${path}?limit=1&cursor=${first.next}`)).json();
    expect(second).toMatchObject({ items: [{ name: 'Bert' }], next: null });
    expect((await importer.manager.get(`${path}?search=BERT@`)).json().items).toHaveLength(1);
    const csv = await importer.manager.get(`${path}/export`);
    expect(csv.body.split('\n').map((line) => line.split(',').slice(1).join())).toEqual([
      'name,detail',
      'Anna,anna@contoso.com',
      'Bert,bert@contoso.com',
      '',
    ]);
    await importer.run(file, { dryRun: true });
    expect((await importer.manager.get(path)).json().items).toEqual([]);
  });
});

describe('what a file does to devices', () => {
  const fleet = lines(
    'Device ID,Device name,OS,Primary user UPN',
    'd1,PC-1,Windows,anna@contoso.com',
    'd2,PC-2,Windows,bert@contoso.com',
  );

  test('is told by its dry run and as a file, by the evaluation itself, and nothing of it stays', async () => {
    await importer.imported('people', twoUsers);
    await importer.imported('devices', fleet);
    await assignTo('Team B');
    const moved = await importer.upload(
      'people',
      lines('objectId,memberOf', 'k1,Team A', 'k2,Team B', 'unknown,Team B'),
    );
    const tried = await importer.run(moved, { dryRun: true });
    expect(tried.result).toMatchObject({
      error: 1,
      update: 1,
      effect: {
        devices: 1,
        profiles: [{ outcomes: [{ outcome: 'gains', count: 1 }] }],
        items: [{ device: { name: 'PC-2' }, outcome: 'gains' }],
      },
    });
    expect(await importer.listed('/groups?search=team b')).toMatchObject([{ people: { count: 1 } }]);
    const { mapping, key } = moved;
    const csv = await importer.manager.post(`/directory/imports/${moved.id}/what-if-export`, {
      body: { mapping, key },
    });
    expect(csv.body.trim().split('\n').slice(1)).toEqual([expect.stringMatching(/^PC-2,.*,gains,/)]);
  });

  test('counts the devices of those who are missing and end', async () => {
    await importer.imported('people', twoUsers);
    await importer.imported('devices', fleet);
    await assignTo('Team A');
    const file = await importer.upload('people', lines('objectId,upn,name', 'k1,anna@contoso.com,Anna'));
    const tried = await importer.run(file, { dryRun: true, missing: 'delete' });
    expect(tried.result).toMatchObject({
      missing: 1,
      effect: { devices: 1, items: [{ device: { name: 'PC-2' }, outcome: 'loses' }] },
    });
    expect(await importer.listed('/people')).toHaveLength(2);
  });

  test('is refused for a file whose columns are not assigned', async () => {
    const { id } = await importer.upload('people', twoUsers);
    const reply = await importer.manager.post(`/directory/imports/${id}/what-if`, {
      body: { mapping: {}, key: 'upn' },
    });
    expect(reply.json()).toMatchObject({ code: 'import.mapping-invalid' });
  });
});
