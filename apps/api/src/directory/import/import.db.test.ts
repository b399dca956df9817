import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runJob } from '../../jobs/job-rows.ts';
import { lines, openImporter, twoUsers } from '@countersign/testkit/importer';
import { importDirectoryJob } from './run-import.ts';

let importer: Awaited<ReturnType<typeof openImporter>>;
beforeAll(async () => {
  importer = await openImporter();
});
beforeEach(() => importer.empty());
afterAll(() => importer.it.close());

describe('an import of users', () => {
  test('is guessed, tried, done, and done again without effect', async () => {
    const file = await importer.upload('people', twoUsers);
    expect(file).toMatchObject({
      rows: 2,
      format: 'csv',
      key: 'externalKey',
      mapping: { externalKey: 'objectId', upn: 'userPrincipalName', name: 'displayName', groups: 'memberOf' },
      columns: expect.arrayContaining([{ name: 'department', samples: ['Sales', ''] }]),
    });
    const tried = await importer.run(file, { dryRun: true });
    expect(tried.result).toMatchObject({
      import: file.id,
      dryRun: true,
      applied: false,
      create: 2,
      update: 0,
      error: 0,
    });
    expect(tried.about).toEqual({ id: file.id, name: 'List.csv', dryRun: true });
    expect(await importer.listed('/people')).toEqual([]);
    expect((await importer.run(file)).result).toMatchObject({ applied: true, create: 2 });
    expect(await importer.listed('/people')).toMatchObject([
      { name: 'Anna', source: 'import', department: 'Sales' },
      { name: 'Bert', department: null },
    ]);
    expect(await importer.listed('/groups')).toMatchObject([
      { name: 'Team A', people: { count: 2 } },
      { name: 'Team B', people: { count: 1 } },
    ]);
    expect((await importer.run(file)).result).toMatchObject({ create: 0, update: 0, same: 2 });
    const audit = await importer.it.db.audit.findMany({
      where: { action: 'directory.import' },
      orderBy: { no: 'asc' },
    });
    expect(audit).toMatchObject([
      { subjectName: 'List.csv', actorId: importer.manager.id, after: { create: 2 } },
      { after: { same: 2 } },
    ]);
  });

  test('finds records again by their key, and leaves what the file does not say', async () => {
    await importer.imported('people', twoUsers);
    const renamed = lines('id,UPN', 'k1,anna.new@contoso.com');
    expect(await importer.imported('people', renamed)).toMatchObject({ update: 1, create: 0 });
    expect(await importer.listed('/people?search=anna.new')).toMatchObject([
      { name: 'Anna', department: 'Sales', version: 2 },
    ]);
  });

  test('gives a key to whom somebody made by hand', async () => {
    const body = { upn: 'ANNA@contoso.com', name: 'By hand' };
    const { id } = (await importer.manager.post('/people', { body })).json();
    expect(await importer.imported('people', twoUsers)).toMatchObject({ update: 1, create: 1 });
    expect((await importer.manager.get(`/people/${id}`)).json()).toMatchObject({
      name: 'Anna',
      externalKey: 'k1',
    });
  });

  test.each([
    ['disable', { enabled: false }],
    ['delete', undefined],
    ['leave', { enabled: true }],
  ])('can %s those of an earlier import that are missing', async (missing, then) => {
    await importer.imported('people', twoUsers);
    await importer.manager.post('/people', { body: { upn: 'own@contoso.com', name: 'Own' } });
    const rest = lines('objectId,userPrincipalName,displayName', 'k1,anna@contoso.com,Anna');
    expect(await importer.imported('people', rest, { missing })).toMatchObject({
      missing: missing === 'leave' ? 0 : 1,
    });
    expect(await importer.listed('/people?search=bert')).toMatchObject(then ? [then] : []);
    expect(await importer.listed('/people?search=own')).toMatchObject([{ enabled: true }]);
  });

  test('says nobody is missing while a row has no key', async () => {
    const file = await importer.upload('people', lines('objectId,upn,name', 'k1,a@x.org,A', ',b@x.org,B'));
    const job = await importer.run(file, { key: 'externalKey', missing: 'delete', acceptErrors: true });
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'import.keys-missing' } });
  });
});

describe('rows with errors', () => {
  const faulty = lines(
    'objectId,upn,name,mail,enabled',
    'k1,anna@contoso.com,Anna,anna@contoso.com,yes',
    'k2,not a name,Bert,,yes',
    'k1,other@contoso.com,Twin,,yes',
    'k4,ANNA@contoso.com,Double,,yes',
    'k5,eve@contoso.com,Eve,nowhere,perhaps',
    ',kay@contoso.com,Keyless,,',
    'k7,taken@contoso.com,,,',
  );

  test('are named by row and column, and nothing goes in unless asked', async () => {
    const file = { ...(await importer.upload('people', faulty)), key: 'externalKey' };
    expect((await importer.run(file)).result).toMatchObject({ applied: false, create: 1, error: 6 });
    expect(await importer.listed('/people')).toEqual([]);
    const told = (await importer.rowsOf(file, 'outcome=error')).map(({ row, line, findings }) => [
      row,
      line,
      findings.map(({ at, code }) => `${at} ${code}`),
    ]);
    expect(told).toEqual([
      [2, 3, ['upn not-valid']],
      [3, 4, ['objectId repeated']],
      [4, 5, ['upn repeated']],
      [5, 6, ['enabled not-understood', 'mail not-valid']],
      [6, 7, ['objectId key-missing']],
      [7, 8, ['name missing']],
    ]);
    const found = await importer.rowsOf(file, 'search=KAY@');
    expect(found).toMatchObject([{ row: 6, cells: { name: 'Keyless' } }]);
    const csv = await importer.manager.get(`/directory/imports/${file.id}/findings`);
    expect(csv.body.split('\n')[1]).toMatch(/^2,3,error,upn,not a name,error,not-valid,/);
    expect((await importer.run(file, { acceptErrors: true })).result).toMatchObject({
      applied: true,
      create: 1,
      error: 6,
    });
    expect(await importer.listed('/people')).toMatchObject([{ name: 'Anna' }]);
    expect(await importer.rowsOf(file, 'outcome=create')).toMatchObject([
      { row: 1, cells: { name: 'Anna' } },
    ]);
  });

  test('that clash with a record that is here name it', async () => {
    await importer.manager.post('/people', {
      body: { upn: 'anna@contoso.com', name: 'First Anna', externalKey: 'other' },
    });
    const file = await importer.upload('people', twoUsers);
    expect((await importer.run(file)).result).toMatchObject({ error: 1, create: 1 });
    expect(await importer.rowsOf(file, 'outcome=error')).toMatchObject([
      {
        row: 1,
        findings: [
          { at: 'userPrincipalName', code: 'taken', message: expect.stringContaining('First Anna') },
        ],
      },
    ]);
  });
});

describe('an import of devices', () => {
  const fleet = lines(
    'Device ID,Device name,OS,OS version,Serial number,IMEI,Primary user UPN,Ownership,Groups',
    'd1,PC-1,Windows,10.0.22631.3447,S1,,ANNA@contoso.com,Corporate,Laptops',
    'd2,Phone-1,Android (personally-owned work profile),11,S2,352099001761481,nobody@contoso.com,Personal,',
  );

  test('S003-43 +c8 knows users, keeps hardware ids once seen, and warns of users who are not there', async () => {
    await importer.imported('people', twoUsers);
    const file = await importer.upload('devices', fleet);
    expect((await importer.run(file)).result).toMatchObject({ create: 2, warnings: 1, error: 0 });
    expect(await importer.rowsOf(file, 'told=true')).toMatchObject([
      { row: 2, outcome: 'create', findings: [{ code: 'unknown-user', level: 'warning' }] },
    ]);
    expect(await importer.listed('/devices')).toMatchObject([
      { name: 'PC-1', family: 'windows', person: { name: 'Anna' }, source: 'import' },
      { name: 'Phone-1', family: 'androidWorkProfile', person: null },
    ]);
    const upgraded = lines('Device ID,OS version,Serial number,IMEI,Category', 'd2,12,,,Field');
    expect(await importer.imported('devices', upgraded)).toMatchObject({ update: 1 });
    const [{ id }] = await importer.listed('/devices?search=phone');
    expect((await importer.manager.get(`/devices/${id}`)).json()).toMatchObject({
      serial: 'S2',
      imei: '352099001761481',
      osVersion: '12',
      enrolledOsVersion: '11',
      category: 'Field',
      person: null,
    });
    expect(await importer.listed('/devices?search=352099001761481')).toHaveLength(1);
    expect(await importer.imported('devices', upgraded)).toMatchObject({ same: 1, update: 0 });
  });

  test('by serial number finds the only one that has it', async () => {
    const body = { family: 'windows', name: 'PC', serial: 'S1' };
    await importer.manager.post('/devices', { body });
    await importer.manager.post('/devices', { body: { ...body, name: 'Other', serial: 'S2' } });
    await importer.manager.post('/devices', { body: { ...body, name: 'Another', serial: 'S2' } });
    const file = lines('Serial number,Device name,Platform', 'S1,Renamed,Windows', 'S2,New,Windows');
    expect(await importer.imported('devices', file)).toMatchObject({ update: 1, create: 1 });
    expect((await importer.listed('/devices')).map(({ name }: { name: string }) => name)).toEqual([
      'Another',
      'New',
      'Other',
      'Renamed',
    ]);
  });

  test('retires and deletes what is missing for who may', async () => {
    await importer.imported('devices', fleet);
    const one = lines('Device ID,Device name,OS', 'd1,PC-1,Windows');
    const file = await importer.upload('devices', one);
    const body = { mapping: file.mapping, key: file.key, missing: 'retire', dryRun: false };
    expect(
      (await importer.manager.post(`/directory/imports/${file.id}/runs`, { body })).json(),
    ).toMatchObject({
      code: 'auth.forbidden',
      facts: { permission: 'devices.retire' },
    });
    expect(await importer.imported('devices', one, { missing: 'retire' }, importer.admin)).toMatchObject({
      missing: 1,
      same: 1,
    });
    expect(await importer.listed('/devices?state=retired')).toMatchObject([{ name: 'Phone-1' }]);
    const back = await importer.upload('devices', fleet);
    await importer.run(back);
    expect(await importer.rowsOf(back, 'told=true')).toMatchObject([
      { findings: [{ code: 'unknown-user' }] },
      { findings: [{ code: 'unknown-user' }, { code: 'retired' }] },
    ]);
    expect(await importer.imported('devices', one, { missing: 'delete' }, importer.admin)).toMatchObject({
      missing: 1,
    });
    expect(await importer.listed('/devices')).toHaveLength(1);
  });
});

test('somebody who saves a record meanwhile is not overwritten', async () => {
  await importer.imported('people', twoUsers);
  const file = await importer.upload('people', twoUsers.replace('Sales', 'Marketing'));
  const meanwhile = { ...importDirectoryJob };
  const reply = await importer.manager.post(`/directory/imports/${file.id}/runs`, {
    body: { mapping: file.mapping, key: file.key, dryRun: false },
  });
  let saved = false;
  meanwhile.run = (deps, _progress, jobId) =>
    importDirectoryJob.run(
      deps,
      async () => {
        if (saved) return;
        saved = true;
        await importer.it.pool.query(
          `update person set version = version + 1, name = 'Saved' where external_key = 'k1'`,
        );
      },
      jobId,
    );
  await runJob(importer.it, { kind: meanwhile, id: reply.json().id });
  expect((await importer.manager.get(`/jobs/${reply.json().id}`)).json()).toMatchObject({
    state: 'failed',
    problem: { code: 'precondition.failed' },
  });
  expect(await importer.listed('/people?search=anna')).toMatchObject([
    { name: 'Saved', department: 'Sales' },
  ]);
});

test('two thousand rows are one import', async () => {
  const rows = Array.from(
    { length: 2_000 },
    (_, at) => `k${at},u${at}@contoso.com,User ${at},Dept ${at % 7}`,
  );
  const file = lines('externalKey,upn,name,department', ...rows);
  await importer.manager.post('/groups', {
    body: { name: 'Sevenths', rule: 'user.department -eq "dept 3"' },
  });
  expect(await importer.imported('people', file)).toMatchObject({ create: 2_000, error: 0 });
  expect(await importer.listed('/groups')).toMatchObject([{ people: { count: 286, exact: true } }]);
  expect(await importer.imported('people', file.replace('User 7,', 'Other 7,'))).toMatchObject({
    update: 1,
    same: 1_999,
  });
});
