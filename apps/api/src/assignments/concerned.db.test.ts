import { kindOf } from '@countersign/catalog/kinds';
import { samplesOf } from '@countersign/catalog/samples';
import type { TargetCount, TargetDevice } from '@countersign/contract/assignments';
import type { Page } from '@countersign/contract/lists';
import type { Profile } from '@countersign/contract/profiles';
import type { ProfileCoverage, ProfileStates } from '@countersign/contract/states';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateNext } from '../evaluation/evaluator.ts';

type Finding = TargetCount['findings'][number];
type Shown = { code: string; key: string; devices: string[] };

let it: TestApp;
let manager: Person;
let reader: Person;
let root: Profile;
let identity: Profile;
const ids: Record<string, string> = {};

const [sample = {}] = samplesOf(kindOf('scep.windows10'));
const settings = {
  ...sample,
  certificateType: 'user',
  keyStorageProvider: 'useTpmKspOtherwiseFail',
  validity: { value: 2, unit: 'years' },
  subject: { format: 'custom', text: 'CN={{UserName}},E={{EmailAddress}},OU={{SerialNumber}}' },
  alternativeNames: [{ sanType: 'domainNameService', value: '{{FullyQualifiedDomainName}}' }],
};

beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  reader = await it.person('reader');
  const until = new Date(Date.now() + 300 * 24 * 60 * 60_000);
  const certificate = await makeCertificate({ subject: 'Contoso Root CA', ca: true, until });
  const jane = await made('/people', { upn: 'jane@contoso.com', name: 'Doe, Jane' });
  const max = await made('/people', { upn: 'max@contoso.com', name: 'Max', mail: 'max@contoso.com' });
  const joined = { domainJoined: true, fqdn: 'x.contoso.com', serial: 'S1' };
  await device('Complete', { ...joined, personId: max.id, tpm: true });
  await device('Without TPM', { ...joined, serial: 'S2', personId: max.id, tpm: false });
  await device('Alone', { personId: max.id, serial: 'S3' });
  await device('Nameless', { domainJoined: true, personId: jane.id });
  await device('Kiosk', {});
  await device('Aged', { personId: max.id, osVersion: '6.1' });
  await device('Clashing', { ...joined, serial: 'S4', personId: max.id });
  await group('All of them', { devices: Object.values(ids) });
  await group('Rooted', { devices: [ids['Complete'], ids['Kiosk']] });
  await group('Clashes', { devices: [ids['Clashing']] });
  await device('Elsewhere', { personId: max.id });
  await group('Wi-Fi people', { people: [max.id], devices: [ids['Kiosk']] });
  root = await profile({
    kind: 'trusted.windows10',
    displayName: 'Root',
    settings: rootSettings(certificate),
  });
  await assign(root, 'Rooted');
  await assign(
    await profile({ ...scep('There before', { scepServerUrls: ['https://elsewhere.example'] }) }),
    'Clashes',
  );
  identity = await profile(scep('Identity'));
  await made('/consumers', {
    kind: 'wifi',
    name: 'Office',
    profileIds: [identity.id],
    groupIds: [ids['Wi-Fi people']],
  });
});
afterAll(() => it.close());

const rootSettings = (certificate: Parameters<typeof sentCertificate>[0]) => ({
  certificate: sentCertificate(certificate),
  destinationStore: 'computerCertStoreRoot',
});
const scep = (displayName: string, more: object = {}) => ({
  kind: 'scep.windows10',
  displayName,
  settings: { ...settings, ...more },
  rootProfileId: root.id,
});

async function made(path: string, body: object): Promise<{ id: string }> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function device(name: string, fields: object): Promise<void> {
  ids[name] = (await made('/devices', { family: 'windows', osVersion: '10.0.22631', name, ...fields })).id;
}

async function group(name: string, add: object): Promise<void> {
  const { id } = await made('/groups', { name });
  ids[name] = id;
  expect((await manager.post(`/groups/${id}/members`, { body: { add } })).statusCode).toBe(200);
}

async function profile(draft: object): Promise<Profile> {
  const reply = await manager.post('/profiles', { body: { profiles: [draft] } });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<{ profiles: [Profile] }>().profiles[0];
}

const include = (...names: string[]) =>
  names.map((name) => ({ mode: 'include', target: 'group', groupId: ids[name] }));

async function assign({ id }: Profile, ...names: string[]): Promise<void> {
  const path = `/profiles/${id}/assignments`;
  const { version } = (await manager.get(path)).json();
  const reply = await manager.put(path, { version, body: { assignments: include(...names) } });
  expect(reply.statusCode, reply.body).toBe(200);
  while (await evaluateNext({ pool: it.pool, now: it.now }));
}

/** Whom the list shows for each finding that counts devices; as many as it counts. */
async function shownBy(
  findings: readonly Finding[],
  list: (key: string) => Promise<Page<TargetDevice>>,
): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const { code, counted, shows } of findings) {
    if (!counted) continue;
    expect(shows, code).toBeDefined();
    const { items, total } = await list(shows?.key ?? '');
    expect([shows?.key, total?.count]).toEqual([shows?.key, counted.devices]);
    const key = (shows?.key ?? '').replaceAll(/\.\d+/g, '.#');
    shown.push({ code, key, devices: items.map((item) => item.device.name) });
  }
  return shown;
}

async function unsaved(question: object, ...groups: string[]): Promise<Shown[]> {
  const body = { ...question, assignments: include(...groups) };
  const count = await manager.post('/targets:count', { body });
  expect(count.statusCode, count.body).toBe(200);
  return shownBy(count.json<TargetCount>().findings, async (key) => {
    const reply = await manager.post('/targets:list', { body: { ...body, concerned: [key] } });
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  });
}

async function saved({ id }: Profile): Promise<Shown[]> {
  const { findings } = (await reader.get(`/profiles/${id}/coverage`)).json<ProfileCoverage>();
  const told = (await reader.get(`/profiles/${id}/states`)).json<ProfileStates>().findings;
  return shownBy([...findings, ...told], async (key) => {
    const reply = await reader.get(`/profiles/${id}/coverage/devices?concerned=${encodeURIComponent(key)}`);
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  });
}

const question = () => {
  const { displayName: _name, ...asked } = scep('');
  return { ...asked, profileId: identity.id };
};
const byKey = (shown: Shown[]) => Object.fromEntries(shown.map(({ key, devices }) => [key, devices]));

describe('V35 S000-02 +c8 +c9 every finding that counts devices shows which', () => {
  const reached = ['Alone', 'Complete', 'Nameless', 'Without TPM'];
  const expected = () => ({
    'rootMissing.#': ['Alone', 'Nameless', 'Without TPM'],
    noTpm: ['Without TPM'],
    tpmUnknown: ['Alone', 'Nameless'],
    'valueMissing.EmailAddress': ['Nameless'],
    'valueMissing.SerialNumber': ['Nameless'],
    'notDomainJoined.FullyQualifiedDomainName': ['Alone'],
    'valueMissing.FullyQualifiedDomainName': ['Nameless'],
    'nameDoubtful.UserName': ['Nameless'],
    rootExpires: reached,
    'slotClash.#': ['Clashing'],
    noUser: ['Kiosk'],
    outsideOsRange: ['Aged'],
    'consumerUncovered.group.#.#': ['Aged', 'Clashing', 'Elsewhere', 'Kiosk'],
  });

  test('before saving, also those that are not reached', async () => {
    expect(byKey(await unsaved(question(), 'All of them'))).toEqual(expected());
  });

  test('and after it, so that the page of the profile tells the same', async () => {
    await assign(identity, 'All of them');
    expect(byKey(await saved(identity))).toEqual(expected());
  });

  test('what stands on a trusted profile that is taken away', async () => {
    await assign(identity, 'All of them');
    const { certificate } = root.settings;
    const asked = { kind: 'trusted.windows10', settings: { certificate }, profileId: root.id };
    const key = 'consumerUncovered.profile.#';
    const devices = ['Alone', 'Nameless', 'Without TPM'];
    const told = { code: 'consumerUncovered', key, devices };
    expect(await unsaved(asked, 'Rooted')).toContainEqual(told);
    expect(await saved(root)).toContainEqual(told);
  });

  test('nobody knows the chain: devices without any trusted profile', async () => {
    const asked = { ...question(), rootProfileId: null };
    expect(byKey(await unsaved(asked, 'All of them'))['noTrustedProfile']).toEqual([
      'Alone',
      'Nameless',
      'Without TPM',
    ]);
  });

  test('several at once, narrowed by words, page by page and as a file', async () => {
    const body = {
      ...question(),
      assignments: include('All of them'),
      concerned: ['noTpm', 'noUser', 'valueMissing.EmailAddress'],
    };
    const list = async (more: object = {}) =>
      (await manager.post('/targets:list', { body: { ...body, ...more } })).json<Page<TargetDevice>>();
    const { items, total } = await list();
    expect(items.map((item) => [item.device.name, item.cause])).toEqual([
      ['Kiosk', 'noUser'],
      ['Nameless', 'notDelivered'],
      ['Without TPM', 'notDelivered'],
    ]);
    expect(total?.count).toBe(3);
    expect((await list({ search: 'kio' })).items).toHaveLength(1);
    const file = (await manager.post('/targets:export', { body })).body.trimEnd().split('\n');
    expect(file).toHaveLength(4);
    const path = `/profiles/${identity.id}/coverage/devices`;
    const stored = await reader.get(`${path}/export?concerned=noTpm&concerned=noUser`);
    expect(stored.headers['content-type']).toContain('text/csv');
    expect(stored.body.trimEnd().split('\n')).toHaveLength(3);
    expect((await reader.get(path)).json<Page<TargetDevice>>().total?.count).toBe(7);
  });

  test('one that is not reached says so', async () => {
    const body = { ...question(), assignments: include('Rooted') };
    const { findings } = (await manager.post('/targets:count', { body })).json<TargetCount>();
    const key = findings.find(({ code }) => code === 'consumerUncovered')?.shows?.key;
    const reply = await manager.post('/targets:list', { body: { ...body, concerned: [key] } });
    const elsewhere = reply.json<Page<TargetDevice>>().items.find((item) => item.device.name === 'Elsewhere');
    expect(elsewhere).toMatchObject({ state: null, cause: null });
  });

  test.each([
    'nonsense',
    'valueMissing.Nothing',
    'rootMissing.99999999999999999999',
    "slotClash'; drop table device; --",
  ])('a key that no finding has is refused: %s', async (key) => {
    const body = { ...question(), assignments: include('Rooted'), concerned: [key] };
    const reply = await manager.post('/targets:list', { body });
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'request.invalid']);
    expect(reply.json().detail).toContain('No finding has the key');
    const path = `/profiles/${identity.id}/coverage/devices?concerned=${encodeURIComponent(key)}`;
    expect((await reader.get(path)).statusCode).toBe(400);
  });

  test.each(['slotClash.99999999999999999999', 'consumerUncovered.group.x', 'consumerUncovered.profile.-1'])(
    'and one about something that is gone shows nobody: %s',
    async (key) => {
      const body = { ...question(), assignments: include('Rooted'), concerned: [key] };
      const reply = await manager.post('/targets:list', { body });
      expect([reply.statusCode, reply.json().items]).toEqual([200, []]);
    },
  );
});
