import { X509Certificate } from 'node:crypto';
import { setImmediate as pause } from 'node:timers/promises';
import { verifySignature } from '@countersign/api/certificates/known-certificate';
import { judge } from '@countersign/x509/judge';
import { readUpload } from '@countersign/x509/read-upload';

/** What both can say of a certificate. */
export type RootFacts = { sha256: string; serial: string; notBefore: string; notAfter: string };

/** As an upload: split, read, judged, with the API's own check of signatures. */
export async function readAndJudge(upload: Uint8Array): Promise<RootFacts[]> {
  const now = new Date();
  const found: RootFacts[] = [];
  for await (const item of readUpload(upload, { pause })) {
    if (item.kind === 'refused') throw new Error(`a root is refused: ${item.code}`);
    const { verdict } = await judge(item.facts, { now, verify: verifySignature });
    if (verdict !== 'root') throw new Error(`${item.facts.subject.text} is no root, but ${verdict}`);
    const { sha256, serial, notBefore, notAfter } = item.facts;
    found.push({ sha256, serial, notBefore, notAfter });
  }
  return found;
}

/** Every fact that it has, and the signature. */
export function readWithNode(ders: readonly Buffer[]): RootFacts[] {
  return ders.map((der) => {
    const certificate = new X509Certificate(der);
    const { subject, issuer, serialNumber, validFromDate, validToDate, fingerprint, fingerprint256 } =
      certificate;
    const { ca, keyUsage, subjectAltName, infoAccess, publicKey } = certificate;
    const others = [subject, issuer, fingerprint, ca, keyUsage, subjectAltName, infoAccess];
    if (others.length === 0 || !certificate.verify(publicKey))
      throw new Error(`${subject} did not sign itself`);
    return {
      sha256: fingerprint256.replaceAll(':', '').toLowerCase(),
      serial: serialNumber.toLowerCase(),
      notBefore: validFromDate.toISOString(),
      notAfter: validToDate.toISOString(),
    };
  });
}

export async function splitDers(upload: Uint8Array): Promise<Buffer[]> {
  const ders: Buffer[] = [];
  for await (const item of readUpload(upload, { pause })) {
    if (item.kind === 'refused') throw new Error(`a root is refused: ${item.code}`);
    ders.push(Buffer.from(item.facts.derBase64, 'base64'));
  }
  return ders;
}
