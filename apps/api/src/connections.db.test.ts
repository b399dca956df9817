import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestApp, openApp } from '@countersign/testkit/app';
import { makeCertificate } from '@countersign/testkit/certificates';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

describe('behind a proxy', () => {
  let it: TestApp;
  beforeAll(async () => {
    it = await openApp({
      HOST: '0.0.0.0',
      COUNTERSIGN_TRUSTED_PROXIES: '10.9.0.0/16',
      COUNTERSIGN_PUBLIC_URL: 'https://pki.example.org',
    });
  });
  afterAll(() => it.close());

  const forwarded = {
    host: 'pki.example.org',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '203.0.113.7',
  };

  test('S002-08 that is trusted, the connection counts as encrypted and the address is the person’s', async () => {
    const reply = await it.stranger.get('/doorstep', { headers: forwarded, remoteAddress: '10.9.1.1' });
    expect(reply.json()).toMatchObject({ signInPossible: true });
    expect(reply.headers['strict-transport-security']).toBeTypeOf('string');
    const admin = await it.person('administrator');
    await admin.post('/audit/verification', { headers: forwarded, remoteAddress: '10.9.1.1' });
    expect(await it.db.audit.findFirst({ where: { action: 'audit.verify' } })).toMatchObject({
      address: '203.0.113.7',
    });
  });

  test('that nobody named, what it says is not believed', async () => {
    const reply = await it.stranger.get('/doorstep', { headers: forwarded, remoteAddress: '10.8.1.1' });
    expect(reply.json()).toMatchObject({ signInPossible: false });
    expect(reply.headers['strict-transport-security']).toBeUndefined();
  });

  test('an origin is compared with the public address', async () => {
    const admin = await it.person('administrator');
    const headers = { ...forwarded, 'sec-fetch-site': undefined, origin: 'https://pki.example.org' };
    const from = { remoteAddress: '10.9.1.1' };
    expect((await admin.delete('/me/sessions', { headers, ...from })).statusCode).toBe(204);
    const other = await admin.delete('/me/sessions', {
      headers: { ...headers, origin: 'http://pki.example.org' },
      ...from,
    });
    expect(other.json()).toMatchObject({ code: 'request.foreign-origin' });
  });
});

describe('with a certificate of its own', () => {
  let it: TestApp;
  let folder: string;
  let ca: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-tls-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const certificate = await makeCertificate({ subject: 'localhost', dnsNames: ['localhost'] });
    ca = certificate.pem;
    await writeFile(cert, certificate.pem);
    await writeFile(key, await certificate.privateKeyPem());
    it = await openApp({ COUNTERSIGN_TLS_CERT: cert, COUNTERSIGN_TLS_KEY: key });
    await it.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await it.close();
    await rm(folder, { recursive: true });
  });

  test('it answers over TLS', async () => {
    const { port } = it.app.server.address() as AddressInfo;
    const body = await new Promise<string>((resolve, reject) => {
      const asked = request(
        {
          host: '127.0.0.1',
          port,
          path: '/api/v1/doorstep',
          servername: 'localhost',
          ca,
        },
        (reply) => {
          reply.setEncoding('utf8').on('data', resolve);
        },
      );
      asked.on('error', reject).end();
    });
    expect(JSON.parse(body)).toMatchObject({ signInPossible: true });
  });
});
