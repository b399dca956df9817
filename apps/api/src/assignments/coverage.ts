import type { ProfileType } from '@countersign/catalog/profile-types';
import type { ValidityPeriod } from '@countersign/catalog/settings/validity-period';
import { chainFindings } from '@countersign/targeting/coverage/chain';
import { countedFinding, reachFinding } from '@countersign/targeting/coverage/counted';
import type { CoverageFinding } from '@countersign/targeting/coverage/finding';
import { type Question, takesPart, wantedRows } from '../evaluation/wanted.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Run } from '../evaluation/run.ts';
import { type Seeing, profileName, visibleTo } from '../visible-to.ts';
import { clashFindings } from './clashes.ts';
import { type UsedVariable, isDoubtful, isMissing } from './names-in-use.ts';
import { expiryFindings } from './root-expiry.ts';

type Sql = Prisma.Sql;

export type Covered = {
  /** Who is told. */
  actor: Seeing;
  question: Question;
  type: ProfileType;
  family: string;
  rootNo: number | null;
  keyStorageProvider: unknown;
  variables: readonly UsedVariable[];
  /** How long what is issued is valid, where the profile says so. */
  validity: ValidityPeriod | undefined;
  assigned: boolean;
  now: Date;
};

/** What is said, and how many devices each trusted profile of the chain lacks that one sees, by its number. */
export type Coverage = { findings: CoverageFinding[]; gaps: ReadonlyMap<number, number> };

/** What is to be known of the devices before saving: each count is one column of one statement over the wanted rows. */
export async function coverageOf(run: Run, covered: Covered): Promise<Coverage> {
  const chain = covered.type === 'trusted' ? [] : await findChain(run, covered);
  const trusted = holdersAsked(covered, chain);
  const counts = columnsOf(covered, trusted.length);
  const columns = counts.map(
    ({ where }, at) => Prisma.sql`count(*) filter (where ${where})::int as ${Prisma.raw(`c${at}`)}`,
  );
  const [row = {}] = await run<Record<string, number>>(Prisma.sql`with ${wantedRows(covered.question)}
    select count(*)::int as reached${Prisma.join([Prisma.empty, ...columns], ', ')}
    from wanted w join device d on d.no = w.device_no left join person u on u.no = d.person_no
      ${Prisma.join([Prisma.empty, ...trusted.map(holdersOf)], ' ')}
    where w.state = 'pending'`);
  const reached = row['reached'] ?? 0;
  const counted = (at: number) => row[`c${at}`] ?? 0;
  const links = chain.map(({ name }, at) => ({ name, missing: counted(at) }));
  // How one that they do not see is assigned is not theirs to compare; whom it misses is counted all the same.
  const gaps = new Map(chain.flatMap(({ no, seen }, at) => (seen ? [[no, counted(at)] as const] : [])));
  const findings = [
    reachFinding({ assigned: covered.assigned, reached }),
    ...chainFindings({ type: covered.type, reached, links, withoutAny: counted(0) }),
    ...counts.map(({ code, what }, at) =>
      code ? countedFinding(code, { devices: counted(at), of: reached }, what) : undefined,
    ),
    ...(await clashFindings(run, covered)),
    ...expiryFindings({ links: chain, validity: covered.validity, reached, now: covered.now }),
  ].filter((finding) => finding !== undefined);
  return { findings, gaps };
}

type Count = { where: Sql; code?: Parameters<typeof countedFinding>[0]; what?: string };

function trustedOf(family: string): Sql {
  return Prisma.sql`select t.no from profile t where t.type = 'trusted' and t.platform_family = ${family}`;
}

/** Any trusted profile counts only where nobody knows the chain: to look through all of them is most of the work. */
function holdersAsked({ type, family }: Covered, chain: readonly Link[]): Sql[] {
  if (type === 'trusted') return [];
  return chain.length > 0 ? chain.map(({ no }) => Prisma.sql`${no}`) : [trustedOf(family)];
}

/** As a join: asked device by device, it would be looked up tens of thousands of times. */
function holdersOf(profiles: Sql, at: number): Sql {
  const holder = Prisma.raw(`t${at}`);
  return Prisma.sql`left join (select distinct r.device_no from profile_device r where r.profile_no in (${profiles})
    and ${takesPart(Prisma.sql`r`)}) ${holder} on ${holder}.device_no = w.device_no`;
}

/** The links of the chain come first, or whether any trusted profile is there. */
function columnsOf({ keyStorageProvider, variables }: Covered, trusted: number): Count[] {
  return [
    ...Array.from({ length: trusted }, (_, at): Count => ({
      where: Prisma.sql`${Prisma.raw(`t${at}`)}.device_no is null`,
    })),
    ...providerCounts(keyStorageProvider),
    ...variables.flatMap(variableCounts),
    ...variables
      .filter(({ ofPerson }) => ofPerson)
      .map((variable): Count => ({
        where: isDoubtful(variable),
        code: 'nameDoubtful',
        what: `one of + ; , = \\ " (${variable.name})`,
      })),
  ];
}

function providerCounts(provider: unknown): Count[] {
  if (provider === 'useTpmKspOtherwiseFail') return [{ where: Prisma.sql`d.tpm is false`, code: 'noTpm' }];
  if (provider === 'usePassportForWorkKspOtherwiseFail')
    return [{ where: Prisma.sql`d.hello_ready is false`, code: 'helloNotReady' }];
  return [];
}

function variableCounts(variable: UsedVariable): Count[] {
  const empty = isMissing(variable);
  const written = `{{${variable.name}}}`;
  if (!variable.needsDomain) return [{ where: empty, code: 'valueMissing', what: written }];
  return [
    { where: Prisma.sql`not d.domain_joined`, code: 'notDomainJoined', what: written },
    { where: Prisma.sql`d.domain_joined and ${empty}`, code: 'valueMissing', what: written },
  ];
}

type Link = { no: number; seen: boolean; name: string; certificate: string; notAfter: Date };

/** The trusted profile that it stands on, and those of the family whose certificate issued it, up to the root. */
async function findChain(
  run: Run,
  { rootNo, family, actor }: Pick<Covered, 'rootNo' | 'family' | 'actor'>,
): Promise<Link[]> {
  if (rootNo === null) return [];
  const name = profileName(actor, Prisma.sql`p`);
  const seen = visibleTo(actor, Prisma.sql`p`);
  return run<Link>(Prisma.sql`with recursive chain as (
      select p.no, ${name} as name, ${seen} as seen, c.subject_key, c.name as certificate, c.not_after, c.facts -> 'issuer' ->> 'text' as issuer
        from profile p join certificate_file c on c.sha256 = p.certificate_sha256 where p.no = ${rootNo}
      union
      select p.no, ${name}, ${seen}, c.subject_key, c.name, c.not_after, c.facts -> 'issuer' ->> 'text'
        from chain join certificate_file c on c.subject_key = lower(normalize(chain.issuer, nfc)) and c.subject_key <> chain.subject_key
          join profile p on p.certificate_sha256 = c.sha256 and p.platform_family = ${family} and p.deleted_at is null)
    select distinct no, name, seen, certificate, not_after as "notAfter" from chain order by no`);
}
