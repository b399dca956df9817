import { signersOf } from '@countersign/x509/chain';
import type { CertificateFacts } from '@countersign/x509/facts';
import { fold } from '@countersign/targeting/fold';
import { setImmediate as pause } from 'node:timers/promises';
import { verifySignature } from '../certificates/known-certificate.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Run } from '../evaluation/run.ts';
import { profileName, visibleTo } from '../visible-to.ts';
import type { Covered } from './coverage.ts';

/** A trusted profile that carries a certificate of the chain. */
export type Holder = { no: number; name: string; seen: boolean };

/** A step of the chain: whoever gets one of the holders has what it takes. */
export type Link = {
  about: string;
  /** The profile that it stands on, or those of the family that carry the issuer; assigned ones come first. */
  holders: readonly Holder[];
  certificate: string;
  notAfter: Date;
};

type Known = {
  no: number;
  certificate: string;
  notAfter: Date;
  facts: CertificateFacts;
  holders: readonly Holder[];
};
type Asked = Pick<Covered, 'type' | 'rootNo' | 'family' | 'actor'>;

/** Longer ones are not looked through (packages/x509 reads no longer ones either). */
const mostLinks = 32;

/**
 * The trusted profile that an identity stands on, and the certificates that issued it, up to the root. Names select, signatures
 * decide: a root with a new key is another root, whatever it is called.
 */
export async function findChain(run: Run, asked: Asked): Promise<Link[]> {
  if (asked.type === 'trusted' || asked.rootNo === null) return [];
  const links: Link[] = [];
  const climbed = new Set<number>();
  let step = await knownOf(
    run,
    asked,
    Prisma.sql`select p.certificate_sha256 from profile p where p.no = ${asked.rootNo}`,
  );
  // A device waits for this very profile, whoever else carries its certificate (semantics.md 5, 12).
  step = step.map((one) => ({ ...one, holders: one.holders.filter(({ no }) => no === asked.rootNo) }));
  while (step.length > 0 && links.length < mostLinks) {
    links.push(linkOf(step));
    for (const { no } of step) climbed.add(no);
    const issuers = await issuersOf(run, asked, step);
    step = carriedOf(issuers.filter(({ no }) => !climbed.has(no)));
  }
  return links.filter(({ holders }) => holders.length > 0);
}

/** One key may have several certificates: any of them is enough, and the one that is valid longest says until when. */
function linkOf(step: readonly Known[]): Link {
  const [last] = step.toSorted((one, other) => other.notAfter.getTime() - one.notAfter.getTime());
  if (!last) throw new Error('a link has a certificate');
  const { no, certificate, notAfter } = last;
  return { about: String(no), certificate, notAfter, holders: step.flatMap(({ holders }) => holders) };
}

/** Those that devices can get, if there are any; a chain goes on above one that nobody carries. */
function carriedOf(issuers: Known[]): Known[] {
  const carried = issuers.filter(({ holders }) => holders.length > 0);
  return carried.length > 0 ? carried : issuers;
}

/** None where one of them signed itself: there the chain ends. */
async function issuersOf(run: Run, asked: Asked, step: readonly Known[]): Promise<Known[]> {
  const keys = [...new Set(step.map(({ facts }) => fold(facts.issuer.text)))];
  const among = await knownOf(
    run,
    asked,
    Prisma.sql`(select sha256 from certificate_file where subject_key = any(${keys}::text[]) order by no desc limit 100)`,
  );
  const found = new Map<number, Known>();
  for (const { facts } of step) {
    const signers = await signersOf(facts, [facts, ...among.map((one) => one.facts)], {
      verify: verifySignature,
      pause,
    });
    if (signers.some(({ publicKey }) => publicKey.spkiBase64 === facts.publicKey.spkiBase64)) return [];
    const thumbprints = new Set(signers.map(({ sha256 }) => sha256));
    for (const one of among) if (thumbprints.has(one.facts.sha256)) found.set(one.no, one);
  }
  return [...found.values()];
}

/** Certificates with the trusted profiles of the family that carry them. */
async function knownOf(run: Run, { family, actor }: Asked, thumbprints: Prisma.Sql): Promise<Known[]> {
  return run<Known>(Prisma.sql`select c.no, c.name as certificate, c.not_after as "notAfter", c.facts,
      coalesce((select json_agg(json_build_object('no', p.no, 'name', ${profileName(actor, Prisma.sql`p`)},
            'seen', ${visibleTo(actor, Prisma.sql`p`)})
          order by exists (select from assignment a where a.profile_no = p.no and a.mode = 'include') desc, p.no)
        from profile p where p.certificate_sha256 = c.sha256 and p.platform_family = ${family} and p.deleted_at is null), '[]') as holders
    from certificate_file c where c.sha256 in (${thumbprints}) order by c.no`);
}
