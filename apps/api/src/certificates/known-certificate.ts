import { X509Certificate } from 'node:crypto';
import type { Finding } from '@countersign/contract/problem';
import type { CertificateFacts } from '@countersign/x509/facts';
import { type Judgement, judge } from '@countersign/x509/judge';
import { readUpload } from '@countersign/x509/read-upload';
import type { SignatureVerifier } from '@countersign/x509/signature';
import { setImmediate as pause } from 'node:timers/promises';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { fold } from '@countersign/targeting/fold';
import { certificateName } from './certificate-name.ts';

/** A certificate that has been read and judged, whether it is stored already or just arrived. */
export type KnownCertificate = {
  sha256: string;
  /** The thumbprint as the database keeps it. */
  bytes: Uint8Array<ArrayBuffer>;
  facts: CertificateFacts;
  name: string;
  verdict: 'root' | 'intermediate' | 'end-entity';
  warnings: Finding[];
  notAfter: Date;
};

type Database = PrismaClient | Prisma.TransactionClient;

/** OpenSSL verifies every algorithm that devices know, and more than pkijs can. */
export const verifySignature: SignatureVerifier = async (certificate, issuer) => {
  const { publicKey } = new X509Certificate(Buffer.from(issuer.derBase64, 'base64'));
  return new X509Certificate(Buffer.from(certificate.derBase64, 'base64')).verify(publicKey)
    ? 'valid'
    : 'invalid';
};

export type Read = { certificate: KnownCertificate } | { refused: Omit<Finding, 'at'> };

/** Reads one certificate that was sent as bytes; a file with several is for the upload page. */
export async function readSentCertificate({ data }: { data: string }, now: Date): Promise<Read> {
  const items = [];
  for await (const item of readUpload(Buffer.from(data, 'base64'), { pause })) items.push(item);
  const [item, ...others] = items;
  if (!item) return { refused: { code: 'empty', message: 'The file is empty.' } };
  if (item.kind === 'refused') return { refused: sayRefusal(item) };
  if (others.length > 0) {
    return {
      refused: {
        code: 'several-certificates',
        message: 'The file holds several certificates. Send each as its own profile.',
      },
    };
  }
  return knowCertificate(item.facts, now);
}

/** What was read, judged; a broken signature is no certificate of anybody. */
export async function knowCertificate(facts: CertificateFacts, now: Date): Promise<Read> {
  const judgement = await judge(facts, { now, verify: verifySignature });
  if (judgement.verdict === 'broken-signature') {
    return {
      refused: sayRefusal(
        judgement.refusal ?? { code: 'broken-signature', message: 'Its signature is broken.', fix: '' },
      ),
    };
  }
  return { certificate: asKnown(facts, judgement.verdict, judgement) };
}

export function sayRefusal({
  code,
  message,
  fix,
}: {
  code: string;
  message: string;
  fix: string;
}): Omit<Finding, 'at'> {
  return { code, message: `${message} ${fix}`.trim() };
}

/** Those of the thumbprints that are stored, judged as of now. */
export async function findCertificates(
  db: Database,
  { sha256s, now }: { sha256s: readonly string[]; now: Date },
): Promise<Map<string, KnownCertificate>> {
  const wanted = [...new Set(sha256s)].map((sha256) => new Uint8Array(Buffer.from(sha256, 'hex')));
  const rows = await db.certificateFile.findMany({
    where: { sha256: { in: wanted } },
    select: { facts: true },
  });
  const found = new Map<string, KnownCertificate>();
  for (const { facts } of rows) {
    const read = await knowCertificate(facts as CertificateFacts, now);
    if ('certificate' in read) found.set(read.certificate.sha256, read.certificate);
  }
  return found;
}

/** Stored once, byte for byte (+a3); what is there already stays as it is. */
export async function storeCertificates(
  tx: Prisma.TransactionClient,
  certificates: readonly KnownCertificate[],
  now: Date,
): Promise<void> {
  const distinct = new Map(certificates.map((certificate) => [certificate.sha256, certificate]));
  await tx.certificateFile.createMany({
    data: [...distinct.values()].map(({ bytes, facts, verdict, notAfter, name }) => ({
      sha256: bytes,
      der: new Uint8Array(Buffer.from(facts.derBase64, 'base64')),
      facts: facts as unknown as Prisma.InputJsonObject,
      verdict,
      name,
      nameKey: fold(name),
      subjectKey: fold(facts.subject.text),
      notAfter,
      createdAt: now,
    })),
    skipDuplicates: true,
  });
}

function asKnown(
  facts: CertificateFacts,
  verdict: KnownCertificate['verdict'],
  { findings }: Judgement,
): KnownCertificate {
  return {
    sha256: facts.sha256,
    bytes: new Uint8Array(Buffer.from(facts.sha256, 'hex')),
    facts,
    name: certificateName(facts),
    verdict,
    warnings: findings.map(({ code, level, message }) => ({
      at: '',
      code,
      level: level === 'note' ? 'hint' : level,
      message,
    })),
    notAfter: new Date(facts.notAfter),
  };
}
