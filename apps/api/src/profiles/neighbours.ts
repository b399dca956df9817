import type { Finding } from '@countersign/contract/problem';
import { fold } from '@countersign/targeting/fold';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { type Seeing, visibleWhere } from '../visible-to.ts';
import type { PreparedProfile } from './prepare.ts';

type Database = PrismaClient | Prisma.TransactionClient;

/**
 * Warns where a profile has the name of another, or brings a certificate to a platform that has it. Neither is wrong:
 * Graph takes a name twice, and one may want two profiles of a certificate. Of profiles that one does not see, nothing is told.
 */
export async function warnOfNeighbours(
  { db, actor }: { db: Database; actor: Seeing },
  drafts: readonly PreparedProfile[],
  /** The profile that is changed: it is no neighbour of itself. */
  itself = 0,
): Promise<void> {
  const prepared = drafts.flatMap((draft) => [draft, ...(draft.newRoot ? [draft.newRoot] : [])]);
  const others = { deletedAt: null, no: { not: itself }, ...visibleWhere(actor) };
  const taken = await namesTaken(db, prepared, others);
  const carriers = await carriersOf(db, prepared, others);
  for (const { displayName, certificate, kind, neighbours } of prepared) {
    if (taken.has(fold(displayName))) neighbours.push(nameTaken);
    taken.add(fold(displayName));
    const carrier = certificate && carriers.get(pairOf(certificate.sha256, kind.platform));
    if (carrier !== undefined) neighbours.push(sayCarrier(carrier));
  }
}

async function namesTaken(
  db: Database,
  prepared: readonly PreparedProfile[],
  others: Prisma.ProfileWhereInput,
): Promise<Set<string>> {
  const named = await db.profile.groupBy({
    by: ['nameKey'],
    where: { nameKey: { in: prepared.map(({ displayName }) => fold(displayName)) }, ...others },
  });
  return new Set(named.map(({ nameKey }) => nameKey));
}

/** Profiles by the certificate and the platform that they bring together. */
async function carriersOf(
  db: Database,
  prepared: readonly PreparedProfile[],
  others: Prisma.ProfileWhereInput,
): Promise<Map<string, string>> {
  const carried = await db.profile.findMany({
    where: {
      ...others,
      certificateSha256: {
        in: prepared.flatMap(({ certificate }) => (certificate ? [certificate.bytes] : [])),
      },
    },
    select: { certificateSha256: true, platform: true, displayName: true },
  });
  return new Map(
    carried.map((row) => [
      pairOf(Buffer.from(row.certificateSha256 ?? []).toString('hex'), row.platform),
      row.displayName,
    ]),
  );
}

function pairOf(sha256: string, platform: string): string {
  return `${sha256} ${platform}`;
}

const nameTaken: Finding = {
  at: '/displayName',
  code: 'name-taken',
  level: 'warning',
  message: 'Another profile has this name. People and scripts that look profiles up by name will find both.',
};

function sayCarrier(carrier: string): Finding {
  return {
    at: '/settings/certificate',
    code: 'certificate-has-profile',
    level: 'warning',
    message: `“${carrier}” brings this certificate to this platform already.`,
  };
}
