import type { GraphObject } from '@countersign/catalog/setting';
import type { Profile } from '@countersign/contract/profiles';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportOne, importOne, placesOf } from '@countersign/testkit/import-one';
import { identityObject, trustedObject } from './sample-objects.ts';

/** The rules and scope tags of an object of the wire: in, stored, and out again (spec 4.1, 4.4). */
let it: TestApp;
let manager: Person;
let certificate: Awaited<ReturnType<typeof makeCertificate>>;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  certificate = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
});
afterAll(() => it.close());
beforeEach(() => it.db.profile.deleteMany());

const put = (object: GraphObject, query?: string) => importOne(manager, object, query);
const out = (id: string | null, query?: string) => exportOne<GraphObject>(manager, id, query);
const windows = (change: GraphObject) => trustedObject('windows10', certificate, change);

const edition = {
  name: null,
  ruleType: 'exclude',
  osEditionTypes: ['windows10Home', 'windows10HomeN'],
};
const version = {
  name: 'Old ones',
  ruleType: 'include',
  minOSVersion: '10.0.16299.001',
  maxOSVersion: '10.0.17134.319',
};
const deviceMode = { name: 'S', ruleType: 'include', deviceMode: 'sModeConfiguration' };

describe('S000-34 applicability rules on the wire', () => {
  test('are read, applied and given back; without them the members are null', async () => {
    const rules = {
      deviceManagementApplicabilityRuleOsEdition: edition,
      deviceManagementApplicabilityRuleOsVersion: version,
      deviceManagementApplicabilityRuleDeviceMode: null,
    };
    const item = await put(windows(rules));
    expect(item).toMatchObject({ outcome: 'created', findings: [] });
    const profile = (await manager.get(`/profiles/${item.profileId}`)).json<Profile>();
    expect(profile.applicability).toEqual({
      edition: { mode: 'exclude', editions: ['windows10Home', 'windows10HomeN'] },
      version: { mode: 'include', name: 'Old ones', min: '10.0.16299.001', max: '10.0.17134.319' },
    });
    expect(await out(item.profileId)).toMatchObject(rules);
    await manager.patch(`/profiles/${item.profileId}`, { version: 1, body: { applicability: {} } });
    expect(await out(item.profileId)).toMatchObject({
      deviceManagementApplicabilityRuleOsEdition: null,
      deviceManagementApplicabilityRuleOsVersion: null,
      deviceManagementApplicabilityRuleDeviceMode: null,
    });
  });

  test('S mode is kept and told', async () => {
    const item = await put(windows({ deviceManagementApplicabilityRuleDeviceMode: deviceMode }));
    expect(placesOf(item)).toEqual(['/deviceManagementApplicabilityRuleDeviceMode device-mode-kept warning']);
    expect(await out(item.profileId)).toMatchObject({
      deviceManagementApplicabilityRuleDeviceMode: deviceMode,
    });
  });

  test.each<[string, GraphObject, string]>([
    [
      'half a range',
      { deviceManagementApplicabilityRuleOsVersion: { ...version, maxOSVersion: null } },
      '/deviceManagementApplicabilityRuleOsVersion/maxOSVersion',
    ],
    [
      'a range the wrong way',
      { deviceManagementApplicabilityRuleOsVersion: { ...version, maxOSVersion: '10.0.1.0' } },
      '/deviceManagementApplicabilityRuleOsVersion/minOSVersion',
    ],
    [
      'no version',
      { deviceManagementApplicabilityRuleOsVersion: { ...version, maxOSVersion: '1'.repeat(500) } },
      '/deviceManagementApplicabilityRuleOsVersion',
    ],
    [
      'a long name',
      { deviceManagementApplicabilityRuleOsEdition: { ...edition, name: 'x'.repeat(500) } },
      '/deviceManagementApplicabilityRuleOsEdition',
    ],
    [
      'an unknown edition',
      { deviceManagementApplicabilityRuleOsEdition: { ...edition, osEditionTypes: ['windows12'] } },
      '/deviceManagementApplicabilityRuleOsEdition/osEditionTypes',
    ],
    [
      'a text',
      { deviceManagementApplicabilityRuleOsEdition: 'Enterprise' },
      '/deviceManagementApplicabilityRuleOsEdition',
    ],
  ])('%s has the profile refused, and no other', async (_name, change, at) => {
    const item = await put(windows(change));
    expect(item).toMatchObject({ outcome: 'refused', profileId: null });
    expect(item.findings).toContainEqual(expect.objectContaining({ at, level: 'error' }));
  });

  test('a rule on another platform has the profile refused', async () => {
    const item = await put(
      trustedObject('ios', certificate, { deviceManagementApplicabilityRuleOsEdition: edition }),
    );
    expect(placesOf(item)).toEqual(['/deviceManagementApplicabilityRuleOsEdition rulesNotForPlatform error']);
  });
});

describe('spec 4.4 scope tags on the wire', () => {
  test('are kept where they are here, and are Default where none are told; what is left out is told', async () => {
    const now = it.now();
    const named = { name: 'Here', nameKey: 'here', createdAt: now, modifiedAt: now };
    await it.db.scopeTag.create({ data: { id: '3', ...named } });
    const identity = (change: GraphObject) => identityObject('pkcsImported.ios', change);
    const [plain, tagged, partly, unknown, strange] = [
      await put(identity({})),
      await put(identity({ roleScopeTagIds: ['0', '3'] })),
      await put(identity({ roleScopeTagIds: ['8', '3', '9'] })),
      await put(identity({ roleScopeTagIds: ['9'] })),
      await put(identity({ roleScopeTagIds: ['<x>'] })),
    ];
    expect(placesOf(strange)).toContain('/roleScopeTagIds not-kept hint');
    expect(placesOf(tagged)).not.toContain('/roleScopeTagIds scope-tags-left-out hint');
    const left = [...partly.findings, ...unknown.findings].filter(({ at }) => at === '/roleScopeTagIds');
    expect(left.map(({ level, message }) => `${level} ${message}`)).toEqual([
      'hint Scope tags 8, 9 are not here, and left out. It gets “Here”.',
      'warning Scope tag 9 is not here, and left out. It gets “Default”.',
    ]);
    for (const [item, tags] of [
      [plain, ['0']],
      [tagged, ['0', '3']],
      [partly, ['3']],
      [unknown, ['0']],
      [strange, ['0']],
    ] as const)
      expect((await out(item.profileId))['roleScopeTagIds']).toEqual(tags);
  });
});
