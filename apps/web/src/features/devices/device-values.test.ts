import { describe, expect, test } from 'vitest';
import type { Device } from '../../api/devices.ts';
import { concerns, deviceGroups, labelOf, valueText } from './device-properties.ts';
import { deviceMistakes, nothingKnown, sentDevice, valuesOf } from './device-values.ts';

/** What a person edits of a phone. */
const fields = {
  family: 'ios',
  name: 'Phone',
  serial: 'F2LX',
  imei: '490154203237518',
  meid: null,
  mac: null,
  aadId: null,
  ownership: 'corporate',
  category: null,
  managementMode: null,
  enrolmentProfile: null,
  joinType: 'unknown',
  fqdn: null,
  domainJoined: false,
  sid: null,
  sku: null,
  osVersion: '17.4.1',
  enrolledOsVersion: '16.0',
  manufacturer: 'Apple',
  model: 'iPhone 15',
  architecture: 'unknown',
  rooted: false,
  knox: false,
  tpm: null,
  helloReady: null,
  registered: true,
  externalKey: 'mdm-7',
} as const;

const person = { id: '0198c1f0-0000-7000-8000-000000000002', name: 'Jane', upn: 'jane@x.org' };

const phone: Device = {
  ...fields,
  id: '0198c1f0-0000-7000-8000-000000000001',
  person,
  multiSession: false,
  groups: 2,
  source: 'import',
  lastSeenAt: '2026-11-20T08:00:00.000Z',
  retiredAt: null,
  modifiedAt: '2026-11-20T08:00:00.000Z',
  createdAt: '2026-11-20T08:00:00.000Z',
  version: 3,
};

describe('+c8 directory properties', () => {
  test('go into the form and out of it as they were', () => {
    const sent = Object.entries(sentDevice(valuesOf(phone)) ?? {});
    expect(Object.fromEntries(sent.map(([field, value]) => [field, value === '' ? null : value]))).toEqual({
      ...fields,
      personId: person.id,
      lastSeenAt: null,
    });
  });

  test('what is not known stays unknown, and is not No', () => {
    const sent = sentDevice({ ...nothingKnown, name: 'PC', family: 'windows' });
    expect(sent).toMatchObject({ tpm: null, helloReady: null, rooted: null, sku: null, personId: null });
    expect(sent).toMatchObject({ knox: false, domainJoined: false, registered: true });
  });

  test('are all in one group, with a label', () => {
    const properties = deviceGroups.flatMap((group) => group.properties);
    const { person: _person, ...edited } = nothingKnown;
    expect(properties.map(({ field }) => field).sort()).toEqual(Object.keys(edited).sort());
    expect(properties.map(labelOf)).not.toContain(undefined);
  });

  test('of another platform stand there only when they are known', () => {
    const shown = (values: typeof nothingKnown) =>
      deviceGroups
        .flatMap((group) => group.properties)
        .filter((property) => concerns(property, values))
        .map(({ field }) => field);
    const pc = shown({ ...nothingKnown, family: 'windows' });
    expect(pc).toEqual(expect.arrayContaining(['tpm', 'helloReady', 'domainJoined', 'sku', 'fqdn']));
    expect(pc).not.toEqual(expect.arrayContaining(['knox', 'imei', 'rooted']));
    const tablet = shown({ ...nothingKnown, family: 'androidDeviceOwner' });
    expect(tablet).toEqual(expect.arrayContaining(['knox', 'imei', 'rooted']));
    expect(tablet).not.toContain('tpm');
    expect(shown({ ...nothingKnown, family: 'macos', sid: 'S-1-5-21-1' })).toContain('sid');
  });

  test('read as words', () => {
    const rooted = deviceGroups.flatMap((group) => group.properties).find(({ field }) => field === 'rooted');
    if (!rooted) throw new Error('rooted is gone');
    expect(valueText(rooted, valuesOf(phone))).toBe('No');
    expect(valueText(rooted, nothingKnown)).toBe('Unknown');
  });
});

describe('mistakes', () => {
  const device = { ...nothingKnown, name: 'PC', family: 'windows' } as const;

  test('name and platform are needed', () => {
    expect(Object.keys(deviceMistakes(nothingKnown))).toEqual(['name', 'family']);
    expect(deviceMistakes(device)).toEqual({});
  });

  test.each([
    ['imei', '49-015420-323751-8', '4901'],
    ['meid', 'A0000000002329', 'A00'],
    ['mac', '00:1a:2b:3c:4d:5e', '00:1a:2b'],
    ['aadId', '7c9e6679-7425-40de-944b-e07fc1f90ae7', '7c9e'],
    ['sid', 'S-1-5-21-1004-1005-1006-1104', 'S-2'],
    ['osVersion', '17.4.1 (21E236)', 'seventeen'],
  ] as const)('%s is judged by its shape', (field, right, wrong) => {
    expect(deviceMistakes({ ...device, [field]: right })).toEqual({});
    expect(deviceMistakes({ ...device, [field]: wrong })).toHaveProperty(field);
  });
});
