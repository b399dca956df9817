import { Prisma } from '../generated/prisma/client.ts';
import type { Run } from '../evaluation/run.ts';
import { profileName, visibleTo } from '../visible-to.ts';
import type { Covered } from './coverage.ts';

export type Link = {
  no: number;
  about: string;
  seen: boolean;
  name: string;
  certificate: string;
  notAfter: Date;
};

/** The trusted profile that it stands on, and those of the family whose certificate issued it, up to the root. */
export async function findChain(
  run: Run,
  { type, rootNo, family, actor }: Pick<Covered, 'type' | 'rootNo' | 'family' | 'actor'>,
): Promise<Link[]> {
  if (type === 'trusted' || rootNo === null) return [];
  const name = profileName(actor, Prisma.sql`p`);
  const seen = visibleTo(actor, Prisma.sql`p`);
  return run<Link>(Prisma.sql`with recursive chain as (
      select p.no, ${name} as name, ${seen} as seen, c.subject_key, c.name as certificate, c.not_after, c.facts -> 'issuer' ->> 'text' as issuer
        from profile p join certificate_file c on c.sha256 = p.certificate_sha256 where p.no = ${rootNo}
      union
      select p.no, ${name}, ${seen}, c.subject_key, c.name, c.not_after, c.facts -> 'issuer' ->> 'text'
        from chain join certificate_file c on c.subject_key = lower(normalize(chain.issuer, nfc)) and c.subject_key <> chain.subject_key
          join profile p on p.certificate_sha256 = c.sha256 and p.platform_family = ${family} and p.deleted_at is null)
    select distinct no, no::text as about, name, seen, certificate, not_after as "notAfter" from chain order by no`);
}
