import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts';
import { fold } from '@countersign/targeting/fold';
import { type Seeing, visibleWhere } from '../../visible-to.ts';
import type { RootProfile } from '../prepare.ts';

/** A trusted profile that exists, as far as an import may find it. */
export type StoredTrusted = RootProfile & {
  platform: string;
  nameKey: string;
  claim: string;
  sha256: string;
};

type Wanted = { ids: readonly string[]; names: readonly string[]; sha256s: readonly string[] };

/** All that an import may refer to, in one question. */
export async function findStoredTrusted(
  { db, actor }: { db: PrismaClient | Prisma.TransactionClient; actor: Seeing },
  { ids, names, sha256s }: Wanted,
): Promise<StoredTrusted[]> {
  if (ids.length + names.length + sha256s.length === 0) return [];
  const rows = await db.profile.findMany({
    where: {
      type: 'trusted',
      deletedAt: null,
      AND: visibleWhere(actor),
      OR: [
        { id: { in: [...new Set(ids)] } },
        { nameKey: { in: [...new Set(names.map(fold))] } },
        {
          certificateSha256: {
            in: [...new Set(sha256s)].map((sha256) => new Uint8Array(Buffer.from(sha256, 'hex'))),
          },
        },
      ],
    },
    orderBy: { no: 'asc' },
    select: {
      no: true,
      id: true,
      displayName: true,
      nameKey: true,
      platform: true,
      platformFamily: true,
      claim: true,
      certificateSha256: true,
    },
  });
  return rows.map(({ certificateSha256, ...row }) => ({
    ...row,
    sha256: Buffer.from(certificateSha256 ?? []).toString('hex'),
  }));
}
