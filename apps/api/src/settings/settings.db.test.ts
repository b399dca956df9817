import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { afterAll, beforeAll, expect, test } from 'vitest';

let it: TestApp;
let admin: Person;
beforeAll(async () => {
  it = await openApp();
  admin = await it.person('administrator');
});
afterAll(() => it.close());

const value = { name: 'Contoso', confirmAbove: { devices: 50, revocations: 0 } };

test('settings have values before anybody saves them, and then versions', async () => {
  const fresh = await admin.get('/settings');
  expect(fresh.headers.etag).toBe('"0"');
  expect(fresh.json()).toMatchObject({
    value: { confirmAbove: { devices: 100, revocations: 1 } },
    version: 0,
    modifiedAt: null,
  });
  const saves = await Promise.all([
    admin.put('/settings', { version: 0, body: value }),
    admin.put('/settings', { version: 0, body: value }),
  ]);
  expect(saves.map((reply) => reply.statusCode).toSorted((a, b) => a - b)).toEqual([200, 412]);
  expect((await admin.get('/settings')).json()).toMatchObject({ value, version: 1 });
  expect((await it.stranger.get('/doorstep')).json()).toMatchObject({ organisation: { name: 'Contoso' } });
  const { items } = (await admin.get('/audit?action=settings.change')).json();
  expect(items).toMatchObject([{ before: { name: 'Countersign' }, after: value }]);
});

test.each([
  [{ ...value, name: '' }, '/name'],
  [{ ...value, confirmAbove: { devices: -1, revocations: 0 } }, '/confirmAbove/devices'],
  [{ ...value, confirmAbove: { devices: 1_000_001, revocations: 0 } }, '/confirmAbove/devices'],
  [{ name: 'Only half' }, '/confirmAbove'],
])('%j is refused', async (body, at) => {
  const reply = await admin.put('/settings', { version: 1, body });
  expect(reply.json()).toMatchObject({ code: 'request.invalid', findings: [{ at }] });
});
