import type { Profile } from '@countersign/contract/profiles';
import { kinds } from '@countersign/catalog/kinds';
import { platform } from '@countersign/catalog/platforms';
import { samplesOf } from '@countersign/catalog/samples';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { type MadeCertificate, makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { day } from '@countersign/testkit/clock';
import { rowCounts } from '@countersign/testkit/row-counts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { iosDraft, windowsDraft } from './sample-drafts.ts';

let it: TestApp;
let manager: Person;
let reader: Person;
let root: MadeCertificate;
let issuing: MadeCertificate;
let server: MadeCertificate;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  reader = await it.person('reader');
  root = await makeCertificate({
    subject: 'Contoso Root CA',
    ca: true,
    until: new Date(Date.now() + 400 * day),
  });
  issuing = await makeCertificate({ subject: 'Contoso Issuing CA', issuer: root, ca: true, serial: 2 });
  server = await makeCertificate({ subject: 'www.contoso.com', issuer: issuing, ca: false, serial: 3 });
});
afterAll(() => it.close());
beforeEach(() => it.db.profile.deleteMany());

const windows = (fields?: object, settings?: object) => windowsDraft(root, fields, settings);
const ios = (fields?: object) => iosDraft(root, fields);

async function create(...profiles: object[]) {
  return manager.post('/profiles', { body: { profiles } });
}

async function created(...profiles: object[]): Promise<Profile[]> {
  const reply = await create(...profiles);
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json().profiles;
}

async function one(profile: object): Promise<Profile> {
  const [made] = await created(profile);
  if (!made) throw new Error('nothing was created');
  return made;
}

describe('creating', () => {
  test('S001-18 name, description, platform, type, file and store make a profile in one request', async () => {
    const made = await one(windows({ description: 'Trust for the whole company' }));
    expect(made).toMatchObject({
      kind: 'trusted.windows10',
      type: 'trusted',
      platform: 'windows10',
      displayName: 'Root for Windows',
      description: 'Trust for the whole company',
      settings: {
        certificate: { sha256: made.certificate?.sha256, fileName: 'ca.cer' },
        destinationStore: 'computerCertStoreRoot',
      },
      certificate: { name: 'Contoso Root CA', verdict: 'root' },
      generation: 1,
      version: 1,
      findings: [],
    });
    expect((await reader.get(`/profiles/${made.id}`)).json()).toEqual(made);
  });

  test('S000-37 S001-19 S000-16 X1 it is in the list at once, as what it was made for', async () => {
    await one(windows());
    const { items } = (await reader.get('/profiles?type=trusted&platform=windows10')).json();
    expect(items).toMatchObject([
      { displayName: 'Root for Windows', platform: 'windows10', type: 'trusted' },
    ]);
  });

  test('S000-15 S000-05 several certificates on several platforms are one profile each', async () => {
    const made = await created(
      windows(),
      ios(),
      windows(
        { displayName: 'Issuing for Windows' },
        { certificate: sentCertificate(issuing), destinationStore: 'computerCertStoreIntermediate' },
      ),
      ios({ displayName: 'Issuing for iOS', settings: { certificate: sentCertificate(issuing) } }),
    );
    expect(new Set(made.map(({ id }) => id)).size).toBe(4);
    expect(await it.db.certificateFile.count()).toBe(2);
  });

  test('S000-36 all of them or none: one that is wrong leaves no row of any table', async () => {
    const other = await makeCertificate({ subject: 'Never stored', ca: true });
    const before = await rowCounts(it.pool);
    const reply = await create(
      ios({ settings: { certificate: sentCertificate(other) } }),
      ios({ displayName: 'A server', settings: { certificate: sentCertificate(server) } }),
    );
    expect(reply.json()).toMatchObject({
      status: 422,
      code: 'profile.invalid',
      findings: [{ at: '/profiles/1/settings/certificate', code: 'V03', level: 'error' }],
    });
    expect(await rowCounts(it.pool)).toEqual(before);
  });

  test('S001-03 S000-02 every kind of the catalogue can be created, each with every sample, and reads back the same with its root', async () => {
    const families = new Map<string, string>();
    for (const kind of [...kinds].toSorted(
      (a, b) => Number(b.type === 'trusted') - Number(a.type === 'trusted'),
    )) {
      const family = platform(kind.platform).family;
      const samples = samplesOf(kind);
      const drafts = samples.map((values) => ({
        kind: kind.id,
        displayName: kind.id,
        settings: { ...values, ...('certificate' in values ? { certificate: sentCertificate(root) } : {}) },
        ...(kind.rootLink ? { rootProfileId: families.get(family) } : {}),
      }));
      const made = await created(...drafts);
      if (kind.type === 'trusted') families.set(family, made[0]?.id ?? '');
      else
        expect(made).toMatchObject(
          samples.map((settings) => ({ settings, root: { id: families.get(family) } })),
        );
    }
  });

  test.each([
    ['V01 S000-30 no name', { displayName: '  ' }, '/profiles/0/displayName'],
    ['V01 a missing name', { displayName: undefined }, '/profiles/0/displayName'],
    ['a name of 201 letters', { displayName: 'x'.repeat(201) }, '/profiles/0/displayName'],
    ['a description of 2001 letters', { description: 'x'.repeat(2001) }, '/profiles/0/description'],
    ['a description that is null', { description: null }, '/profiles/0/description'],
    ['no settings', { settings: undefined }, '/profiles/0/settings'],
    ['a platform that has no such kind', { kind: 'trusted.linux' }, '/profiles/0/kind'],
    ['no kind', { kind: undefined }, '/profiles/0/kind'],
  ])('%s is refused at that field', async (_what, fields, at) => {
    const reply = await create(ios(fields));
    expect(reply.json()).toMatchObject({ code: 'request.invalid', findings: [{ at }] });
    expect(await it.db.profile.count()).toBe(0);
  });

  test.each([
    ['S000-32 a user root store', { destinationStore: 'userCertStoreRoot' }],
    ['no store', { destinationStore: undefined }],
    ['a store that is null', { destinationStore: null }],
    ['a setting of another platform', { deploymentChannel: 'deviceChannel' }],
    ['no certificate', { certificate: undefined }],
    ['a certificate that is text', { certificate: 'MII' }],
    ['a certificate without a file name', { certificate: { data: 'AAAA' } }],
    ['a file name that is a path', { certificate: { data: 'AAAA', fileName: '../../x' } }],
    ['bytes that are no base64', { certificate: { data: '***', fileName: 'x' } }],
  ])('%s is refused', async (_what, settings) => {
    const reply = await create(windows({}, settings));
    expect(reply.json()).toMatchObject({
      code: 'request.invalid',
      findings: [{ at: expect.stringContaining('/profiles/0/settings') }],
    });
  });

  test.each([
    ['V02 bytes that are no certificate', { data: 'aGVsbG8=', fileName: 'x.cer' }, 'not-a-certificate'],
    [
      'a thumbprint that is not stored',
      { sha256: 'ab'.repeat(32), fileName: 'x.cer' },
      'certificate.not-found',
    ],
  ])('%s is a finding at the certificate', async (_what, certificate, code) => {
    const reply = await create(ios({ settings: { certificate } }));
    expect(reply.json()).toMatchObject({
      code: 'profile.invalid',
      findings: [{ at: '/profiles/0/settings/certificate', code }],
    });
  });

  test('X4 a file of several certificates is no profile: each wants its own', async () => {
    const data = Buffer.from(`${root.pem}${issuing.pem}`).toString('base64');
    const reply = await create(ios({ settings: { certificate: { data, fileName: 'both.pem' } } }));
    expect(reply.json()).toMatchObject({
      code: 'profile.invalid',
      findings: [{ at: '/profiles/0/settings/certificate', code: 'several-certificates' }],
    });
  });

  test('S000-06 V02 a private key is refused and kept nowhere', async () => {
    const data = Buffer.from(await root.privateKeyPem()).toString('base64');
    const reply = await create(ios({ settings: { certificate: { data, fileName: 'key.pem' } } }));
    expect(reply.json()).toMatchObject({ findings: [{ code: 'private-key' }] });
    const { rows } = await it.pool.query('select * from audit');
    expect(JSON.stringify(rows)).not.toContain(data.slice(40, 80));
  });

  test('S000-04 PEM in base64 is taken, and stored as DER', async () => {
    const data = Buffer.from(root.pem).toString('base64');
    const made = await one(ios({ settings: { certificate: { data, fileName: 'root.pem' } } }));
    const file = await manager.get(`/certificates/${made.certificate?.sha256}/file`);
    expect(new Uint8Array(file.rawPayload)).toEqual(root.der);
  });

  test('the same name, and the same certificate on the same platform, are warnings', async () => {
    await one(ios());
    const again = await one(ios());
    expect(again.findings.map(({ at, code, level }) => [at, code, level])).toEqual([
      ['/displayName', 'name-taken', 'warning'],
      ['/settings/certificate', 'certificate-has-profile', 'warning'],
    ]);
  });

  test('V04 an expired certificate can be brought, and stays marked', async () => {
    const old = await makeCertificate({
      subject: 'Old',
      ca: true,
      from: new Date(Date.now() - 9 * day),
      until: new Date(Date.now() - 2 * day),
    });
    const made = await one(ios({ settings: { certificate: sentCertificate(old) } }));
    expect((await manager.get(`/profiles/${made.id}`)).json().findings).toMatchObject([
      { code: 'V04', level: 'warning' },
    ]);
  });

  test('everything that would be said can be asked for without saving', async () => {
    await one(ios());
    const reply = await manager.post('/profiles:validate', {
      body: { profiles: [ios(), ios({ settings: { certificate: sentCertificate(server) } })] },
    });
    const codes = reply.json().profiles.map(({ findings }: Profile) => findings.map(({ code }) => code));
    expect(codes).toEqual([
      ['name-taken', 'certificate-has-profile'],
      ['V03', 'name-taken'],
    ]);
    expect(await it.db.profile.count()).toBe(1);
  });

  test('a repeated request with its key is done once, also at the same time', async () => {
    const send = (key: string, body: object) =>
      manager.post('/profiles', { body: { profiles: [body] }, headers: { 'idempotency-key': key } });
    const replies = await Promise.all([send('k1', ios()), send('k1', ios()), send('k1', ios())]);
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
    expect(await it.db.profile.count()).toBe(1);
    expect((await send('k1', ios({ displayName: 'Another' }))).json()).toMatchObject({
      code: 'idempotency.other-request',
    });
    expect((await send('a b', ios())).json()).toMatchObject({ code: 'request.malformed' });
    const other = await (
      await it.person('profileManager')
    ).post('/profiles', { body: { profiles: [ios()] }, headers: { 'idempotency-key': 'k1' } });
    expect(other.statusCode).toBe(201);
    expect(await it.db.profile.count()).toBe(2);
  });
});
