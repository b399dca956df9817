import { signersOf } from '@countersign/x509/chain';
import type { CertificateFacts } from '@countersign/x509/facts';
import { nameKey } from '@countersign/x509/name-comparison';
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

/** A certificate of the chain that devices can get from no trusted profile. */
export type Lacking = {
  issuer: string;
  issued: string;
  /** Of its certificate, if it is stored. */
  sha256: string | null;
};

type Known = {
  no: number;
  certificate: string;
  notAfter: Date;
  facts: CertificateFacts;
  holders: readonly Holder[];
};
type Asked = Pick<Covered, 'type' | 'rootNo' | 'family' | 'actor'>;

/** No real chain has so many. */
const mostCertificates = 32;

/** What it stands on, and what of it no trusted profile of the family carries. */
export type FoundChain = { links: Link[]; lacking: Lacking[] };

/**
 * The trusted profile that an identity stands on, and the certificates that issued it, up to the root. Names select, signatures
 * decide: a root with a new key is another root, whatever it is called.
 */
export async function findChain(run: Run, asked: Asked): Promise<FoundChain> {
  const found: FoundChain = { links: [], lacking: [] };
  if (asked.type === 'trusted' || asked.rootNo === null) return found;
  const climbed = new Set<number>();
  let step = await linkedOf(run, asked, asked.rootNo);
  while (step.length > 0 && climbed.size < mostCertificates) {
    for (const { no } of step) climbed.add(no);
    const { issuers, lacking } = await issuersOf(run, asked, step);
    const next = carriedOf(issuers.filter(({ no }) => !climbed.has(no)));
    const [first] = next;
    if (first?.holders.length === 0) found.lacking.push(lackingOf(step, first));
    else if (lacking) found.lacking.push(lackingOf(step));
    if (step[0]?.holders.length) found.links.push(linkOf(step));
    step = next;
  }
  return found;
}

/** A device waits for this very profile, whoever else carries its certificate (semantics.md 5, 12). */
async function linkedOf(run: Run, asked: Asked, rootNo: number): Promise<Known[]> {
  const carried = Prisma.sql`select p.certificate_sha256 from profile p where p.no = ${rootNo}`;
  const step = await knownOf(run, asked, carried);
  return step.map((one) => ({ ...one, holders: one.holders.filter(({ no }) => no === rootNo) }));
}

/** By its own name where it is known, and as its certificate calls it where it is not. */
function lackingOf([issued]: readonly Known[], issuer?: Known): Lacking {
  if (!issued) throw new Error('a link has a certificate');
  return {
    issuer: issuer?.certificate ?? issued.facts.issuer.text,
    issued: issued.certificate,
    sha256: issuer?.facts.sha256 ?? null,
  };
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

type Issued = {
  issuers: Known[];
  /** Somebody else issued them, of whom nothing is known. */
  lacking: boolean;
};

/** Nobody where one of them signed itself: there the chain ends. */
async function issuersOf(run: Run, asked: Asked, step: readonly Known[]): Promise<Issued> {
  for (const { facts } of step)
    if ((await thumbprintsOf(facts, [facts])).size > 0) return { issuers: [], lacking: false };
  const keys = [...new Set(step.map(({ facts }) => fold(facts.issuer.text)))];
  const among = await knownOf(
    run,
    asked,
    Prisma.sql`(select sha256 from certificate_file where subject_key = any(${keys}::text[]) order by no desc limit 100)`,
  );
  const found = new Map<number, Known>();
  for (const { facts } of step) {
    const signers = await thumbprintsOf(
      facts,
      among.map((one) => one.facts),
    );
    for (const one of among) if (signers.has(one.facts.sha256)) found.set(one.no, one);
  }
  const selfIssued = step.some(({ facts }) => nameKey(facts.issuer) === nameKey(facts.subject));
  return { issuers: [...found.values()], lacking: found.size === 0 && !selfIssued };
}

async function thumbprintsOf(facts: CertificateFacts, among: CertificateFacts[]): Promise<Set<string>> {
  const signers = await signersOf(facts, among, { verify: verifySignature, pause });
  return new Set(signers.map(({ sha256 }) => sha256));
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
