import type { KindId } from '@countersign/catalog/kind';
import { kindOf, kinds } from '@countersign/catalog/kinds';
import { samplesOf } from '@countersign/catalog/samples';
import type { TargetCount } from '@countersign/contract/assignments';
import type { Device } from '@countersign/contract/devices';
import type { Profile, Revision } from '@countersign/contract/profiles';
import type { DeviceExplanation, ProfileDevice, ProfileStates } from '@countersign/contract/states';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { type MadeCertificate, makeCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evaluateNext } from '../evaluation/evaluator.ts';
import { iosDraft, windowsDraft } from './sample-drafts.ts';

let it: TestApp;
let manager: Person;
let root: MadeCertificate;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  root = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
});
afterAll(() => it.close());

const enterprise = { edition: { mode: 'include', editions: ['windows10Enterprise'] } } as const;
const range = { version: { mode: 'include', min: '10.0.16299.001', max: '10.0.17134.319' } } as const;

async function one(fields: object): Promise<Profile> {
  const reply = await manager.post('/profiles', { body: { profiles: [windowsDraft(root, fields)] } });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json().profiles[0];
}

async function evaluated(): Promise<void> {
  for (;;) if (!(await evaluateNext(it))) return;
}

describe('S000-34 the rules of a profile', () => {
  test('are made, read, changed, kept in every version, restored and audited; devices are sent nothing', async () => {
    const made = await one({ applicability: { ...enterprise, ...range } });
    expect(made.applicability).toEqual({ ...enterprise, ...range });
    const path = `/profiles/${made.id}`;
    expect((await manager.get(path)).json<Profile>().applicability).toEqual(made.applicability);

    const judged = await manager.post(`${path}/validate`, { body: { applicability: range } });
    expect(judged.json()).toEqual({ effect: 'none', findings: [] });
    await it.db.evaluationQueue.deleteMany();
    const changed = await manager.patch(path, { version: 1, body: { applicability: range } });
    expect(changed.json()).toMatchObject({ version: 2, generation: 1, applicability: range });
    expect(await it.db.evaluationQueue.count()).toBe(1);
    const named = await manager.patch(path, { version: 2, body: { displayName: 'Another name' } });
    expect(named.json()).toMatchObject({ applicability: range });
    const none = await manager.patch(path, { version: 3, body: { applicability: {} } });
    expect(none.json()).toMatchObject({ applicability: {} });
    expect(await it.db.profile.count({ where: { id: made.id, applicability: { not: 'DbNull' } } })).toBe(0);

    const { items } = (await manager.get(`${path}/history`)).json<{ items: Revision[] }>();
    expect(items.map(({ applicability }) => applicability)).toEqual([{}, range, range, made.applicability]);
    const restored = await manager.post(`${path}/restore`, { version: 4, body: { version: 1 } });
    expect(restored.json()).toMatchObject({ version: 5, applicability: made.applicability });

    const audits = await it.db.audit.findMany({ where: { subjectId: made.id }, orderBy: { no: 'asc' } });
    const facts = audits.map(({ after }) => (after as { applicability?: unknown }).applicability ?? null);
    expect(facts).toEqual([made.applicability, range, range, null, made.applicability]);
  });

  test.each<[string, object, string[]]>([
    ['half a range', { version: { ...range.version, max: '' } }, ['/version/max versionMissing']],
    [
      'no range',
      { version: { mode: 'include', min: '', max: '' } },
      ['/version/min versionMissing', '/version/max versionMissing'],
    ],
    [
      'an end that is no version',
      { version: { ...range.version, min: '1709' } },
      ['/version/min versionMalformed'],
    ],
    [
      'a range the wrong way',
      { version: { ...range.version, min: '10.0.19041.0' } },
      ['/version/min rangeReversed'],
    ],
    ['no edition', { edition: { mode: 'exclude', editions: [] } }, ['/edition/editions editionsMissing']],
    [
      'an edition twice',
      { edition: { mode: 'exclude', editions: ['windows10Home', 'windows10Home'] } },
      ['/edition/editions editionTwice'],
    ],
  ])('cannot be %s', async (_name, applicability, expected) => {
    const draft = windowsDraft(root, { applicability });
    const validated = await manager.post('/profiles:validate', { body: { profiles: [draft] } });
    const places = (findings: { at: string; code: string }[]) =>
      findings.filter(({ at }) => at.includes('/applicability/')).map(({ at, code }) => `${at} ${code}`);
    expect(places(validated.json().profiles[0].findings)).toEqual(
      expected.map((one) => `/applicability${one}`),
    );
    const created = await manager.post('/profiles', { body: { profiles: [draft] } });
    expect(created.json()).toMatchObject({ code: 'profile.invalid' });
    expect(places(created.json().findings)).toEqual(expected.map((one) => `/profiles/0/applicability${one}`));
    const { id } = await one({});
    const changed = await manager.patch(`/profiles/${id}`, { version: 1, body: { applicability } });
    expect(changed.json()).toMatchObject({ code: 'profile.invalid' });
    const counted = await manager.post('/targets:count', {
      body: { kind: 'trusted.windows10', assignments: [], applicability },
    });
    expect(places(counted.json().findings)).toEqual(expected.map((one) => `/applicability${one}`));
  });

  test.each<[string, object]>([
    ['an edition that does not exist', { edition: { mode: 'include', editions: ['windows12'] } }],
    ['a list', { version: [] }],
    ['a property of its own', { deviceMode: { mode: 'include' } }],
    ['another mode', { version: { ...range.version, mode: 'perhaps' } }],
  ])('cannot hold %s', async (_name, applicability) => {
    const reply = await manager.post('/profiles', {
      body: { profiles: [windowsDraft(root, { applicability })] },
    });
    expect(reply.json()).toMatchObject({ status: 400, code: 'request.invalid' });
    expect(reply.json().findings[0].at).toMatch(/^\/profiles\/0\/applicability/);
  });

  test('are refused on every other platform', async () => {
    const reply = await manager.post('/profiles', {
      body: { profiles: [iosDraft(root, { applicability: enterprise })] },
    });
    expect(reply.json()).toMatchObject({
      code: 'profile.invalid',
      findings: [{ at: '/profiles/0/applicability/edition', code: 'rulesNotForPlatform' }],
    });
  });
});

test('S003-39 C8 every type for Windows 10 and later takes rules, PKCS too', async () => {
  const types = kinds.filter(({ platform }) => platform === 'windows10').map(({ id }) => id);
  expect(new Set(types.map((id) => id.split('.')[0]))).toEqual(
    new Set(['pkcs', 'pkcsImported', 'scep', 'trusted']),
  );
  const { id: rootProfileId } = await one({});
  const drafts = types
    .filter((id) => id !== 'trusted.windows10')
    .map((id: KindId) => ({
      kind: id,
      displayName: id,
      settings: samplesOf(kindOf(id))[0],
      rootProfileId,
      applicability: enterprise,
    }));
  const reply = await manager.post('/profiles', { body: { profiles: drafts } });
  expect(reply.statusCode, reply.body).toBe(201);
  const { profiles } = reply.json<{ profiles: Profile[] }>();
  const other = await one({ displayName: 'Another root' });
  const moved = await manager.post(`/profiles/${rootProfileId}/relink`, {
    body: { rootProfileId: other.id },
  });
  expect(moved.json()).toEqual({ moved: profiles.length });
  for (const made of profiles) {
    expect(made.applicability).toEqual(enterprise);
    const { items } = (await manager.get(`/profiles/${made.id}/history`)).json<{ items: Revision[] }>();
    expect(items.map(({ applicability }) => applicability)).toEqual([enterprise, enterprise]);
  }
});

describe('S000-34 which devices a rule keeps out', () => {
  async function device(fields: object): Promise<Device> {
    const reply = await manager.post('/devices', { body: { family: 'windows', ...fields } });
    expect(reply.statusCode, reply.body).toBe(201);
    return reply.json();
  }
  let inside: Device;
  let pro: Device;
  beforeAll(async () => {
    inside = await device({ name: 'Inside', sku: 'Enterprise', osVersion: '10.0.17134.5' });
    pro = await device({ name: 'Pro', sku: 'Professional', osVersion: '10.0.17134.5' });
    await device({ name: 'Newer', sku: 'Enterprise', osVersion: '10.0.22631.1' });
    await device({ name: 'Unknown' });
  });
  const assignments = [{ mode: 'include', target: 'allDevices' }];

  async function count(applicability: object): Promise<TargetCount> {
    const body = { kind: 'trusted.windows10', assignments, applicability };
    return (await manager.post('/targets:count', { body })).json();
  }

  test('is counted before anything is saved, and comes true', async () => {
    expect(await count({})).toMatchObject({ reached: 4 });
    expect(await count(enterprise)).toMatchObject({ reached: 2 });
    expect(await count({ edition: { ...enterprise.edition, mode: 'exclude' } })).toMatchObject({
      reached: 2,
    });
    const rules = { ...enterprise, ...range };
    const foreseen = await count(rules);
    expect(foreseen.counts).toEqual([
      { state: 'notApplicable', cause: 'applicability', count: 3 },
      { state: 'pending', cause: 'notDelivered', count: 1 },
    ]);
    const listed = await manager.post('/targets:list', {
      body: { kind: 'trusted.windows10', assignments, applicability: rules },
    });
    expect(
      listed
        .json<{ items: ProfileDevice[] }>()
        .items.map(({ device: { name }, cause }) => `${name} ${cause}`),
    ).toEqual(['Inside notDelivered', 'Newer applicability', 'Pro applicability', 'Unknown applicability']);
    const choice = { kind: 'trusted.windows10', assignments, applicability: rules, causes: ['notDelivered'] };
    const chosen = (await manager.post('/targets:list', { body: choice })).json();
    expect(chosen.items.map(({ device }: ProfileDevice) => device.name)).toEqual(['Inside']);
    const csv = (await manager.post('/targets:export', { body: choice })).body.split('\n');
    expect(csv[0]).toContain('device,deviceId,user,osVersion,state,cause');
    expect(csv[1]).toMatch(/^Inside,.*,pending,notDelivered$/);
    expect(csv).toHaveLength(3);

    const { profiles } = (
      await manager.post('/profiles', {
        body: { profiles: [windowsDraft(root, { applicability: rules })], assignments },
      })
    ).json<{ profiles: Profile[] }>();
    const path = `/profiles/${profiles[0]?.id}`;
    await evaluated();
    expect((await manager.get(`${path}/states`)).json<ProfileStates>().counts).toEqual(foreseen.counts);
    const why = (await manager.get(`${path}/devices/${pro.id}/explanation`)).json<DeviceExplanation>();
    expect(why).toMatchObject({ outcome: 'notApplicable', code: 'applicability' });

    await manager.patch(path, { version: 1, body: { applicability: {} } });
    await evaluated();
    expect((await manager.get(`${path}/states`)).json<ProfileStates>().counts).toEqual([
      { state: 'pending', cause: 'notDelivered', count: 4 },
    ]);
  });

  test('one with rules and one without, the same otherwise: the one without applies', async () => {
    const bodies = [{}, { applicability: enterprise }].map((fields) => ({
      profiles: [windowsDraft(root, fields)],
      assignments,
    }));
    const ids: string[] = [];
    await it.db.profile.deleteMany();
    for (const body of bodies) {
      const made = (await manager.post('/profiles', { body })).json<{ profiles: Profile[] }>();
      ids.push(made.profiles[0]?.id ?? '');
    }
    await evaluated();
    const causes = await Promise.all(
      ids.map(async (id) => {
        const path = `/profiles/${id}/devices?search=inside`;
        return (await manager.get(path)).json<{ items: ProfileDevice[] }>().items.map(({ cause }) => cause);
      }),
    );
    expect(causes).toEqual([['notDelivered'], ['superseded']]);
    expect(inside.name).toBe('Inside');
  });
});
