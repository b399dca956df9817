import { makeCertificate } from '../packages/testkit/src/certificates.ts';

/** A file as it is chosen in the browser. */
export type UploadFile = { name: string; mimeType: string; buffer: Buffer };

export type Hierarchy = { root: UploadFile; issuing: UploadFile; server: UploadFile; privateKey: UploadFile };

const years = (count: number) => new Date(Date.now() + count * 365 * 24 * 60 * 60_000);

/** A root, a CA below it, a certificate of a server, and the key that nobody should upload. */
export async function makeHierarchy(name: string): Promise<Hierarchy> {
  const root = await makeCertificate({ subject: `${name} Root CA`, ca: true, until: years(15) });
  const issuing = await makeCertificate({
    subject: `${name} Issuing CA`,
    issuer: root,
    ca: true,
    serial: 2,
    until: years(5),
  });
  const server = await makeCertificate({
    subject: `www.${name}.example`,
    issuer: issuing,
    ca: false,
    serial: 3,
  });
  return {
    root: asFile('root.cer', root.der),
    issuing: asFile('issuing.pem', Buffer.from(issuing.pem)),
    server: asFile('server.cer', server.der),
    privateKey: asFile('root.key', Buffer.from(await root.privateKeyPem())),
  };
}

function asFile(name: string, bytes: Uint8Array): UploadFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}
