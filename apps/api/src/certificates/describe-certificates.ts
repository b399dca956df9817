import { setImmediate as pause } from 'node:timers/promises';
import { checkRules } from '@countersign/catalog/check';
import { kindOf } from '@countersign/catalog/kinds';
import type { PlatformName } from '@countersign/catalog/platforms';
import type { Certificate, Chain } from '@countersign/contract/certificates';
import type { Finding } from '@countersign/contract/problem';
import { arrangeChains } from '@countersign/x509/chain';
import type { ChainNode } from '@countersign/x509/chain-paths';
import type { CertificateFacts } from '@countersign/x509/facts';
import type pg from 'pg';
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts';
import { fold } from '@countersign/targeting/fold';
import { run } from '../lists/keyset.ts';
import { type Seeing, visibleTo } from '../visible-to.ts';
import { type KnownCertificate, knowCertificate, verifySignature } from './known-certificate.ts';

type Asked = { certificates: readonly KnownCertificate[]; now: Date };
type Describing = Asked & { actor: Seeing };

/** Certificates with the profiles that carry them and the way to their root, through what is stored and what is at hand. */
export async function describeCertificates(
  { db, pool }: { db: PrismaClient; pool: pg.Pool },
  { certificates, now, actor }: Describing,
): Promise<Certificate[]> {
  const issuers = await findIssuers(db, { certificates, now });
  const all = new Map([...issuers, ...certificates].map((certificate) => [certificate.sha256, certificate]));
  const { nodes } = await arrangeChains(
    [...all.values()].map(({ facts }) => facts),
    { verify: verifySignature, pause },
  );
  const chains = chainFinder(all, nodes, await findStored(db, [...all.values()]));
  const carried = await findCarriers(pool, actor, certificates);
  return certificates.map((certificate) => ({
    sha256: certificate.sha256,
    name: certificate.name,
    verdict: certificate.verdict,
    findings: findingsOf(certificate),
    facts: certificate.facts,
    profiles: carried(certificate.sha256).carriers,
    profileCounts: carried(certificate.sha256).counts,
    chain: chains(certificate.sha256),
  }));
}

/** What the rules of every trusted kind say of the certificate alone, and the notes of the reader. */
function findingsOf(certificate: KnownCertificate): Finding[] {
  const reference = { certificate: { sha256: certificate.sha256, fileName: 'certificate.cer' } };
  const warnings = certificate.warnings.filter(({ level }) => level === 'warning');
  const context = { door: 'create', certificate: { verdict: certificate.verdict, warnings } } as const;
  const errors = checkRules(kindOf('trusted.ios'), reference, context).filter(
    ({ level }) => level === 'error',
  );
  return [
    ...errors.map(({ rule, level, message }) => ({ at: '', code: rule, level, message })),
    ...certificate.warnings,
  ];
}

type Carrier = Certificate['profiles'][number];

type Carried = { carriers: Carrier[]; counts: Certificate['profileCounts'] };

/** So many of each platform are named; the list of profiles has the rest. */
const namedPerPlatform = 5;

async function findCarriers(
  pool: pg.Pool,
  actor: Seeing,
  certificates: readonly KnownCertificate[],
): Promise<(sha256: string) => Carried> {
  const rows = await run<{
    sha256: string;
    id: string;
    platform: PlatformName;
    displayName: string;
    count: number;
    place: number;
  }>(
    pool,
    Prisma.sql`select * from (
      select encode(p.certificate_sha256, 'hex') as sha256, p.id, p.platform, p.display_name as "displayName",
        count(*) over same::int as count, row_number() over (partition by p.certificate_sha256, p.platform order by p.name_key collate "C", p.no)::int as place
      from profile p where p.deleted_at is null and ${visibleTo(actor, Prisma.sql`p`)} and p.certificate_sha256 = any(${certificates.map(({ bytes }) => bytes)}::bytea[])
      window same as (partition by p.certificate_sha256, p.platform)
    ) numbered where place <= ${namedPerPlatform} order by platform, place`,
  );
  const bySha256 = Map.groupBy(rows, ({ sha256 }) => sha256);
  return (sha256) => {
    const found = bySha256.get(sha256) ?? [];
    return {
      carriers: found.map(({ id, platform, displayName }) => ({ id, platform, displayName })),
      counts: found.filter(({ place }) => place === 1).map(({ platform, count }) => ({ platform, count })),
    };
  };
}

const longestChain = 8;

async function findStored(db: PrismaClient, certificates: readonly KnownCertificate[]): Promise<Set<string>> {
  const rows = await db.certificateFile.findMany({
    where: { sha256: { in: certificates.map(({ bytes }) => bytes) } },
    select: { sha256: true },
  });
  return new Set(rows.map(({ sha256 }) => Buffer.from(sha256).toString('hex')));
}

/** Stored certificates whose subject is the issuer of one at hand, and theirs in turn; names only select, signatures decide. */
async function findIssuers(db: PrismaClient, { certificates, now }: Asked): Promise<KnownCertificate[]> {
  const found = new Map<string, KnownCertificate>();
  let wanted = issuerKeys(certificates);
  const asked = new Set<string>();
  for (let step = 0; step < longestChain && wanted.length > 0; step += 1) {
    for (const key of wanted) asked.add(key);
    const rows = await db.certificateFile.findMany({
      where: { subjectKey: { in: wanted } },
      select: { facts: true },
      take: 500,
    });
    const fresh: KnownCertificate[] = [];
    for (const { facts } of rows) {
      const read = await knowCertificate(facts as CertificateFacts, now);
      if ('certificate' in read && !found.has(read.certificate.sha256)) fresh.push(read.certificate);
    }
    for (const certificate of fresh) found.set(certificate.sha256, certificate);
    wanted = issuerKeys(fresh).filter((key) => !asked.has(key));
  }
  return [...found.values()];
}

function issuerKeys(certificates: readonly KnownCertificate[]): string[] {
  return [...new Set(certificates.map(({ facts }) => fold(facts.issuer.text)))];
}

function chainFinder(
  all: Map<string, KnownCertificate>,
  nodes: readonly ChainNode[],
  stored: ReadonlySet<string>,
): (sha256: string) => Chain {
  const byThumbprint = new Map(nodes.map((node) => [node.sha256, node]));
  return (sha256) => {
    const links: Chain['links'] = [];
    const seen = new Set<string>();
    for (let next: string | undefined = sha256; next !== undefined && !seen.has(next);) {
      const certificate = all.get(next);
      const node = byThumbprint.get(next);
      if (!certificate || !node) break;
      seen.add(next);
      const { name, verdict, facts } = certificate;
      links.push({ sha256: next, name, verdict, notAfter: facts.notAfter, stored: stored.has(next) });
      if (node.selfSigned) return { links, missingIssuer: null };
      next = node.issuers[0];
    }
    const last = all.get(links.at(-1)?.sha256 ?? '');
    return { links, missingIssuer: last?.facts.issuer.text ?? null };
  };
}
