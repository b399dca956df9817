import type { WhatIfAnswer } from '@countersign/contract/assignments';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate } from '@countersign/testkit/certificates';
import { maker } from '@countersign/testkit/maker';
import { rowCounts } from '@countersign/testkit/row-counts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trustedObject } from './sample-objects.ts';

let it: TestApp;
let manager: Person;
let object: object;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  for (const name of ['Desk', 'Office']) await maker(manager)('/devices', { family: 'windows', name });
  const certificate = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  const target = { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' };
  object = trustedObject('windows10', certificate, { assignments: [{ id: '0', intent: 'apply', target }] });
});
afterAll(() => it.close());

const ask = async (path: string, sent: string = JSON.stringify(object)) =>
  manager.post(path, { body: sent, headers: { 'content-type': 'application/json' } });

test('an import with assignments says which devices get what, and makes nothing', async () => {
  const before = await rowCounts(it.pool);
  const answer = (await ask('/profiles/import:what-if?assignments=true')).json<WhatIfAnswer>();
  expect(answer).toMatchObject({
    devices: 2,
    profiles: [{ outcomes: [{ outcome: 'gains', count: 2 }] }],
    items: [{ device: { name: 'Desk' } }, { device: { name: 'Office' } }],
  });
  expect(answer.profiles[0]).not.toHaveProperty('id');
  const file = await ask('/profiles/import:what-if-export?assignments=true');
  expect(file.body.trimEnd().split('\n')).toHaveLength(3);
  // Nobody gets what comes without its assignments, or stays out.
  for (const query of ['', '?assignments=true&leaveOut=0'])
    expect((await ask(`/profiles/import:what-if${query}`)).json()).toMatchObject({ devices: 0, items: [] });
  expect(await rowCounts(it.pool)).toEqual(before);
});

test('what no import could read is refused as there', async () => {
  const [question, deed] = [
    await ask('/profiles/import:what-if?assignments=true', '{'),
    await ask('/profiles/import?dryRun=false', '{'),
  ];
  expect([question.statusCode, question.json().code]).toEqual([deed.statusCode, deed.json().code]);
});
