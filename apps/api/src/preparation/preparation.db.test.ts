import { scenarios, stepsOf } from '@countersign/guidance/scenarios';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { afterAll, beforeAll, expect, test } from 'vitest';

let it: TestApp;
let manager: Person;
let reader: Person;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  reader = await it.person('reader', 'helpDesk');
});
afterAll(() => it.close());

type Steps = { scenarios: { id: string; settled: number; total: number; steps: { id: string }[] }[] };

async function stepIn(id: string) {
  const { scenarios: read } = (await reader.get('/preparation')).json<Steps>();
  return read.flatMap(({ steps }) => steps).find((step) => step.id === id);
}

test('+b3 nothing is settled and nothing is typed to begin with', async () => {
  const read = (await reader.get('/preparation')).json<Steps & { values: unknown }>();
  expect(read.values).toEqual({ value: {}, version: 0, modifiedAt: null });
  expect(read.scenarios.map(({ id, settled }) => [id, settled])).toEqual(scenarios.map(({ id }) => [id, 0]));
  const all = scenarios.flatMap(stepsOf).map(({ id }) => id);
  expect(read.scenarios.flatMap(({ steps }) => steps.map(({ id }) => id))).toEqual(all);
});

test('+b3 a tick is kept for everybody, with who and when', async () => {
  const before = it.clock.now();
  const reply = await manager.put('/preparation/steps/ndes.spn', { body: { state: 'done' } });
  expect(reply.statusCode).toBe(200);
  const [mine] = (
    await it.person('administrator').then((admin) => admin.get('/audit?action=preparation.settle'))
  ).json().items;
  expect(mine).toMatchObject({
    subject: { kind: 'preparation', id: 'ndes.spn', name: 'Register the service principal name' },
    before: { state: 'open' },
    after: { state: 'done' },
  });
  expect(await stepIn('ndes.spn')).toMatchObject({
    state: 'done',
    by: mine.actor.name,
    at: before.toISOString(),
    superseded: false,
  });
  const { scenarios: read } = (await reader.get('/preparation')).json<Steps>();
  expect(read.map(({ settled }) => settled)).toEqual([1, 0, 0, 0]);
});

test('a step that is ticked already stays whose it is, and leaves no second row in the log', async () => {
  const admin = await it.person('administrator');
  const path = '/preparation/steps/ndes.reboot';
  const replies = await Promise.all([
    manager.put(path, { body: { state: 'done' } }),
    admin.put(path, { body: { state: 'done' } }),
    manager.put(path, { body: { state: 'done' } }),
  ]);
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
  expect(new Set(replies.map((reply) => reply.json<{ by: string }>().by)).size).toBe(1);
  const { items } = (await admin.get('/audit?action=preparation.settle&subjectId=ndes.reboot')).json();
  expect(items).toHaveLength(1);
});

test('a step may be not needed, done after all, and open again', async () => {
  const path = '/preparation/steps/ndes.proxy';
  for (const state of ['notNeeded', 'done', 'open', 'open'] as const) {
    const reply = await manager.put(path, { body: { state } });
    expect([reply.statusCode, reply.json().state]).toEqual([200, state]);
    expect(await stepIn('ndes.proxy')).toMatchObject({ state });
  }
  expect(await stepIn('ndes.proxy')).toMatchObject({ by: null, at: null });
  const admin = await it.person('administrator');
  const { items } = (await admin.get('/audit?subjectKind=preparation&subjectId=ndes.proxy')).json();
  expect(items.map((row: { action: string }) => row.action)).toEqual([
    'preparation.reopen',
    'preparation.settle',
    'preparation.settle',
  ]);
});

test('a superseded step can be ticked and does not count', async () => {
  const settled = async () =>
    (await reader.get('/preparation')).json<Steps>().scenarios.find(({ id }) => id === 'connector')?.settled;
  const before = await settled();
  await manager.put('/preparation/steps/connector.connector-2017', { body: { state: 'done' } });
  expect(await stepIn('connector.connector-2017')).toMatchObject({ state: 'done', superseded: true });
  expect(await settled()).toBe(before);
});

test.each(['ndes.nothing', 'ndes', 'NDES.SPN', '__proto__', 'ndes%2Fspn', '%00'])(
  'a step named %s is refused by its code',
  async (id) => {
    const reply = await manager.put(`/preparation/steps/${id}`, { body: { state: 'done' } });
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'preparation.step-not-found']);
  },
);

test.each([{}, { state: 'maybe' }, { state: 'done', by: 'somebody else' }, [], 'done', null])(
  'a change like %j is refused',
  async (body) => {
    const reply = await manager.put('/preparation/steps/ndes.spn', {
      body: JSON.stringify(body),
      headers: json,
    });
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'request.invalid']);
  },
);

const json = { 'content-type': 'application/json' };

test('a row of a step that there is not any more is passed over', async () => {
  const row = { step: 'ndes.long-gone', state: 'done', byName: 'Ada', at: it.clock.now() };
  await it.db.preparationStep.create({ data: row });
  expect(await stepIn('ndes.long-gone')).toBeUndefined();
});

test('+b3 who may only read sees it and cannot tick', async () => {
  for (const reply of [
    await reader.put('/preparation/steps/ndes.iisreset', { body: { state: 'done' } }),
    await reader.put('/preparation/values', { version: 0, body: { domain: 'contoso.com' } }),
  ])
    expect([reply.statusCode, reply.json().code]).toEqual([403, 'auth.forbidden']);
  expect(await stepIn('ndes.iisreset')).toMatchObject({ state: 'open' });
});

test('+b3 values are typed once, have versions, and the second of two saves sees the first', async () => {
  const value = { domain: 'contoso.com', ndesServer: 'Server01', serviceAccount: 'NDESService', caName: '' };
  const saves = await Promise.all([
    manager.put('/preparation/values', { version: 0, body: value }),
    manager.put('/preparation/values', { version: 0, body: value }),
  ]);
  expect(saves.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412]);
  const read = await reader.get('/preparation/values');
  expect(read.headers.etag).toBe('"1"');
  expect(read.json()).toMatchObject({
    value: { domain: 'contoso.com', ndesServer: 'Server01', serviceAccount: 'NDESService' },
    version: 1,
  });
  expect(read.json().value).not.toHaveProperty('caName');
  expect((await manager.put('/preparation/values', { body: value })).json()).toMatchObject({
    code: 'precondition.required',
  });
  const admin = await it.person('administrator');
  const { items } = (await admin.get('/audit?action=preparation.change')).json();
  expect(items).toMatchObject([{ before: {}, after: { domain: 'contoso.com' } }]);
});

test.each([
  [{ domain: 'contoso' }, '/domain'],
  [{ caName: 'CA" & calc & "' }, '/caName'],
  [{ serviceAccount: 'contoso\\NDESService' }, '/serviceAccount'],
  [{ scepTemplate: 'With Spaces' }, '/scepTemplate'],
  [{ ndesServer: 7 }, '/ndesServer'],
  [{ domain: 'a'.repeat(501) }, '/domain'],
  [{ domian: 'contoso.com' }, '/domian'],
])('values like %j are refused at %s', async (body, at) => {
  const reply = await manager.put('/preparation/values', { version: 1, body });
  expect([reply.statusCode, reply.json().code]).toEqual([400, 'request.invalid']);
  expect(reply.json().findings[0]).toMatchObject({ at });
});

test('a stored value that is not accepted any more does not come out', async () => {
  await it.db.setting.update({
    where: { name: 'preparation' },
    data: { value: { domain: 'contoso.com', caName: '%COMSPEC%', surprise: 1 } },
  });
  expect((await reader.get('/preparation/values')).json().value).toEqual({ domain: 'contoso.com' });
});
