import { kindOf } from '@countersign/catalog/kinds';
import { samplesOf } from '@countersign/catalog/samples';
import type { NameExamples, TargetCount } from '@countersign/contract/assignments';
import type { Device } from '@countersign/contract/devices';
import type { Group } from '@countersign/contract/groups';
import type { Person as User } from '@countersign/contract/people';
import type { Profile } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateNext } from '../evaluation/evaluator.ts';

let it: TestApp;
let manager: Person;
let root: Profile;
let jane: User;
let kiosk: Device;
let staff: Group;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  const certificate = sentCertificate(
    await makeCertificate({ subject: 'Contoso Root CA', ca: true, until: inDays(300) }),
  );
  root = await profile({ kind: 'trusted.ios', displayName: 'Root', settings: { certificate } });
  jane = await made<User>('/people', { upn: 'jane@contoso.com', name: 'Doe, Jane', sam: 'CONTOSO\\jane' });
  const nobody = await made<User>('/people', {
    upn: 'max@contoso.com',
    name: 'Max Moor',
    mail: 'max@contoso.com',
  });
  await made<Device>('/devices', { family: 'ios', name: "Jane's phone", personId: jane.id });
  await made<Device>('/devices', { family: 'ios', name: "Max's phone", personId: nobody.id });
  kiosk = await made<Device>('/devices', { family: 'ios', name: 'Kiosk' });
  staff = await made<Group>('/groups', { name: 'Staff' });
  await manager.post(`/groups/${staff.id}/members`, {
    body: { add: { people: [jane.id, nobody.id], devices: [kiosk.id] } },
  });
});
afterAll(() => it.close());

function inDays(days: number): Date {
  return new Date(Date.now() + days * 24 * 60 * 60_000);
}

async function made<Made>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

async function profile(draft: object, assignments: object[] = []): Promise<Profile> {
  const { profiles } = await made<{ profiles: [Profile] }>('/profiles', { profiles: [draft], assignments });
  while (await evaluateNext({ pool: it.pool, now: it.now }));
  return profiles[0];
}

const toStaff = () => [{ mode: 'include', target: 'group', groupId: staff.id }];
const [whole = {}] = samplesOf(kindOf('scep.ios'));

async function asked<Answer>(path: string, question: object): Promise<Answer> {
  const reply = await manager.post(path, { body: { kind: 'scep.ios', assignments: toStaff(), ...question } });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
}

async function findings(question: object): Promise<TargetCount['findings']> {
  return (await asked<TargetCount>('/targets:count', question)).findings;
}

describe('counting before saving', () => {
  test('another profile that wants the same place with other settings is named', async () => {
    const settings = { ...whole, certificateType: 'machine', keySize: 'size2048' };
    await profile(
      { kind: 'scep.ios', displayName: 'There before', settings, rootProfileId: root.id },
      toStaff(),
    );
    const clash = { rootProfileId: root.id, settings: { ...settings, keySize: 'size4096' } };
    expect(await findings(clash)).toContainEqual(
      expect.objectContaining({
        code: 'slotClash',
        counted: { devices: 3, of: 3 },
        message: expect.stringContaining('“There before”'),
      }),
    );
    const codes = async (question: object) => (await findings(question)).map(({ code }) => code);
    expect(await codes({ rootProfileId: root.id, settings })).not.toContain('slotClash');
    expect(await codes({ rootProfileId: root.id, settings: { keySize: 'size4096' } })).not.toContain(
      'slotClash',
    );
  });

  test('a root that ends before what would be issued today is told', async () => {
    const valid = (value: number) =>
      findings({ rootProfileId: root.id, settings: { validity: { value, unit: 'days' } } });
    expect(await valid(301)).toContainEqual(
      expect.objectContaining({ code: 'rootExpires', message: expect.stringContaining('Contoso Root CA') }),
    );
    expect((await valid(299)).map(({ code }) => code)).not.toContain('rootExpires');
  });

  test('a ready format of the subject counts like the text it stands for', async () => {
    const settings = { subject: { format: 'commonNameAsSerialNumber', text: '' } };
    expect(await findings({ settings, kind: 'pkcs.androidDeviceAdministrator' })).toEqual([
      expect.objectContaining({ code: 'reachesNobody' }),
    ]);
  });
});

describe('names for people and devices that are there', () => {
  const settings = {
    certificateType: 'user',
    subject: { format: 'custom', text: 'CN={{UserName}},E={{EmailAddress}}' },
    alternativeNames: [
      { sanType: 'userPrincipalName', value: '{{UserPrincipalName}}' },
      { sanType: 'nonsense', value: 4 },
    ],
  };
  const names = (question: object = {}) => asked<NameExamples>('/targets:names', { settings, ...question });

  test('S003-41 S003-47 +c10 values with special characters are found, and shown as they will stand', async () => {
    const withSam = {
      ...settings,
      subject: { format: 'custom', text: 'CN={{UserName}},OU={{OnPremisesSamAccountName}}' },
    };
    const doubtful = await names({ settings: withSam, pick: 'doubtful' });
    expect(doubtful).toMatchObject({
      of: 1,
      items: [
        {
          person: { name: 'Doe, Jane' },
          device: { name: "Jane's phone" },
          subject: String.raw`OU=CONTOSO\\jane,CN=Doe\, Jane`,
          special: ['Doe, Jane', String.raw`CONTOSO\jane`],
          valid: true,
        },
      ],
    });
    expect(await findings({ settings: withSam })).toContainEqual(
      expect.objectContaining({ code: 'nameDoubtful', level: 'hint', counted: { devices: 1, of: 2 } }),
    );
  });

  test('those that fail say why', async () => {
    const { of, items } = await names({ pick: 'failing' });
    expect({ of, items }).toMatchObject({
      of: 1,
      items: [
        {
          person: { name: 'Doe, Jane' },
          valid: false,
          problems: [{ level: 'error', message: expect.stringContaining('{{EmailAddress}}') }],
        },
      ],
    });
  });

  test('they are named in the order of their names, as certificates will', async () => {
    const { of, items } = await names();
    expect(of).toBe(2);
    expect(items.map(({ person }) => person?.name)).toEqual(['Doe, Jane', 'Max Moor']);
    expect(items[1]).toMatchObject({
      subject: 'emailAddress=max@contoso.com,CN=Max Moor',
      alternativeNames: [{ shown: 'max@contoso.com' }],
      valid: true,
      special: [],
    });
  });

  test('ten of those that are reached, other ones with another draw', async () => {
    const many = await made<Group>('/groups', { name: 'Many' });
    const devices: string[] = [];
    for (let no = 1; no <= 25; no += 1) {
      const name = `User ${String(no).padStart(2, '0')}`;
      const { id } = await made<User>('/people', { upn: `user${no}@contoso.com`, name });
      devices.push((await made<Device>('/devices', { family: 'ios', name, personId: id })).id);
    }
    await manager.post(`/groups/${many.id}/members`, { body: { add: { devices } } });
    const assignments = [{ mode: 'include', target: 'group', groupId: many.id }];
    const drawn = async (draw: number) => {
      const { of, items } = await names({ assignments, draw });
      const people = items.map(({ person }) => person?.name);
      expect({ of, people: new Set(people).size }).toEqual({ of: 25, people: 10 });
      return people;
    };
    const first = await drawn(0);
    expect(await drawn(0)).toEqual(first);
    const draws = [first, await drawn(1), await drawn(2), await drawn(7)];
    expect(new Set(draws.map((people) => people.join())).size).toBe(draws.length);
    // Nobody is always left out: with enough draws each is among the ten.
    const seen = new Set(draws.flat());
    for (let draw = 8; seen.size < 25 && draw < 40; draw += 1)
      for (const name of await drawn(draw)) seen.add(name);
    expect(seen.size).toBe(25);
  });

  test('somebody who is named, reached or not', async () => {
    const nothing = { assignments: [] };
    expect((await names({ ...nothing, personId: jane.id })).items).toMatchObject([
      { device: { name: "Jane's phone" } },
    ]);
    expect((await names({ ...nothing, deviceId: kiosk.id })).items).toMatchObject([
      {
        device: { name: 'Kiosk' },
        person: null,
        valid: false,
        problems: [{ message: expect.stringContaining('no user') }, {}, {}],
      },
    ]);
    const windows = await names({ ...nothing, kind: 'scep.windows10', personId: jane.id });
    expect(windows.items).toMatchObject([{ device: null, person: { name: 'Doe, Jane' } }]);
    expect((await names({ ...nothing, deviceId: root.id })).items).toEqual([]);
  });

  test('names that cannot be read yet, and kinds that have none', async () => {
    const broken = { ...settings, subject: { format: 'custom', text: 'CN={{Nobody' } };
    expect((await names({ settings: broken })).items[0]).toMatchObject({ valid: false });
    expect((await names({ settings: { subject: 4 } })).items[0]).toMatchObject({
      subject: null,
      alternativeNames: [],
    });
    expect((await names({ kind: 'trusted.ios', settings: {} })).items[0]).toMatchObject({ subject: null });
  });
});
