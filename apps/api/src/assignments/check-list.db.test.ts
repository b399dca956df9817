import type { Filter } from '@countersign/contract/filters';
import type { Group } from '@countersign/contract/groups';
import type { Finding } from '@countersign/contract/problem';
import type { Profile } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let it: TestApp;
let manager: Person;
let root: Profile;
let legacy: Profile;
const ids: Record<string, string> = {};

beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  const certificate = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  const settings = { certificate: sentCertificate(certificate) };
  const { profiles } = await made<{ profiles: Profile[] }>('/profiles', {
    profiles: [
      { kind: 'trusted.ios', displayName: 'Root', settings },
      {
        kind: 'trusted.windows81',
        displayName: 'Old root',
        settings: { ...settings, destinationStore: 'computerCertStoreRoot' },
      },
    ],
  });
  [root, legacy] = profiles as [Profile, Profile];
  const jane = await made<{ id: string }>('/people', { upn: 'jane@contoso.com', name: 'Jane Doe' });
  const phone = await made<{ id: string }>('/devices', { family: 'ios', name: 'Phone' });
  await group('people', { add: { people: [jane.id] } });
  await group('devices', { add: { devices: [phone.id] } });
  await group('empty');
  await group('peopleByRule', {}, 'user.department -eq "Nowhere"');
  await group('devicesByRule', {}, 'device.model -eq "None"');
  await filter('phones', 'iOS');
  await filter('pcs', 'windows10AndLater');
});
afterAll(() => it.close());

async function made<Made>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function group(name: string, members: object = {}, rule?: string): Promise<void> {
  const { id } = await made<Group>('/groups', { name, ...(rule === undefined ? {} : { rule }) });
  ids[name] = id;
  if ('add' in members)
    expect((await manager.post(`/groups/${id}/members`, { body: members })).statusCode).toBe(200);
}

async function filter(name: string, platform: string): Promise<void> {
  const rule = 'device.manufacturer -eq "Contoso"';
  ids[name] = (await made<Filter>('/filters', { name, platform, rule })).id;
}

/** "+people phones": the group people is included, with the filter phones; "-people": it is left out. */
function line(text: string): object {
  const [target = '', filterName] = text.slice(1).split(' ');
  const mode = text.startsWith('+') ? 'include' : 'exclude';
  const who = target.startsWith('all') ? { target } : { target: 'group', groupId: ids[target] };
  const narrowed = filterName ? { filterId: ids[filterName], filterMode: 'include' } : {};
  return { mode, ...who, ...narrowed };
}

const short = ({ at, level, code }: Finding) => `${at} ${level ?? 'error'} ${code}`;

describe('S000-33 S003-20 a list that is wrong is refused at its row', () => {
  const wrong: [string, string[], string][] = [
    ['a filter of another platform', ['+people pcs'], '/assignments/0/filterId error filterOfOtherPlatform'],
    ['a group twice', ['+people', '+people phones'], '/assignments/1/groupId error twice'],
    ['All users twice', ['+allUsers', '+allUsers'], '/assignments/1/target error twice'],
    ['a group beside All users', ['+allUsers', '+people'], '/assignments/1/groupId error groupsBesideAll'],
    [
      'a group beside All devices',
      ['+devices', '+allDevices'],
      '/assignments/0/groupId error groupsBesideAll',
    ],
    ['a group in and out', ['+people', '-people'], '/assignments/1/groupId error includedAndExcluded'],
  ];
  test.each(wrong)('%s', async (_name, texts, expected) => {
    const assignments = texts.map(line);
    const path = `/profiles/${root.id}/assignments`;
    const { version } = (await manager.get(path)).json();
    const draft = { kind: 'trusted.ios', displayName: 'Half', settings: root.settings };
    const replies = [
      await manager.put(path, { body: { assignments }, version }),
      await manager.post(`${path}:what-if`, { body: { assignments } }),
      await manager.post('/targets:count', { body: { kind: 'trusted.ios', assignments } }),
      await manager.post('/targets:list', { body: { kind: 'trusted.ios', assignments } }),
      await manager.post('/profiles', { body: { profiles: [draft], assignments } }),
    ];
    for (const reply of replies) {
      expect(reply.json()).toMatchObject({ code: 'assignment.invalid' });
      expect(reply.json().findings.map(short)).toEqual([expected]);
    }
    expect((await manager.get(path)).json()).toMatchObject({ assignments: [], version });
    expect(await it.db.profile.count({ where: { displayName: 'Half' } })).toBe(0);
  });

  test('a filter where the platform has none, with the reason', async () => {
    const path = `/profiles/${legacy.id}/assignments`;
    const { version } = (await manager.get(path)).json();
    const reply = await manager.put(path, { body: { assignments: [line('+people pcs')] }, version });
    expect(reply.json()).toMatchObject({
      code: 'assignment.invalid',
      findings: [{ code: 'filterNotForPlatform', message: expect.stringContaining('Filters do not exist') }],
    });
  });
});

describe('spec 4.3 S002-70 what is doubtful is told at its row, and is in nobody’s way', () => {
  const mixed = (row: number) => `/assignments/${row}/groupId warning bearersMixed`;
  const byRule = (row: number) => `/assignments/${row}/groupId hint dynamicDevicesExcluded`;
  const waits = (row: number) => `/assignments/${row}/groupId hint deviceGroupWaits`;
  test.each<[string[], string[]]>([
    [['+people'], []],
    [['+people phones'], []],
    [['+people', '-peopleByRule'], []],
    [['+peopleByRule', '-people'], []],
    [['+people', '-devices'], [mixed(1)]],
    [['+peopleByRule', '-devicesByRule'], [mixed(1)]],
    [['+allUsers', '-devices'], [mixed(1)]],
    [['+allDevices', '-people'], [mixed(1)]],
    [['+allDevices', '-devices'], []],
    [['+allDevices', '-devicesByRule'], [byRule(1)]],
    [
      ['+devices', '-people'],
      [mixed(1), waits(0)],
    ],
    [
      ['+devicesByRule', '-peopleByRule'],
      [mixed(1), waits(0)],
    ],
    [
      ['+devices', '-devicesByRule'],
      [byRule(1), waits(0)],
    ],
    [['+allUsers', '+allDevices', '-empty'], []],
  ])('%s +c4: %s', async (texts, expected) => {
    const assignments = texts.map(line);
    const reply = await manager.post('/targets:count', { body: { kind: 'trusted.ios', assignments } });
    expect(reply.statusCode, reply.body).toBe(200);
    expect(reply.json().rowFindings.map(short)).toEqual(expected);
  });
});
