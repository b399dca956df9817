import type { Finding } from '@countersign/contract/problem';
import { fold } from '@countersign/targeting/fold';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import type { PreparedProfile } from './prepare.ts';

/**
 * Warns where a new profile has the name of another, or brings a certificate to a platform that has it. Neither is wrong:
 * Graph takes a name twice, and one may want two profiles of a certificate. So it is said once, and does not stay with it.
 */
export async function findNeighbours(
  db: PrismaClient | Prisma.TransactionClient,
  prepared: readonly PreparedProfile[],
): Promise<(profile: PreparedProfile) => readonly Finding[]> {
  const taken = await namesTaken(db, prepared);
  const carriers = await carriersOf(db, prepared);
  const said = new Map(
    prepared.map((profile) => {
      const { displayName, certificate, kind } = profile;
      const findings = taken.has(fold(displayName)) ? [nameTaken] : [];
      taken.add(fold(displayName));
      const carrier = certificate && carriers.get(pairOf(certificate.sha256, kind.platform));
      return [profile, carrier === undefined ? findings : [...findings, sayCarrier(carrier)]];
    }),
  );
  return (profile) => said.get(profile) ?? [];
}

async function namesTaken(
  db: PrismaClient | Prisma.TransactionClient,
  prepared: readonly PreparedProfile[],
): Promise<Set<string>> {
  const named = await db.profile.groupBy({
    by: ['nameKey'],
    where: { nameKey: { in: prepared.map(({ displayName }) => fold(displayName)) }, deletedAt: null },
  });
  return new Set(named.map(({ nameKey }) => nameKey));
}

/** Profiles by the certificate and the platform that they bring together. */
async function carriersOf(
  db: PrismaClient | Prisma.TransactionClient,
  prepared: readonly PreparedProfile[],
): Promise<Map<string, string>> {
  const carried = await db.profile.findMany({
    where: {
      deletedAt: null,
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
