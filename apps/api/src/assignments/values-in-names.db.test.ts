import type { NameExamples, TargetCount } from '@countersign/contract/assignments';
import type { Device } from '@countersign/contract/devices';
import type { Group } from '@countersign/contract/groups';
import type { Person } from '@countersign/contract/people';
import { type Office, include, openOffice } from '@countersign/testkit/staffed-office';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let office: Office;
let group: Group;
beforeAll(async () => {
  office = await openOffice();
  const { made, members } = office;
  const ann = await made<Person>('/people', {
    upn: 'ann@contoso.com',
    name: 'Ann Arbor',
    dn: 'CN=Ann Arbor,DC=contoso,DC=com',
  });
  const bob = await made<Person>('/people', { upn: 'bob@contoso.com', name: 'Bob' });
  group = await made<Group>('/groups', { name: 'Computers' });
  const devices = [
    { name: 'Joined', personId: ann.id, domainJoined: true, fqdn: 'joined.contoso.com' },
    { name: 'Named', personId: bob.id, domainJoined: true },
    { name: 'Workgroup', personId: bob.id },
    { name: 'Kiosk 2' },
  ];
  for (const fields of devices) {
    const { id } = await made<Device>('/devices', { family: 'windows', ...fields });
    await members(group, { devices: [id] });
  }
});
afterAll(() => office.it.close());

const named = (certificateType: 'user' | 'machine', text: string, more: object = {}) => ({
  kind: 'scep.windows10',
  settings: { certificateType, subject: { format: 'custom', text }, ...more },
  assignments: [include(group)],
});

async function asked<Answer>(path: string, body: object): Promise<Answer> {
  const reply = await office.manager.post(path, { body });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
}

/** "code devices/of" of what is counted of names. */
async function counted(question: object): Promise<string[]> {
  const { findings } = await asked<TargetCount>('/targets:count', question);
  return findings
    .filter(({ code }) => code !== 'noTrustedProfile')
    .map((finding) => `${finding.code} ${finding.counted?.devices}/${finding.counted?.of}`);
}

/** Devices whose names fail, of those that are picked. */
async function failing(question: object, pick = 'any'): Promise<string[]> {
  const { items } = await asked<NameExamples>('/targets:names', { ...question, pick });
  return items.flatMap(({ device, valid }) => (valid ? [] : (device?.name ?? []))).toSorted();
}

describe('what is counted before saving is what fails', () => {
  test('V12 S003-51 a device certificate takes no value from its user: no device gets one', async () => {
    const question = named('machine', 'CN={{UserName}}');
    expect(await counted(question)).toEqual(['notOfDevice 4/4']);
    expect(await failing(question)).toEqual(['Joined', 'Kiosk 2', 'Named', 'Workgroup']);
    expect(await failing(question, 'failing')).toEqual(['Joined', 'Kiosk 2', 'Named', 'Workgroup']);
  });

  test('S003-51 a user certificate fails on devices without a user', async () => {
    const question = named('user', 'CN={{UserName}}');
    expect(await counted(question)).toEqual(['noUser 1/4']);
    expect(await failing(question)).toEqual([]);
  });

  test('S003-46 users without a distinguished name of Active Directory', async () => {
    const question = named('user', 'CN={{OnPrem_Distinguished_Name}}');
    expect(await counted(question)).toContain('valueMissing 2/3');
    expect(await failing(question, 'failing')).toEqual(['Named', 'Workgroup']);
  });

  test('S003-41 +c10 characters that a name has to quote, in values of users and of devices', async () => {
    const { made, members } = office;
    const smith = { upn: 'smith@contoso.com', name: 'Smith, Jo', sam: String.raw`CONTOSO\smith` };
    const { id: personId } = await made<Person>('/people', smith);
    const lab = await made<Device>('/devices', { family: 'windows', name: 'Lab, 3', personId });
    const more = await made<Group>('/groups', { name: 'Doubtful' });
    await members(more, { devices: [lab.id, office.laptop.id] });
    const question = (type: 'user' | 'machine', text: string) => ({
      ...named(type, text),
      assignments: [include(more)],
    });
    expect(await counted(question('machine', 'CN={{DeviceName}}'))).toEqual(['nameDoubtful 1/2']);
    const both = question('user', 'CN={{DeviceName}},OU={{UserName}}');
    expect(await counted(both)).toEqual(['nameDoubtful 1/2', 'nameDoubtful 1/2']);
    const { of, items } = await asked<NameExamples>('/targets:names', { ...both, pick: 'doubtful' });
    expect({ of, items }).toMatchObject({
      of: 1,
      items: [{ subject: String.raw`OU=Smith\, Jo,CN=Lab\, 3` }],
    });
  });

  test('S003-53 +c8 notDomainJoined: devices that are not known to be in a domain', async () => {
    const question = named('machine', 'CN={{FullyQualifiedDomainName}}');
    expect(await counted(question)).toEqual(['notDomainJoined 2/4', 'valueMissing 1/4']);
    expect(await failing(question, 'failing')).toEqual(['Kiosk 2', 'Named', 'Workgroup']);
    expect(await failing(question)).toEqual(['Kiosk 2', 'Named', 'Workgroup']);
    const other = named('machine', 'CN={{DeviceName}}');
    expect(await counted(other)).toEqual([]);
  });

  test('S003-53 a name in a domain is a name, whatever else is known of the domain', async () => {
    const { made, members } = office;
    const fields = { family: 'windows', name: 'Found', domainJoined: false, fqdn: 'found.contoso.com' };
    const { id } = await made<Device>('/devices', fields);
    const more = await made<Group>('/groups', { name: 'Found' });
    await members(more, { devices: [id] });
    const question = {
      ...named('machine', 'CN={{FullyQualifiedDomainName}}'),
      assignments: [include(more)],
    };
    expect([await counted(question), await failing(question)]).toEqual([[], []]);
  });

  test.each([
    ['too long', 'CN={{DeviceName}}', {}, 'x'.repeat(65)],
    ['not of the letters of the attribute', 'CN=x,DC={{DeviceName}}', {}, 'Zürich'],
    ['no country', 'CN=x,C={{DeviceName}}', {}, 'Germany'],
    ['no e-mail address', 'CN=x', { sanType: 'emailAddress', value: '{{DeviceName}}@contoso.com' }, 'a b'],
    ['no DNS name', 'CN=x', { sanType: 'domainNameService', value: '{{DeviceName}}.contoso.com' }, 'my_pc!'],
    ['no URI', 'CN=x', { sanType: 'universalResourceIdentifier', value: 'id:{{DeviceName}}' }, 'a b'],
  ])('names that fail are found among all that are reached: %s', async (what, text, row, name) => {
    const { made, members } = office;
    const several = await made<Group>('/groups', { name: `Names: ${what}` });
    const names = ['DE', 'FR', name];
    const ids: string[] = [];
    for (const each of names)
      ids.push((await made<Device>('/devices', { family: 'windows', name: each })).id);
    await members(several, { devices: ids });
    const alternativeNames = 'sanType' in row ? [row] : [];
    const question = { ...named('machine', text, { alternativeNames }), assignments: [include(several)] };
    const { of } = await asked<NameExamples>('/targets:names', { ...question, pick: 'failing' });
    expect([of, await failing(question, 'failing'), await failing(question)]).toEqual([1, [name], [name]]);
  });

  test('S003-57 every variable that a device lacks', async () => {
    const question = named('machine', 'CN={{SerialNumber}},OU={{DeviceName}}');
    expect(await counted(question)).toEqual(['valueMissing 4/4']);
    expect(await failing(question)).toHaveLength(4);
  });
});
