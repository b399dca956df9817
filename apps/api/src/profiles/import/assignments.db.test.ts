import type { GraphObject } from '@countersign/catalog/setting';
import type { Assignments } from '@countersign/contract/assignments';
import type { Filter } from '@countersign/contract/filters';
import type { Group } from '@countersign/contract/groups';
import type { ImportedItem } from '@countersign/contract/profile-import';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportOne, importOne, placesOf } from '@countersign/testkit/import-one';
import { identityObject, trustedObject } from './sample-objects.ts';

/** Who an object of the wire is for: in, stored, and out again (spec 4.3). */
let it: TestApp;
let manager: Person;
let staff: Group;
let lab: Group;
let corporate: Filter;
let certificate: Awaited<ReturnType<typeof makeCertificate>>;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  certificate = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  staff = await made<Group>('/groups', { name: 'Staff' });
  lab = await made<Group>('/groups', { name: 'Lab' });
  const rule = '(device.deviceOwnership -eq "Corporate")';
  corporate = await made<Filter>('/filters', { name: 'Ours', platform: 'windows10AndLater', rule });
});
afterAll(() => it.close());
beforeEach(() => it.db.profile.deleteMany());

async function made<Made>(path: string, body: object): Promise<Made> {
  const reply = await manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json();
}

const windows = (change: GraphObject) => trustedObject('windows10', certificate, change);

const put = (object: GraphObject, query?: string) => importOne(manager, object, query);
const out = (id: string | null, query?: string) => exportOne<GraphObject>(manager, id, query);

const all = { '@odata.type': '#microsoft.graph.allDevicesAssignmentTarget' };
const groupTarget = (fields: GraphObject) => ({
  '@odata.type': '#microsoft.graph.groupAssignmentTarget',
  ...fields,
});
const exclusion = (fields: GraphObject) => ({
  '@odata.type': '#microsoft.graph.exclusionGroupAssignmentTarget',
  ...fields,
});
const foreign = '99999999-6c1d-4d8e-9a51-0a6b8f3c2d10';

async function assignedTo({ profileId }: ImportedItem): Promise<string[]> {
  const { assignments } = (await manager.get(`/profiles/${profileId}/assignments`)).json<Assignments>();
  return assignments.map(({ mode, target, group, deletedGroup, filter, filterMode }) =>
    [
      mode,
      group?.name ?? (deletedGroup ? `no ${deletedGroup}` : target),
      filter && `${filterMode} ${filter.name}`,
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('S000-33 spec 4.3 assignments on the wire', () => {
  const asked = 'dryRun=false&assignments=true';
  const assigning = (...targets: GraphObject[]) =>
    windows({ assignments: targets.map((target, at) => ({ id: String(at), intent: 'apply', target })) });

  test('are left out and told, unless they are asked for', async () => {
    const item = await put(assigning(all));
    expect(placesOf(item)).toEqual(['/assignments assignments-left-out hint']);
    expect(await assignedTo(item)).toEqual([]);
    const older = { groupAssignments: [{ targetGroupId: staff.id, excludeGroup: false }] };
    expect(placesOf(await put(windows(older), asked))).toContain(
      '/groupAssignments assignments-left-out hint',
    );
  });

  test('find groups by id, then by name, and filters by id; they are audited and evaluated', async () => {
    await it.db.evaluationQueue.deleteMany();
    const item = await put(
      assigning(
        groupTarget({
          groupId: staff.id.toUpperCase(),
          groupName: 'Called otherwise',
          deviceAndAppManagementAssignmentFilterId: corporate.id,
          deviceAndAppManagementAssignmentFilterType: 'include',
        }),
        exclusion({ groupId: foreign, groupName: 'lab' }),
        exclusion({ groupName: 'LAB' }),
      ),
      asked,
    );
    expect(item.findings).toEqual([]);
    expect(await assignedTo(item)).toEqual(['include Staff include Ours', 'exclude Lab']);
    expect(await it.db.evaluationQueue.count()).toBe(1);
    const audit = await it.db.audit.findFirst({
      where: { action: 'profile.assign' },
      orderBy: { no: 'desc' },
    });
    expect(audit).toMatchObject({
      subjectId: item.profileId,
      after: { assignments: [{ group: 'Staff' }, { group: 'Lab' }] },
    });
  });

  test('find filters by their names, and say so', async () => {
    const narrowed = (fields: GraphObject) => ({
      ...all,
      deviceAndAppManagementAssignmentFilterType: 'exclude',
      ...fields,
    });
    for (const fields of [
      { deviceAndAppManagementAssignmentFilterId: 'OURS' },
      { deviceAndAppManagementAssignmentFilterDisplayName: 'ours' },
      {
        deviceAndAppManagementAssignmentFilterId: foreign,
        deviceAndAppManagementAssignmentFilterDisplayName: 'Ours',
      },
    ]) {
      await it.db.profile.deleteMany();
      expect(placesOf(await put(assigning(narrowed(fields)), 'assignments=true'))).toEqual([
        '/assignments/0/target filter-by-name hint',
      ]);
      const item = await put(assigning(narrowed(fields)), asked);
      expect(placesOf(item)).toEqual(['/assignments/0/target filter-by-name hint']);
      expect(await assignedTo(item)).toEqual(['include allDevices exclude Ours']);
    }
  });

  test('are judged as every list is, in the dry run too; what another portal allowed is kept and marked', async () => {
    const phones = await made<Filter>('/filters', {
      name: 'Phones',
      platform: 'iOS',
      rule: '(device.model -eq "Phone")',
    });
    const filtered = (id: string) => ({
      deviceAndAppManagementAssignmentFilterType: 'include',
      deviceAndAppManagementAssignmentFilterId: id,
    });
    const object = assigning(
      all,
      groupTarget({ groupId: staff.id }),
      groupTarget({ groupId: staff.id, ...filtered(corporate.id) }),
      exclusion({ groupId: lab.id, ...filtered(foreign) }),
      groupTarget({ groupId: lab.id }),
      groupTarget({ groupName: 'lab', ...filtered(phones.id) }),
    );
    const expected = [
      '/assignments/1/target groupsBesideAll warning',
      '/assignments/2/target groupsBesideAll warning',
      '/assignments/2/target twice warning',
      '/assignments/3/target filterOnExclusion warning',
      '/assignments/4/target groupsBesideAll warning',
      '/assignments/4/target includedAndExcluded warning',
      '/assignments/5/target filterOfOtherPlatform warning',
    ];
    const told = await put(object, 'assignments=true');
    expect(told.outcome).toBe('createdWithWarnings');
    expect(placesOf(told)).toEqual(expected);
    const item = await put(object, asked);
    expect(placesOf(item)).toEqual(expected);
    expect(await assignedTo(item)).toEqual([
      'include allDevices',
      'include Staff',
      'include Staff include Ours',
      'exclude Lab',
      'include Lab',
    ]);
  });

  test('of a group that is not here are kept, reach nobody, and are told', async () => {
    const item = await put(assigning(groupTarget({ groupId: foreign, groupName: 'Finance' }), all), asked);
    expect(placesOf(item)).toEqual([
      '/assignments/0/target group-unknown warning',
      '/assignments/0/target groupsBesideAll warning',
    ]);
    expect(item.outcome).toBe('createdWithWarnings');
    expect(await assignedTo(item)).toEqual(['include no Finance', 'include allDevices']);
  });

  test('are not taken where more devices would get the profile', async () => {
    const excluding = await put(assigning(all, exclusion({ groupId: foreign })), asked);
    expect(placesOf(excluding)).toEqual(['/assignments/1/target assignments-withheld warning']);
    expect(await assignedTo(excluding)).toEqual([]);
    await it.db.profile.deleteMany();
    const filtered = {
      deviceAndAppManagementAssignmentFilterType: 'include',
      deviceAndAppManagementAssignmentFilterId: foreign,
    };
    const narrowed = await put(assigning({ ...all, ...filtered }, groupTarget({ groupId: lab.id })), asked);
    expect(placesOf(narrowed)).toEqual(['/assignments/0/target filter-unknown warning']);
    expect(await assignedTo(narrowed)).toEqual(['include Lab']);
    await it.db.profile.deleteMany();
    expect(await put(assigning(groupTarget({})), asked)).toMatchObject({ outcome: 'refused' });
  });

  test('of a profile without its root, and of one that is here already, are told', async () => {
    const identity = identityObject('scep.windows10', { assignments: [{ target: all }] });
    const item = await put(identity, asked);
    expect(placesOf(item)).toContain('/assignments assignments-withheld warning');
    expect(await assignedTo(item)).toEqual([]);
    await put(assigning(), asked);
    expect(placesOf(await put(assigning(all), asked))).toContain('/assignments assignments-left-out hint');
  });

  test('go out when they are asked for, with names, and come back the same; collections are kept', async () => {
    const collection = {
      intent: 'apply',
      target: {
        '@odata.type': '#microsoft.graph.configurationManagerCollectionAssignmentTarget',
        collectionId: 'SMS00001',
      },
    };
    const narrowed = {
      deviceAndAppManagementAssignmentFilterId: corporate.id,
      deviceAndAppManagementAssignmentFilterType: 'include',
    };
    const object = assigning(groupTarget({ groupId: staff.id, ...narrowed }), exclusion({ groupId: lab.id }));
    const item = await put(
      { ...object, assignments: [...(object['assignments'] as GraphObject[]), collection] },
      asked,
    );
    expect(placesOf(item)).toEqual(['/assignments/2/target collection-kept warning']);
    expect(await out(item.profileId)).not.toHaveProperty('assignments');
    const exported = await out(item.profileId, '?withAssignments=true');
    expect(exported['assignments']).toMatchObject([
      {
        id: `${item.profileId}_${staff.id}`,
        target: {
          groupId: staff.id,
          groupName: 'Staff',
          deviceAndAppManagementAssignmentFilterDisplayName: 'Ours',
        },
      },
      { target: { groupId: lab.id, groupName: 'Lab' } },
      collection,
    ]);
    const file = (await manager.get('/profiles/graph?withAssignments=true')).json<{ value: GraphObject[] }>();
    expect(file.value).toEqual([exported]);
    await it.db.profile.deleteMany();
    const again = await put(exported, asked);
    expect(await assignedTo(again)).toEqual(['include Staff include Ours', 'exclude Lab']);
    const { assignments } = await out(again.profileId, '?withAssignments=true');
    const targets = (list: unknown) => (list as GraphObject[]).map(({ target }) => target);
    expect(targets(assignments)).toEqual(targets(exported['assignments']));
  });
});
