import type { PlatformName } from '@countersign/catalog/platforms';
import type { ProfileType } from '@countersign/catalog/profile-types';
import type { ValidityPeriod } from '@countersign/catalog/settings/validity-period';
import { chainFindings, chainIncomplete } from '@countersign/targeting/coverage/chain';
import { countedFinding, reachFinding } from '@countersign/targeting/coverage/counted';
import type { CoverageFinding } from '@countersign/targeting/coverage/finding';
import { type Question, wantedRows } from '../evaluation/wanted.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Run } from '../evaluation/run.ts';
import type { Seeing } from '../visible-to.ts';
import { type Lacking, type Link, findChain } from './chain-links.ts';
import { clashFindings } from './clashes.ts';
import { countedOf } from './counted-devices.ts';
import type { UsedVariable } from './names-in-use.ts';
import { expiryFindings } from './root-expiry.ts';

export type Covered = {
  /** Who is told. */
  actor: Seeing;
  question: Question;
  type: ProfileType;
  platform: PlatformName;
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

/** What is to be known of the devices before saving. */
export async function coverageOf(run: Run, covered: Covered): Promise<Coverage> {
  const { reached, findings, gaps } = await countedCoverage(run, covered);
  const reach = reachFinding({ assigned: covered.assigned, reached });
  return { findings: [...(reach ? [reach] : []), ...findings, ...(await clashFindings(run, covered))], gaps };
}

/**
 * How one that they do not see is assigned is not theirs to compare; whom it misses is counted all the same. Where several
 * carry a certificate, the first of them is the one to mend.
 */
function gapOf({ holders }: Link, missing: number): [[no: number, missing: number]] | undefined {
  const first = holders.find(({ seen }) => seen);
  return first && (missing > 0 || holders.length === 1) ? [[first.no, missing]] : undefined;
}

function incompleteOf({ sha256, ...named }: Lacking, { platform }: Covered): CoverageFinding {
  return chainIncomplete({ ...named, kind: `trusted.${platform}`, certificate: sha256 });
}

/** What those lack that are reached: each count is one column of one statement over the wanted rows. */
export async function countedCoverage(run: Run, covered: Covered): Promise<Coverage & { reached: number }> {
  const { links: chain, lacking } = await findChain(run, covered);
  const { counts, tables } = countedOf(covered, chain);
  const columns = counts.map(
    ({ where }, at) => Prisma.sql`count(*) filter (where ${where})::int as ${Prisma.raw(`c${at}`)}`,
  );
  const [row = {}] = await run<Record<string, number>>(Prisma.sql`with ${wantedRows(covered.question)}
    select count(*)::int as reached${Prisma.join([Prisma.empty, ...columns], ', ')}
    from ${tables} where w.state = 'pending'`);
  const reached = row['reached'] ?? 0;
  const counted = (at: number) => row[`c${at}`] ?? 0;
  const links = chain.map(({ holders, about }, at) => ({
    names: [...new Set(holders.map(({ name }) => name))],
    about,
    missing: counted(at),
  }));
  const gaps = new Map(chain.flatMap((link, at) => gapOf(link, counted(at)) ?? []));
  const findings = [
    ...chainFindings({ type: covered.type, reached, links, withoutAny: counted(0) }),
    ...(reached > 0 ? lacking.map((one) => incompleteOf(one, covered)) : []),
    ...counts.map(({ said, about }, at) => {
      const devices = { devices: counted(at), of: reached, ...(about === undefined ? {} : { about }) };
      return said && countedFinding(said.code, devices, said.what);
    }),
    ...expiryFindings({ links: chain, validity: covered.validity, reached, now: covered.now }),
  ].filter((finding) => finding !== undefined);
  return { reached, findings, gaps };
}
