import type { CountedCode, CoverageCode } from '@countersign/targeting/coverage/finding';
import { hasIt } from '../evaluation/wanted.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Link } from './chain-links.ts';
import type { Covered } from './coverage.ts';
import { type UsedVariable, isDoubtful, isMissing } from './names-in-use.ts';

type Sql = Prisma.Sql;

/** Devices that are counted among those that are reached: wanted row `w`, device `d`, user `u`, holders `t0` and on. */
export type Counted = {
  where: Sql;
  code: CoverageCode;
  about?: string;
  /** What its words are about; absent where the chain says them. */
  said?: { code: CountedCode; what: string };
};

/** The links of the chain come first, or whether any trusted profile is there. */
export function countedOf(covered: Covered, chain: readonly Link[]): { counts: Counted[]; tables: Sql } {
  const holders = holdersAsked(covered, chain);
  return {
    counts: [
      ...holders.map((_, at): Counted => {
        const where = Prisma.sql`${Prisma.raw(`t${at}`)}.device_no is null`;
        const link = chain[at];
        return link ? { where, code: 'rootMissing', about: link.about } : { where, code: 'noTrustedProfile' };
      }),
      ...providerCounts(covered.keyStorageProvider),
      ...covered.variables.flatMap(variableCounts),
      ...covered.variables.filter(({ of }) => of !== 'nobody').map(doubtfulCount),
    ],
    tables: Prisma.sql`wanted w join device d on d.no = w.device_no left join person u on u.no = d.person_no
      ${Prisma.join([Prisma.empty, ...holders.map(holdersOf)], ' ')}`,
  };
}

function trustedOf(family: string): Sql {
  return Prisma.sql`select t.no from profile t where t.type = 'trusted' and t.platform_family = ${family}`;
}

/** Any trusted profile counts only where nobody knows the chain: to look through all of them is most of the work. */
function holdersAsked({ type, family }: Covered, chain: readonly Link[]): Sql[] {
  if (type === 'trusted') return [];
  if (chain.length === 0) return [trustedOf(family)];
  return chain.map(({ holders }) => Prisma.join(holders.map(({ no }) => no)));
}

/** As a join: asked device by device, it would be looked up tens of thousands of times. */
function holdersOf(profiles: Sql, at: number): Sql {
  const holder = Prisma.raw(`t${at}`);
  return Prisma.sql`left join (select distinct r.device_no from profile_device r where r.profile_no in (${profiles})
    and ${hasIt(Prisma.sql`r`)}) ${holder} on ${holder}.device_no = w.device_no`;
}

function said(code: CountedCode, where: Sql, what = '', about?: string): Counted {
  return { where, code, said: { code, what }, ...(about === undefined ? {} : { about }) };
}

/** What is not known is no answer, neither yes nor no: these are counted for themselves. */
function providerCounts(provider: unknown): Counted[] {
  if (provider === 'useTpmKspOtherwiseFail')
    return [said('noTpm', Prisma.sql`d.tpm is false`), said('tpmUnknown', Prisma.sql`d.tpm is null`)];
  if (provider === 'usePassportForWorkKspOtherwiseFail')
    return [
      said('helloNotReady', Prisma.sql`d.hello_ready is false`),
      said('helloUnknown', Prisma.sql`d.hello_ready is null`),
    ];
  return [];
}

/** A value that is there is taken, whatever else is known of the domain. */
function variableCounts(variable: UsedVariable): Counted[] {
  const { name, of } = variable;
  const empty = isMissing(variable);
  const written = `{{${name}}}`;
  if (of === 'nobody') return [said('notOfDevice', empty, written, name)];
  if (!variable.needsDomain) return [said('valueMissing', empty, written, name)];
  return [
    said('notDomainJoined', Prisma.sql`not d.domain_joined and ${empty}`, written, name),
    said('valueMissing', Prisma.sql`d.domain_joined and ${empty}`, written, name),
  ];
}

function doubtfulCount(variable: UsedVariable): Counted {
  const { name } = variable;
  return said('nameDoubtful', isDoubtful(variable), `one of + ; , = \\ " (${name})`, name);
}
