import type { Certificate, Reading } from '@countersign/contract/certificates';
import { readUpload } from '@countersign/x509/read-upload';
import { setImmediate as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { PrismaClient } from '../generated/prisma/client.ts';
import type { Seeing } from '../visible-to.ts';
import { describeCertificates } from './describe-certificates.ts';
import { type KnownCertificate, knowCertificate, sayRefusal } from './known-certificate.ts';

type Item = Reading['items'][number];

/** Everything in an uploaded file, each part judged and described. Nothing is stored, and a private key is not even echoed. */
export async function readUploadedFile(
  { now, actor, ...stores }: { db: PrismaClient; pool: pg.Pool; now: () => Date; actor: Seeing },
  bytes: Uint8Array,
): Promise<Reading> {
  const at = now();
  const parts: { place: Item['place']; known?: KnownCertificate; refusal?: Item['refusal'] }[] = [];
  for await (const item of readUpload(bytes, { pause })) {
    const { place } = item;
    const read =
      item.kind === 'refused' ? { refused: sayRefusal(item) } : await knowCertificate(item.facts, at);
    if ('refused' in read) parts.push({ place, refusal: { at: '', ...read.refused } });
    else parts.push({ place, known: read.certificate });
  }
  const described = await describeCertificates(stores, {
    certificates: parts.flatMap(({ known }) => known ?? []),
    now: at,
    actor,
  });
  const bySha256 = new Map(described.map((certificate) => [certificate.sha256, certificate]));
  return {
    items: parts.flatMap(({ place, known, refusal }) =>
      present(place, known && bySha256.get(known.sha256), refusal),
    ),
  };
}

/** A certificate of a server or person is shown, and refused: it is what people most often choose by mistake. */
function present(
  place: Item['place'],
  certificate: Certificate | undefined,
  refusal: Item['refusal'] | undefined,
): Item[] {
  if (certificate) {
    const error = certificate.findings.find(({ level }) => level === 'error') ?? null;
    return [{ kind: 'certificate', place, certificate, refusal: error }];
  }
  return refusal ? [{ kind: 'refused', place, refusal }] : [];
}
