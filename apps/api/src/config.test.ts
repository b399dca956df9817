import { describe, expect, test } from 'vitest';
import { ConfigError, isLoopback, readConfig } from './config.ts';

const read = (environment: Record<string, string>) => readConfig(environment, { root: '/srv/countersign' });

const certificate = { COUNTERSIGN_TLS_CERT: import.meta.filename, COUNTERSIGN_TLS_KEY: import.meta.filename };

test('an empty environment is this machine alone, with the embedded database', () => {
  expect(read({ PORT: '', PATH: '/bin' })).toMatchObject({
    port: 4600,
    host: '127.0.0.1',
    databaseUrl: undefined,
    dataDirectory: '/srv/countersign/.countersign',
    tls: undefined,
    trustedProxies: [],
    insecureHttp: false,
  });
});

test.each([
  [{}, 'http://127.0.0.1:4600/'],
  [{ PORT: '80' }, 'http://127.0.0.1/'],
  [{ HOST: '::1' }, 'http://[::1]:4600/'],
  [{ HOST: '0.0.0.0', ...certificate }, 'https://localhost:4600/'],
  [{ HOST: '10.0.0.1', COUNTERSIGN_INSECURE_HTTP: '1' }, 'http://10.0.0.1:4600/'],
  [{ COUNTERSIGN_PUBLIC_URL: 'https://pki.example.org' }, 'https://pki.example.org/'],
])('%j is reached at %s', (environment, address) => {
  expect(read(environment).publicUrl.href).toBe(address);
});

test.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', 'web'],
  ['PORT', '80.5'],
  ['HOST', 'a b'],
  ['DATABASE_URL', 'mysql://db'],
  ['DATABASE_URL', 'localhost:5432'],
  ['COUNTERSIGN_PUBLIC_URL', 'pki.example.org'],
  ['COUNTERSIGN_PUBLIC_URL', 'https://example.org/pki'],
  ['COUNTERSIGN_TLS_CERT', '/nowhere/cert.pem'],
  ['COUNTERSIGN_TLS_KEY', '/nowhere/key.pem'],
  ['COUNTERSIGN_TRUSTED_PROXIES', 'proxy.example.org'],
  ['COUNTERSIGN_TRUSTED_PROXIES', '10.0.0.0/33'],
  ['COUNTERSIGN_TRUSTED_PROXIES', ','],
  ['COUNTERSIGN_INSECURE_HTTP', 'yes'],
  ['COUNTERSIGN_DATABASE', 'x'],
])('%s=%s is refused with a sentence that names it', (name, value) => {
  const refuse = () => read({ [name]: value });
  expect(refuse).toThrow(ConfigError);
  expect(refuse).toThrow(name);
});

test.each([['COUNTERSIGN_TLS_CERT'], ['COUNTERSIGN_TLS_KEY']])('%s alone is refused', (name) => {
  expect(() => read({ [name]: import.meta.filename })).toThrow(
    /COUNTERSIGN_TLS_CERT.*COUNTERSIGN_TLS_KEY|COUNTERSIGN_TLS_KEY.*COUNTERSIGN_TLS_CERT/,
  );
});

describe('listening where others can reach it', () => {
  test.each(['0.0.0.0', '::', '10.1.2.3', 'countersign.example.org', '::ffff:10.0.0.1'])(
    'on %s is refused while nothing encrypts',
    (host) => {
      expect(() => read({ HOST: host })).toThrow(ConfigError);
      for (const remedy of [
        certificate,
        { COUNTERSIGN_TRUSTED_PROXIES: '10.0.0.5, fd00::/8' },
        { COUNTERSIGN_INSECURE_HTTP: 'true' },
      ]) {
        expect(read({ HOST: host, ...remedy }).host).toBe(host);
      }
    },
  );

  test.each([
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['localhost', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['127.0.0.1.example.org', false],
    ['0.0.0.0', false],
    ['', false],
  ])('%j is loopback: %s', (host, expected) => expect(isLoopback(host)).toBe(expected));
});
