import { X509Certificate } from 'node:crypto';

type Readable = { derBase64: string };

/** The signature verifier of packages/x509 with the algorithms of node:crypto. */
export async function verifyWithNode(
  certificate: Readable,
  issuer: Readable,
): Promise<'valid' | 'invalid' | 'unknown'> {
  const read = ({ derBase64 }: Readable) => new X509Certificate(Buffer.from(derBase64, 'base64'));
  try {
    return read(certificate).verify(read(issuer).publicKey) ? 'valid' : 'invalid';
  } catch {
    return 'unknown';
  }
}
