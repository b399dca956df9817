import { webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

/** Certificates are made in the test that needs them, so that what is special about one stands in a readable line. */
pkijs.setEngine('node', new pkijs.CryptoEngine({ name: 'node', crypto: webcrypto as never }));

/** The type is that of pkijs: Node's and the browser's differ where both are known. */
type Key = Parameters<pkijs.Certificate['sign']>[0];
type KeyPair = { privateKey: Key; publicKey: Key };

export type KeyKind = 'P-256' | 'P-384' | 'P-521' | 'RSA-1024' | 'RSA-2048' | 'RSA-PSS' | 'Ed25519';

export type MadeCertificate = {
  der: Uint8Array<ArrayBuffer>;
  pem: string;
  keys: KeyPair;
  subject: string;
  privateKeyPem: () => Promise<string>;
};

type Wanted = {
  /** Common name; more attributes as [OID, value]. */
  subject: string;
  attributes?: [string, string][];
  /** Absent: signed with its own key. */
  issuer?: { subject: string; keys: KeyPair; attributes?: [string, string][] };
  keys?: KeyPair;
  key?: KeyKind;
  from?: Date;
  until?: Date;
  ca?: boolean | undefined;
  dnsNames?: string[];
  extensions?: pkijs.Extension[];
  serial?: number;
  hash?: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
};

const algorithms: Record<
  KeyKind,
  webcrypto.EcKeyGenParams | webcrypto.RsaHashedKeyGenParams | { name: 'Ed25519' }
> = {
  'P-256': { name: 'ECDSA', namedCurve: 'P-256' },
  'P-384': { name: 'ECDSA', namedCurve: 'P-384' },
  'P-521': { name: 'ECDSA', namedCurve: 'P-521' },
  'RSA-1024': rsa('RSASSA-PKCS1-v1_5', 1024),
  'RSA-2048': rsa('RSASSA-PKCS1-v1_5', 2048),
  'RSA-PSS': rsa('RSA-PSS', 2048),
  Ed25519: { name: 'Ed25519' },
};

function rsa(name: string, modulusLength: number): webcrypto.RsaHashedKeyGenParams {
  return { name, modulusLength, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
}

export async function makeKeys(kind: KeyKind = 'P-256'): Promise<KeyPair> {
  const made: unknown = await webcrypto.subtle.generateKey(algorithms[kind], true, ['sign', 'verify']);
  return made as KeyPair;
}

async function exportKey(key: unknown): Promise<Uint8Array> {
  return new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', key as webcrypto.CryptoKey));
}

const day = 24 * 60 * 60_000;

export async function makeCertificate(wanted: Wanted): Promise<MadeCertificate> {
  const keys = wanted.keys ?? (await makeKeys(wanted.key));
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: wanted.serial ?? 1 });
  certificate.subject = name(wanted.subject, wanted.attributes);
  certificate.issuer = wanted.issuer
    ? name(wanted.issuer.subject, wanted.issuer.attributes)
    : certificate.subject;
  certificate.notBefore.value = wanted.from ?? new Date(Date.now() - day);
  certificate.notAfter.value = wanted.until ?? new Date(Date.now() + 365 * day);
  certificate.extensions = [...basicExtensions(wanted), ...(wanted.extensions ?? [])];
  const engine = pkijs.getCrypto(true);
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey, engine);
  await certificate.sign((wanted.issuer?.keys ?? keys).privateKey, wanted.hash ?? 'SHA-256', engine);
  const der = new Uint8Array(certificate.toSchema(true).toBER());
  return {
    der,
    pem: pemOf('CERTIFICATE', der),
    keys,
    subject: wanted.subject,
    privateKeyPem: async () => pemOf('PRIVATE KEY', await exportKey(keys.privateKey)),
  };
}

function basicExtensions({ ca, dnsNames }: Wanted): pkijs.Extension[] {
  const extensions: pkijs.Extension[] = [];
  if (ca !== undefined)
    extensions.push(extension('2.5.29.19', new pkijs.BasicConstraints({ cA: ca }).toSchema(), true));
  if (ca) extensions.push(extension('2.5.29.15', keyUsage(0b0000_0110), true));
  if (dnsNames) {
    const names = dnsNames.map((value) => new pkijs.GeneralName({ type: 2, value }));
    extensions.push(extension('2.5.29.17', new pkijs.GeneralNames({ names }).toSchema()));
  }
  return extensions;
}

/** The bits of RFC 5280 4.2.1.3, the first one (digitalSignature) leftmost. */
export function keyUsage(bits: number): asn1js.BitString {
  return new asn1js.BitString({ valueHex: new Uint8Array([bits]).buffer, unusedBits: 1 });
}

export function extension(
  extnID: string,
  value: { toBER: () => ArrayBuffer },
  critical = false,
): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical, extnValue: value.toBER() });
}

const commonName = '2.5.4.3';

function name(common: string, attributes: [string, string][] = []): pkijs.RelativeDistinguishedNames {
  const typesAndValues = [...attributes, [commonName, common] as const].map(
    ([type, value]) => new pkijs.AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) }),
  );
  return new pkijs.RelativeDistinguishedNames({ typesAndValues });
}

export function pemOf(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/** As the API takes a certificate that it does not know yet. */
export function sentCertificate(
  { der }: MadeCertificate,
  fileName = 'ca.cer',
): { data: string; fileName: string } {
  return { data: Buffer.from(der).toString('base64'), fileName };
}
