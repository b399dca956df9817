import type { Group } from '@countersign/contract/groups';
import type { Profile } from '@countersign/contract/profiles';
import type { TargetCount } from '@countersign/contract/assignments';
import { type MadeCertificate, makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { type Office, include, openOffice } from '@countersign/testkit/staffed-office';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let office: Office;
let everything: Group;
/** Every test has a root of its own, all of one name: it is not the name that matters. */
beforeAll(async () => {
  office = await openOffice();
  const { janes, kiosk, made, members } = office;
  everything = await made<Group>('/groups', { name: 'Everything' });
  await members(everything, { devices: [janes.id, kiosk.id] });
});
afterAll(() => office.it.close());

async function trusted(
  displayName: string,
  certificate: MadeCertificate,
  ...assignments: object[]
): Promise<Profile> {
  const settings = { certificate: sentCertificate(certificate) };
  const draft = { kind: 'trusted.ios', displayName, settings };
  const made = await office.made<{ profiles: [Profile] }>('/profiles', { profiles: [draft], assignments });
  await office.evaluated();
  return made.profiles[0];
}

async function ask(root: Profile, validDays?: number): Promise<TargetCount> {
  const validity = validDays === undefined ? {} : { validity: { value: validDays, unit: 'days' } };
  const reply = await office.manager.post('/targets:count', {
    body: {
      kind: 'scep.ios',
      settings: { certificateType: 'machine', ...validity },
      rootProfileId: root.id,
      assignments: [include(everything)],
    },
  });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json();
}

const messages = ({ findings }: TargetCount) =>
  findings.filter(({ code }) => code === 'rootMissing').map(({ message }) => message);
const day = 24 * 60 * 60_000;
const inDays = (days: number) => new Date(Date.now() + days * day);
const rootOf = (more: object = {}) =>
  makeCertificate({ subject: 'Chain Root', ca: true, serial: 2, ...more });
const issuedBy = ({ subject, keys }: MadeCertificate, name = 'Chain Issuing') =>
  makeCertificate({ subject: name, ca: true, serial: 7, issuer: { subject, keys } });

describe('V35 +c2 the chain is followed by certificates', () => {
  test('the same root in profiles for two regions: either will do', async () => {
    const certificate = await rootOf();
    await trusted('Root EU', certificate, include(office.staff));
    await trusted('Root US', certificate, include(office.lab));
    const issuing = await trusted('Issuing', await issuedBy(certificate), include(everything));
    const { findings, likewise } = await ask(issuing);
    expect([findings, likewise]).toEqual([[], []]);
  });

  test('whom neither reaches is told once, and one of them is enough', async () => {
    const certificate = await rootOf();
    await trusted('Root US', certificate);
    await trusted('Root EU', certificate, include(office.lab));
    const issuing = await trusted('Issuing', await issuedBy(certificate), include(everything));
    const found = await ask(issuing);
    expect(messages(found)).toEqual([
      'Not reached by Root EU or Root US: 1 of the 2 devices reached. They do not trust the certificate. Assign one of them likewise.',
    ]);
    expect(found.likewise.map(({ profile }) => profile.displayName)).toEqual(['Root EU']);
  });

  test('a root of the same name with another key has nothing to do with it', async () => {
    const certificate = await rootOf();
    await trusted('Root', certificate, include(everything));
    await trusted('Root G2', await rootOf());
    const issuing = await trusted('Issuing', await issuedBy(certificate), include(everything));
    const { findings, likewise } = await ask(issuing, 300);
    expect([findings, likewise]).toEqual([[], []]);
  });

  test('a root that was renewed with its key is as good as before, and is what ends last', async () => {
    const before = await rootOf({ until: inDays(20) });
    await trusted('Old root', before, include(office.lab));
    const renewed = await rootOf({ keys: before.keys, serial: 3, until: inDays(900) });
    await trusted('New root', renewed, include(office.staff));
    const issuing = await trusted('Issuing', await issuedBy(before), include(everything));
    expect((await ask(issuing, 300)).findings).toEqual([]);
    expect((await ask(issuing, 400)).findings).toMatchObject([
      { code: 'rootExpires', message: expect.stringContaining('Chain Issuing') },
    ]);
  });

  test('every step is asked for, up to the root', async () => {
    const certificate = await rootOf();
    const policy = await issuedBy(certificate, 'Chain Policy');
    await trusted('Root', certificate);
    await trusted('Policy', policy, include(office.lab));
    const issuing = await trusted('Issuing', await issuedBy(policy), include(everything));
    expect(messages(await ask(issuing)).map((message) => message.slice(0, 43))).toEqual([
      'Not reached by Policy: 1 of the 2 devices r',
      'Not reached by Root: all 2 devices reached.',
    ]);
  });

  const incomplete = ({ findings }: TargetCount) =>
    findings.flatMap(({ code, level, message, lacks }) =>
      code === 'chainIncomplete' ? [{ level, about: message.slice(0, 98), lacks }] : [],
    );

  test('S000-02 a root that is in no trusted profile is named', async () => {
    const issuing = await trusted('Issuing', await issuedBy(await rootOf()), include(everything));
    const found = await ask(issuing);
    expect(incomplete(found)).toEqual([
      {
        level: 'warning',
        about:
          'No trusted profile of this platform carries CN=Chain Root, which issued Chain Issuing. Devices tha',
        lacks: { kind: 'trusted.ios', certificate: null },
      },
    ]);
    expect(messages(found)).toEqual([]);
  });

  test('S000-02 also where it is known from another platform, and what is above it', async () => {
    const certificate = await rootOf();
    const policy = await issuedBy(certificate, 'Chain Policy');
    const settings = { certificate: sentCertificate(policy), destinationStore: 'computerCertStoreRoot' };
    const draft = { kind: 'trusted.windows10', displayName: 'Elsewhere', settings };
    const { profiles } = await office.made<{ profiles: [Profile] }>('/profiles', { profiles: [draft] });
    await trusted('Root', certificate, include(office.lab));
    const issuing = await trusted('Issuing', await issuedBy(policy), include(everything));
    const found = await ask(issuing);
    expect(incomplete(found)).toMatchObject([
      {
        about: expect.stringContaining('carries Chain Policy, which issued Chain Issuing'),
        lacks: {
          kind: 'trusted.ios',
          certificate: (profiles[0].settings['certificate'] as { sha256: string }).sha256,
        },
      },
    ]);
    expect(messages(found)).toEqual([expect.stringContaining('Not reached by Root: 1 of the 2')]);
  });

  test('what issued itself needs nobody', async () => {
    expect(incomplete(await ask(office.root))).toEqual([]);
  });

  test('what is linked is waited for, though another carries the same certificate', async () => {
    const certificate = await rootOf();
    await trusted('Twin', certificate, include(everything));
    const linked = await trusted('Linked', certificate, include(office.lab));
    expect(messages(await ask(linked))[0]).toContain('Not reached by Linked: 1 of the 2 devices');
  });
});
