import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

/** What the environment says, parsed once. Nothing else in the API reads the environment. */
export type Config = {
  port: number;
  host: string;
  /** Absent: the embedded server under the data directory. */
  databaseUrl: string | undefined;
  dataDirectory: string;
  /** The address people type; absent: derived from host, port and TLS. */
  publicUrl: URL;
  tls: { cert: string; key: string } | undefined;
  trustedProxies: string[];
  insecureHttp: boolean;
};

/** A variable that is wrong, told in one sentence that names it. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const flag = z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true');

const readableFile = z
  .string()
  .transform((path) => resolve(path))
  .refine((path) => existsSync(path));

const addressRange = z.string().refine((text) => {
  return text.includes('/') ? ipaddr.isValidCIDR(text) : isIP(text) !== 0;
});

const commaList = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  )
  .pipe(z.array(addressRange).min(1));

const variables = {
  PORT: { schema: z.coerce.number().int().min(1).max(65_535), says: 'a port number from 1 to 65535' },
  HOST: { schema: z.string().regex(/^[A-Za-z0-9_.:-]+$/), says: 'an IP address or a host name to listen on' },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
    says: 'a URL like postgresql://user:password@host:5432/database',
  },
  COUNTERSIGN_DATA: { schema: z.string().min(1), says: 'a folder that the server may write to' },
  COUNTERSIGN_PUBLIC_URL: {
    schema: z
      .url({ protocol: /^https?$/ })
      .refine((text) => URL.canParse(text) && new URL(text).pathname === '/'),
    says: 'the address people type, like https://countersign.example.org, without a path',
  },
  COUNTERSIGN_TLS_CERT: {
    schema: readableFile,
    says: 'a PEM file with the certificate chain of this server',
  },
  COUNTERSIGN_TLS_KEY: { schema: readableFile, says: 'a PEM file with the private key of this server' },
  COUNTERSIGN_TRUSTED_PROXIES: {
    schema: commaList,
    says: 'the addresses of your proxies, like 10.0.0.5 or 10.0.0.0/24, separated by commas',
  },
  COUNTERSIGN_INSECURE_HTTP: { schema: flag, says: '1 or 0' },
} satisfies Record<string, { schema: z.ZodType; says: string }>;

type Variable = keyof typeof variables;

type Environment = Record<string, string | undefined>;

function read<V extends Variable>(environment: Environment, name: V) {
  const text = environment[name];
  if (text === undefined || text === '') return undefined;
  const parsed = variables[name].schema.safeParse(text);
  if (parsed.success) return parsed.data as z.output<(typeof variables)[V]['schema']>;
  throw new ConfigError(`${name} must be ${variables[name].says}.`);
}

export function isLoopback(host: string): boolean {
  if (host === 'localhost') return true;
  return ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback';
}

export function readConfig(environment: Environment, options: { root: string }): Config {
  const unknown = Object.keys(environment).find(
    (name) => name.startsWith('COUNTERSIGN_') && !(name in variables),
  );
  if (unknown) {
    throw new ConfigError(`${unknown} is not a setting of Countersign; the README lists those that are.`);
  }
  const port = read(environment, 'PORT') ?? 4600;
  const host = read(environment, 'HOST') ?? '127.0.0.1';
  const tls = readTls(environment);
  const trustedProxies = read(environment, 'COUNTERSIGN_TRUSTED_PROXIES') ?? [];
  const insecureHttp = read(environment, 'COUNTERSIGN_INSECURE_HTTP') ?? false;
  if (!isLoopback(host) && !tls && trustedProxies.length === 0 && !insecureHttp) {
    throw new ConfigError(
      `HOST is ${host}, which other machines can reach, but nothing encrypts the connection. ` +
        'Set COUNTERSIGN_TLS_CERT and COUNTERSIGN_TLS_KEY, or name your proxy in COUNTERSIGN_TRUSTED_PROXIES.',
    );
  }
  const publicUrl = read(environment, 'COUNTERSIGN_PUBLIC_URL');
  return {
    port,
    host,
    databaseUrl: read(environment, 'DATABASE_URL'),
    dataDirectory: resolve(options.root, read(environment, 'COUNTERSIGN_DATA') ?? '.countersign'),
    publicUrl: publicUrl ? new URL(publicUrl) : addressOf({ host, port, tls }),
    tls,
    trustedProxies,
    insecureHttp,
  };
}

function readTls(environment: Environment): Config['tls'] {
  const cert = read(environment, 'COUNTERSIGN_TLS_CERT');
  const key = read(environment, 'COUNTERSIGN_TLS_KEY');
  if (cert && key) return { cert, key };
  if (cert) throw new ConfigError('COUNTERSIGN_TLS_CERT is set, so COUNTERSIGN_TLS_KEY must be set too.');
  if (key) throw new ConfigError('COUNTERSIGN_TLS_KEY is set, so COUNTERSIGN_TLS_CERT must be set too.');
  return undefined;
}

function addressOf(at: { host: string; port: number; tls: Config['tls'] }): URL {
  const anywhere = at.host === '0.0.0.0' || at.host === '::';
  const host = anywhere ? 'localhost' : at.host.includes(':') ? `[${at.host}]` : at.host;
  return new URL(`${at.tls ? 'https' : 'http'}://${host}:${at.port}`);
}
