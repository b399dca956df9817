import type { WhatIfAnswer } from '@countersign/contract/assignments';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { rowCounts } from '@countersign/testkit/row-counts';
import { type Office, exclude, include, openOffice } from '@countersign/testkit/staffed-office';
import { afterAll, beforeAll, expect, test } from 'vitest';

let office: Office;
let certificate: object;
beforeAll(async () => {
  office = await openOffice();
  certificate = sentCertificate(await makeCertificate({ subject: 'Windows Root CA', ca: true }));
  const reply = await office.manager.post('/profiles', {
    body: { profiles: [inStore('Root')], assignments: all },
  });
  expect(reply.statusCode, reply.body).toBe(201);
  await office.evaluated();
});
afterAll(() => office.it.close());

const all = [{ mode: 'include', target: 'allDevices' }];

function inStore(store: 'Root' | 'Intermediate') {
  const destinationStore = store === 'Root' ? 'computerCertStoreRoot' : 'userCertStoreIntermediate';
  return { kind: 'trusted.windows10', displayName: store, settings: { certificate, destinationStore } };
}

async function asked(body: object) {
  const reply = await office.manager.post('/profiles:what-if', { body });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<WhatIfAnswer>();
}

test('new profiles say whom they reach, and nothing of them is left', async () => {
  const profiles = [{ kind: 'trusted.ios', displayName: 'For phones', settings: office.root.settings }];
  const before = await rowCounts(office.it.pool);
  const answer = await asked({ profiles, assignments: [include(office.staff), exclude(office.lab)] });
  // What it is called is known; a page of it there is not.
  expect(answer.profiles).toEqual([
    { displayName: 'For phones', outcomes: [{ outcome: 'gains', count: 1 }] },
  ]);
  expect(answer).toMatchObject({
    devices: 1,
    items: [{ device: { name: "Jane's phone" }, profile: { displayName: 'For phones' }, outcome: 'gains' }],
  });
  expect(await asked({ profiles })).toMatchObject({ devices: 0, profiles: [] });
  expect(await rowCounts(office.it.pool)).toEqual(before);
});

test('what others lose by them is told, as a list and as a file', async () => {
  const body = { profiles: [inStore('Intermediate')], assignments: all };
  const { devices, profiles } = await asked(body);
  const conflicts = [{ outcome: 'conflicts', count: 1 }];
  expect({ devices, profiles }).toEqual({
    devices: 1,
    profiles: [
      { displayName: 'Intermediate', outcomes: conflicts },
      { id: expect.any(String), displayName: 'Root', outcomes: conflicts },
    ],
  });
  const file = await office.manager.post('/profiles:what-if-export', { body });
  const cells = file.body
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split(','));
  expect(cells.map(([device, , profile, id, outcome]) => [device, profile, id !== '', outcome])).toEqual([
    ['Laptop', 'Root', true, 'conflicts'],
    ['Laptop', 'Intermediate', false, 'conflicts'],
  ]);
});

test('what could not be made is refused as making it is', async () => {
  const body = { profiles: [{ kind: 'trusted.ios', displayName: '', settings: {} }] };
  const [question, deed] = [
    await office.manager.post('/profiles:what-if', { body }),
    await office.manager.post('/profiles', { body }),
  ];
  expect([question.statusCode, question.json().findings]).toEqual([deed.statusCode, deed.json().findings]);
  expect(question.statusCode).toBeGreaterThanOrEqual(400);
  const reader = await office.it.person('reader');
  expect((await reader.post('/profiles:what-if', { body })).statusCode).toBe(403);
});
