import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { afterAll, beforeAll, expect, test } from 'vitest';

let it: TestApp;
let manager: Person;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
});
afterAll(() => it.close());

test('lists can be narrowed by what devices and users have, however it is written', async () => {
  const device = { family: 'windows', manufacturer: 'Lenovo', model: 'T14', category: 'Office' };
  await manager.post('/devices', { body: { ...device, name: 'One', osVersion: '10.0.9200.1' } });
  await manager.post('/devices', {
    body: { ...device, name: 'Two', manufacturer: 'LENOVO', model: 'X1', osVersion: '10.0.22631.17' },
  });
  await manager.post('/devices', {
    body: { family: 'ios', name: 'Three', manufacturer: 'Apple', osVersion: '17.4.1' },
  });
  expect((await manager.get('/devices/values')).json()).toEqual({
    category: ['Office'],
    manufacturer: ['Apple', 'LENOVO'],
    model: ['T14', 'X1'],
    osVersion: ['17', '10.0.22631', '10.0.9200'],
  });
  const found = (await manager.get('/devices?manufacturer=LENOVO')).json();
  expect(found.items).toHaveLength(2);
  expect((await manager.get('/devices?osVersion=17')).json().items).toMatchObject([{ name: 'Three' }]);

  await manager.post('/people', { body: { upn: 'a@x.org', name: 'A', department: 'Sales' } });
  await manager.post('/people', { body: { upn: 'b@x.org', name: 'B' } });
  expect((await manager.get('/people/values')).json()).toEqual({ department: ['Sales'] });
});

test('no more than a hundred are listed, the most frequent', async () => {
  for (let at = 0; at < 101; at++) {
    const category = `Kind ${String(at).padStart(3, '0')}`;
    await manager.post('/devices', { body: { family: 'macos', name: category, category } });
  }
  await manager.post('/devices', { body: { family: 'macos', name: 'Last', category: 'Kind 100' } });
  const { category } = (await manager.get('/devices/values')).json();
  expect(category).toHaveLength(100);
  expect(category).toContain('Kind 100');
  expect(category).not.toContain('Kind 099');
});
