import type { CoverageFinding } from '@countersign/targeting/coverage/finding';
import type { Assignments, RootsReach, TargetCount, WhatIfAnswer } from '@countersign/contract/assignments';
import type { Profile } from '@countersign/contract/profiles';
import type { ProfileStates } from '@countersign/contract/states';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateNext } from '../evaluation/evaluator.ts';

let it: TestApp;
let manager: Person;
let root: Profile;
const ids: Record<string, string> = {};

beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  const certificate = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  const settings = { certificate: sentCertificate(certificate) };
  root = await profile({ kind: 'trusted.ios', displayName: 'Root', settings });
  const jane = await made<{ id: string }>('/people', { upn: 'jane@contoso.com', name: 'Jane Doe' });
  const hers = await made<{ id: string }>('/devices', { family: 'ios', name: 'Hers', personId: jane.id });
  const kiosk = await made<{ id: string }>('/devices', { family: 'ios', name: 'Kiosk', osVersion: '7.1' });
  await group('Staff', { people: [jane.id] });
  await group('Her devices', { devices: [hers.id] });
  await group('Kiosks', { devices: [kiosk.id] });
  await group('Everything', { people: [jane.id], devices: [kiosk.id] });
});
afterAll(() => it.close());

async function made<Made>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function profile(draft: object): Promise<Profile> {
  const { profiles } = await made<{ profiles: [Profile] }>('/profiles', { profiles: [draft] });
  return profiles[0];
}

async function group(name: string, add: object): Promise<void> {
  const { id } = await made<{ id: string }>('/groups', { name });
  ids[name] = id;
  expect((await manager.post(`/groups/${id}/members`, { body: { add } })).statusCode).toBe(200);
}

const include = (name: string) => ({ mode: 'include', target: 'group', groupId: ids[name] });
const exclude = (name: string) => ({ mode: 'exclude', target: 'group', groupId: ids[name] });
const everybody = (target: 'allUsers' | 'allDevices') => ({ mode: 'include', target });

async function assign({ id }: Profile, ...assignments: object[]): Promise<void> {
  const path = `/profiles/${id}/assignments`;
  const { version } = (await manager.get(path)).json();
  const reply = await manager.put(path, { body: { assignments }, version });
  expect(reply.statusCode, reply.body).toBe(200);
  while (await evaluateNext({ pool: it.pool, now: it.now }));
}

async function ask(question: object, ...assignments: object[]): Promise<TargetCount> {
  const reply = await manager.post('/targets:count', { body: { ...question, assignments } });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
}

const short = ({ code, counted }: TargetCount['findings'][number]) =>
  counted ? `${code} ${counted.devices} of ${counted.of}` : code;

const scep = (certificateType = 'machine') => ({
  kind: 'scep.ios',
  settings: { certificateType },
  rootProfileId: root.id,
});
const pkcs = { kind: 'pkcs.ios', settings: { certificateType: 'machine' } };
const imported = { kind: 'pkcsImported.ios', settings: {} };

describe('V35 S000-02 S000-09 S003-21 an identity against its trusted profile', () => {
  test.each([
    ['scep', { kind: 'scep.ios', settings: { certificateType: 'machine' } }],
    ['pkcs', pkcs],
    ['imported', imported],
  ])(
    'S003-04 +c2 %s: devices that lack the root, groups that differ, and the list that mends it',
    async (_type, kind) => {
      await assign(root, include('Kiosks'), exclude('Staff'));
      const own = [include('Her devices'), include('Staff')];
      const { findings, likewise } = await ask({ ...kind, rootProfileId: root.id }, ...own);
      expect(findings.map(short)).toEqual(['rootMissing 1 of 1', 'groupsDiffer']);
      expect(findings[1]?.message).toBe(
        'Root is not assigned like this profile to Her devices and Staff and excludes Staff.',
      );
      expect(likewise).toMatchObject([
        {
          profile: { id: root.id, displayName: 'Root' },
          assignments: [
            { mode: 'include', group: { name: 'Kiosks' } },
            { mode: 'include', group: { name: 'Her devices' } },
            { mode: 'include', group: { name: 'Staff' } },
          ],
        },
      ]);
      const mended = likewise[0]?.assignments ?? [];
      await assign(root, ...mended.map(asSent));
      const after = await ask({ ...kind, rootProfileId: root.id }, ...own);
      expect([after.findings, after.likewise]).toEqual([[], []]);
    },
  );

  test('a root that reaches all of them already gets no advice, whatever it is assigned to', async () => {
    await assign(root, everybody('allUsers'));
    const { findings, likewise } = await ask({ ...imported, rootProfileId: root.id }, include('Staff'));
    expect([findings, likewise]).toEqual([[], []]);
  });

  test('a root for all users is not given to all devices for the sake of a group', async () => {
    await assign(root, everybody('allUsers'));
    const { findings, likewise } = await ask({ ...pkcs, rootProfileId: root.id }, include('Everything'));
    expect(findings.map(short)).toContain('groupsDiffer');
    expect(likewise).toEqual([]);
  });

  test('nobody says what it stands on: whether any trusted profile is there', async () => {
    await assign(root);
    expect((await ask(imported, include('Staff'))).findings.map(short)).toEqual(['noTrustedProfile 1 of 1']);
  });

  const lists: Record<string, () => object[]> = {
    users: () => [include('Staff')],
    devices: () => [include('Her devices')],
    both: () => [include('Everything')],
    allDevices: () => [everybody('allDevices')],
  };
  test.each([
    ['users', 'users', []],
    ['users', 'devices', ['bearersDiffer', 'groupsDiffer']],
    ['users', 'both', []],
    ['users', 'allDevices', ['bearersDiffer']],
    ['devices', 'users', ['bearersDiffer', 'groupsDiffer']],
    ['devices', 'devices', []],
    ['devices', 'both', []],
    ['devices', 'allDevices', []],
  ])(
    'X14 +c3 assigned to %s and the root to %s, though the devices are the same',
    async (own, theirs, expected) => {
      await assign(root, ...(lists[theirs]?.() ?? []));
      const { findings } = await ask(scep(), ...(lists[own]?.() ?? []));
      expect(findings.map(short)).toEqual(expected);
    },
  );

  test('S002-49 a link assigns nothing: what stands on a root is assigned to nobody, and so is the root', async () => {
    await assign(root);
    const linked = await profile({
      kind: 'pkcsImported.ios',
      displayName: 'Linked',
      settings: { intendedPurpose: 'smimeSigning' },
      rootProfileId: root.id,
    });
    await assign(linked, include('Staff'));
    const { assignments }: Assignments = (await manager.get(`/profiles/${root.id}/assignments`)).json();
    expect(assignments).toEqual([]);
    const question = { ...imported, rootProfileId: root.id, profileId: linked.id };
    expect((await ask(question, include('Staff'))).findings.map(short)).toContain('rootMissing 1 of 1');
    const path = `/profiles/${linked.id}`;
    const { version } = (await manager.get(path)).json();
    const other = await makeCertificate({ subject: 'Other Root CA', ca: true });
    const otherRoot = await profile({
      kind: 'trusted.ios',
      displayName: 'Other',
      settings: { certificate: sentCertificate(other) },
    });
    const body = { rootProfileId: otherRoot.id };
    expect((await manager.patch(path, { body, version })).statusCode).toBe(200);
    expect((await manager.get(`/profiles/${otherRoot.id}/assignments`)).json().assignments).toEqual([]);
  });

  test('S003-21 and the other way round: the root is taken from devices that need it', async () => {
    await assign(root, include('Everything'));
    const identity = await profile({
      kind: 'pkcsImported.ios',
      displayName: 'Signing',
      settings: { intendedPurpose: 'smimeEncryption' },
      rootProfileId: root.id,
    });
    await assign(identity, include('Everything'));
    const question = { kind: 'trusted.ios', profileId: root.id };
    expect((await ask(question, include('Kiosks'))).findings).toMatchObject([
      { code: 'consumerUncovered', message: expect.stringContaining('Signing') },
    ]);
    expect((await ask(question, include('Everything'))).findings).toEqual([]);
  });
});

describe('devices that would get nothing', () => {
  test('S003-30 a user certificate on devices that have no user', async () => {
    await assign(root, include('Everything'));
    const { findings } = await ask(scep('user'), include('Everything'));
    expect(findings).toContainEqual(
      expect.objectContaining<Partial<CoverageFinding>>({
        code: 'noUser',
        level: 'warning',
        counted: { devices: 1, of: 2 },
      }),
    );
    expect(findings.find(({ code }) => code === 'noUser')?.message).toContain('certificate type Device');
    const ofImported = (await ask(imported, include('Everything'))).findings;
    // It has no such type to choose.
    expect(ofImported.find(({ code }) => code === 'noUser')?.message).toBe(
      'Without a user: 1 of the 2 devices assigned. This certificate names one. Leave them out, or give them a user.',
    );
    expect((await ask(scep('machine'), include('Everything'))).findings.map(short)).not.toContain(
      'noUser 1 of 2',
    );
  });
});

describe('outsideOsRange: versions on which a platform does not work', () => {
  test('S000-17 +c6 a profile for Windows 8.1 reaches Windows 11, and one for Windows 10 no Windows 8.1', async () => {
    const versions = { eleven: '10.0.22631', ten: '10.0.19045', eight: '6.3.9600', unknown: null };
    const devices: string[] = [];
    for (const [name, osVersion] of Object.entries(versions))
      devices.push((await made<{ id: string }>('/devices', { family: 'windows', name, osVersion })).id);
    await group('Versions', { devices });
    const counted = async (kind: string) => {
      const { reached, findings } = await ask({ kind, settings: {} }, include('Versions'));
      return [reached, ...findings.map(short)];
    };
    expect(await counted('trusted.windows81')).toEqual([4]);
    expect(await counted('trusted.windows10')).toEqual([3, 'outsideOsRange 1 of 4']);
  });

  test('S002-04 +c5 several different roots on one device are no conflict, and want no identity', async () => {
    const roots: Profile[] = [];
    for (const subject of ['First CA', 'Second CA', 'Third CA']) {
      const certificate = sentCertificate(await makeCertificate({ subject, ca: true }));
      roots.push(await profile({ kind: 'trusted.ios', displayName: subject, settings: { certificate } }));
    }
    for (const one of roots) await assign(one, include('Everything'));
    for (const { id, settings } of roots) {
      const states = (await manager.get(`/profiles/${id}/states`)).json<ProfileStates>();
      expect(states.counts).toEqual([{ state: 'pending', cause: 'notDelivered', count: 2 }]);
      expect(states.findings).toEqual([]);
      const question = { kind: 'trusted.ios', settings, profileId: id };
      expect((await ask(question, include('Everything'))).findings).toEqual([]);
    }
  });
});

describe('S002-64 S003-36 +c11 the roots to choose from', () => {
  const reach = async (...assignments: object[]): Promise<RootsReach> => {
    const reply = await manager.post('/targets:roots', { body: { ...scep(), assignments } });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };
  const ofRoot = ({ roots }: RootsReach) => roots.find(({ id }) => id === root.id);

  test('say whether they are assigned, and how many of the devices they reach', async () => {
    await assign(root, include('Kiosks'));
    const some = await reach(include('Everything'));
    expect([some.of, ofRoot(some)]).toEqual([2, { id: root.id, assigned: true, reached: 1 }]);
    expect(ofRoot(await reach())).toEqual({ id: root.id, assigned: true, reached: 0 });
    await assign(root);
    expect(ofRoot(await reach(include('Everything')))).toEqual({ id: root.id, assigned: false, reached: 0 });
  });
});

test('a what-if is exported whole, and nothing is saved', async () => {
  await assign(root, include('Everything'));
  const path = `/profiles/${root.id}/assignments`;
  const before = (await manager.get(path)).json();
  const body = { assignments: [include('Kiosks')] };
  const told = (await manager.post(`${path}:what-if`, { body })).json<WhatIfAnswer>();
  expect(told.items).toMatchObject([{ device: { name: 'Hers' }, person: { name: 'Jane Doe' } }]);
  const reply = await manager.post(`${path}:what-if-export`, { body });
  expect(reply.headers['content-type']).toContain('text/csv');
  const [head, ...rows] = reply.body.trimEnd().split('\n');
  expect(head).toBe('device,deviceId,profile,profileId,outcome,cause');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatch(new RegExp(`^Hers,.*,Root,${root.id},loses,`));
  expect((await manager.get(path)).json()).toEqual(before);
});

function asSent({ mode, target, group, filter, filterMode }: Assignments['assignments'][number]): object {
  return {
    mode,
    target,
    filterMode,
    ...(group ? { groupId: group.id } : {}),
    ...(filter ? { filterId: filter.id } : {}),
  };
}
