import { toBase64, toHex } from './bytes-as-text.ts';
import { newBudget, tags, walkDer } from './der-walk.ts';
import { readName } from './distinguished-name.ts';
import { readExtensions } from './extensions.ts';
import type { CertificateFacts } from './facts.ts';
import { integerHex } from './integer.ts';
import { certificateLimits } from './limits.ts';
import { readPublicKey } from './public-key.ts';
import { recogniseDer } from './recognise-der.ts';
import { CertificateError } from './refusal.ts';
import { agreesWithPkijs, pkijsLimits } from './second-reader.ts';
import { readSignatureAlgorithm } from './signature-algorithm.ts';
import { fieldsOf } from './certificate-fields.ts';
import { readTime } from './validity-time.ts';

/** The facts of one DER certificate (RFC 5280 4.1), or a CertificateError. */
export async function readCertificate(der: Uint8Array): Promise<CertificateFacts> {
  const recognised = der[0] === tags.sequence ? recogniseDer(der) : 'not-a-certificate';
  if (recognised !== 'certificate')
    throw new CertificateError(recognised === 'pkcs7' ? 'not-a-certificate' : recognised);
  const bytes = Uint8Array.from(der);
  const facts = readFacts(bytes);
  const [sha1, sha256] = await Promise.all([thumbprint('SHA-1', bytes), thumbprint('SHA-256', bytes)]);
  return { ...facts, sha1, sha256, derBase64: toBase64(bytes) };
}

async function thumbprint(algorithm: 'SHA-1' | 'SHA-256', der: Uint8Array<ArrayBuffer>): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest(algorithm, der)));
}

type ReadFacts = Omit<CertificateFacts, 'sha1' | 'sha256' | 'derBase64'>;

/** The strict walk comes first: what is read, and what pkijs sees, is neither deep nor ambiguous. */
function readFacts(der: Uint8Array): ReadFacts {
  const budget = newBudget();
  const fields = fieldsOf(walkDer(der, budget));
  const facts: ReadFacts = {
    version: fields.version,
    serial: integerHex(fields.serial.content),
    subject: readName(fields.subject),
    issuer: readName(fields.issuer),
    notBefore: readTime(fields.notBefore),
    notAfter: readTime(fields.notAfter),
    publicKey: readPublicKey(fields.publicKey, budget),
    signatureAlgorithm: readSignatureAlgorithm(fields.signatureAlgorithm),
    ...readExtensions(fields.extensions, budget),
  };
  const walked = certificateLimits.nodes - budget.nodes;
  const isOrdinary = walked <= pkijsLimits.nodes && der.length <= pkijsLimits.octets;
  if (isOrdinary && !agreesWithPkijs(der, facts)) throw new CertificateError('malformed');
  return facts;
}
