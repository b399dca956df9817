import { X509Certificate } from 'node:crypto';
import type { Certificate, Reading } from '@countersign/contract/certificates';
import { type Person, type TestApp, openApp } from '@countersign/testkit/app';
import { type MadeCertificate, makeCertificate, sentCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let it: TestApp;
let manager: Person;
let root: MadeCertificate;
let issuing: MadeCertificate;
let server: MadeCertificate;
beforeAll(async () => {
  it = await openApp();
  manager = await it.person('profileManager');
  root = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
  issuing = await makeCertificate({ subject: 'Contoso Issuing CA', issuer: root, ca: true, serial: 2 });
  server = await makeCertificate({ subject: 'www.contoso.com', issuer: issuing, ca: false, serial: 3 });
});
afterAll(() => it.close());

async function read(bytes: Uint8Array | string): Promise<Reading['items']> {
  const reply = await manager.post('/certificates/readings', {
    body: Buffer.from(bytes),
    headers: { 'content-type': 'application/octet-stream' },
  });
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<Reading>().items;
}

function certificatesOf(items: Reading['items']): Certificate[] {
  return items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate] : []));
}

async function bring(
  certificate: MadeCertificate,
  displayName: string,
  kind = 'trusted.ios',
): Promise<string> {
  const reply = await manager.post('/profiles', {
    body: { profiles: [{ kind, displayName, settings: { certificate: sentCertificate(certificate) } }] },
  });
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json().profiles[0].id;
}

describe('reading an upload', () => {
  test('S000-05 tells each certificate of a bundle, its verdict and its chain', async () => {
    const items = certificatesOf(await read(`some text\n${issuing.pem}${root.pem}`));
    expect(items.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['Contoso Issuing CA', 'intermediate'],
      ['Contoso Root CA', 'root'],
    ]);
    expect(items[0]?.chain).toMatchObject({
      links: [{ name: 'Contoso Issuing CA' }, { name: 'Contoso Root CA', stored: false }],
      missingIssuer: null,
    });
  });

  test('S000-05 names the issuer that is missing', async () => {
    const [alone] = certificatesOf(await read(issuing.der));
    expect(alone?.chain).toMatchObject({
      links: [{ name: 'Contoso Issuing CA' }],
      missingIssuer: 'CN=Contoso Root CA',
    });
  });

  test('S000-04 DER and PEM give the same thumbprint and the same bytes', async () => {
    const [fromDer] = certificatesOf(await read(root.der));
    const [fromPem] = certificatesOf(await read(root.pem));
    expect(fromPem?.sha256).toBe(fromDer?.sha256);
    expect(fromDer?.facts.derBase64).toBe(Buffer.from(root.der).toString('base64'));
  });

  test('S000-18 a certificate of a server is shown and refused', async () => {
    const [item] = await read(server.der);
    expect(item).toMatchObject({
      kind: 'certificate',
      certificate: { name: 'www.contoso.com', verdict: 'end-entity' },
      refusal: { code: 'V03', level: 'error' },
    });
  });

  test('S000-06 a private key refuses the whole file, and nothing of it comes back or is stored', async () => {
    const key = await root.privateKeyPem();
    const items = await read(`${root.pem}${key}`);
    expect(items).toMatchObject([{ kind: 'refused', refusal: { code: 'private-key' } }]);
    expect(JSON.stringify(items)).not.toContain(key.split('\n')[1]);
    expect(await it.db.certificateFile.count()).toBe(0);
  });

  test.each([
    ['nothing', '', 'empty'],
    ['text', 'hello', 'not-a-certificate'],
    [
      'an SSH key',
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA me',
      'openssh-key',
    ],
  ])('S000-06 %s is refused by name', async (_what, bytes, code) => {
    expect(await read(bytes)).toMatchObject([{ kind: 'refused', refusal: { code } }]);
  });

  test('X4 more than 256 KiB is refused', async () => {
    expect(await read(Buffer.alloc(256 * 1024 + 1, 65))).toMatchObject([{ refusal: { code: 'too-large' } }]);
    const body = Buffer.alloc(300_000, 65);
    const reply = await manager.post('/certificates/readings', {
      body,
      headers: { 'content-type': 'application/pkix-cert' },
    });
    expect(reply.json()).toMatchObject({ status: 413, code: 'request.too-large' });
  });
});

describe('a stored certificate', () => {
  test('+a3 is stored once, and its page lists the profiles of every platform that carry it', async () => {
    await bring(root, 'Root for iOS');
    await bring(root, 'Root for AOSP', 'trusted.aosp');
    expect(await it.db.certificateFile.count()).toBe(1);
    const [found] = (await manager.get('/certificates?search=contoso')).json().items;
    expect(found).toMatchObject({ name: 'Contoso Root CA', verdict: 'root', profiles: 2 });
    const page = (await manager.get(`/certificates/${found.sha256}`)).json<Certificate>();
    expect(page.profiles.map(({ platform, displayName }) => [platform, displayName])).toEqual([
      ['aosp', 'Root for AOSP'],
      ['ios', 'Root for iOS'],
    ]);
  });

  test('of very many profiles names a few of each platform and counts the rest', async () => {
    await it.pool
      .query(`insert into profile (id, kind, type, platform, platform_family, display_name, name_key, search_key, description, settings, catalog_version, slot, claim, created_at, modified_at, certificate_sha256)
      select gen_random_uuid(), 'trusted.macos', 'trusted', 'macos', 'macos', 'Bulk ' || n, 'bulk ' || n, 'bulk ' || n, '', '{}', 1, '', '', now(), now(), (select sha256 from certificate_file limit 1) from generate_series(1, 1000) n`);
    const [found] = (await manager.get('/certificates')).json().items;
    const page = (await manager.get(`/certificates/${found.sha256}`)).json<Certificate>();
    expect(page.profileCounts).toContainEqual({ platform: 'macos', count: 1000 });
    expect(
      page.profiles.filter(({ platform }) => platform === 'macos').map(({ displayName }) => displayName),
    ).toEqual(['Bulk 1', 'Bulk 10', 'Bulk 100', 'Bulk 1000', 'Bulk 101']);
    await it.db.profile.deleteMany({ where: { platform: 'macos' } });
  });

  test('S000-04 is downloaded byte for byte as a .cer file', async () => {
    const [found] = (await manager.get('/certificates?search=root')).json().items;
    const reply = await manager.get(`/certificates/${found.sha256}/file`);
    expect(reply.headers['content-type']).toBe('application/pkix-cert');
    expect(reply.headers['content-disposition']).toBe('attachment; filename="Contoso Root CA.cer"');
    expect(new Uint8Array(reply.rawPayload)).toEqual(root.der);
  });

  test('completes the chain of one that is uploaded later', async () => {
    const [uploaded] = certificatesOf(await read(issuing.der));
    expect(uploaded?.chain).toMatchObject({
      links: [{ stored: false }, { name: 'Contoso Root CA', stored: true }],
      missingIssuer: null,
    });
    expect(uploaded?.profiles).toEqual([]);
    const [known] = certificatesOf(await read(root.der));
    expect(known?.profiles).toHaveLength(2);
  });

  test('is not taken for the issuer by its name alone', async () => {
    const impostor = await makeCertificate({ subject: 'Contoso Root CA', ca: true });
    const child = await makeCertificate({
      subject: 'Child of the impostor',
      issuer: impostor,
      ca: true,
      serial: 9,
    });
    const [uploaded] = certificatesOf(await read(child.der));
    expect(uploaded?.chain).toMatchObject({
      links: [{ name: 'Child of the impostor' }],
      missingIssuer: 'CN=Contoso Root CA',
    });
  });

  test('that is not there is said to be missing', async () => {
    expect((await manager.get(`/certificates/${'0'.repeat(64)}`)).json()).toMatchObject({
      code: 'certificate.not-found',
    });
    expect((await manager.get('/certificates/xyz')).json()).toMatchObject({ code: 'request.invalid' });
  });

  test('S002-06 and its issuer, as they are downloaded, verify with OpenSSL', async () => {
    await bring(issuing, 'Issuing for iOS');
    const { items } = (await manager.get('/certificates?search=contoso')).json<{
      items: { sha256: string; name: string }[];
    }>();
    const download = async (name: string) => {
      const found = items.find((item) => item.name === name);
      return new X509Certificate((await manager.get(`/certificates/${found?.sha256}/file`)).rawPayload);
    };
    const [top, below] = [await download('Contoso Root CA'), await download('Contoso Issuing CA')];
    expect([below.checkIssued(top), below.verify(top.publicKey), top.verify(top.publicKey)]).toEqual([
      true,
      true,
      true,
    ]);
  });
});
