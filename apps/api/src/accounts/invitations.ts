import { hashSecret, makeSecret } from '../secrets/secret-token.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { Problem } from '../problem.ts';

type Database = PrismaClient | Prisma.TransactionClient;

/** A one-time link replaces the earlier ones for the same account, or for the first administrator. */
export async function makeInvitation(
  db: Database,
  { accountNo, now, lasts }: { accountNo: number | null; now: Date; lasts: number },
): Promise<{ token: string; expiresAt: Date }> {
  const token = makeSecret();
  const expiresAt = new Date(now.getTime() + lasts);
  await db.invitation.deleteMany({ where: { accountNo } });
  await db.invitation.create({
    data: { tokenHash: hashSecret(token), accountNo, createdAt: now, expiresAt },
  });
  return { token, expiresAt };
}

/** Spends the link: the row is gone with the transaction that did what the link was for. */
export async function takeInvitation(
  tx: Prisma.TransactionClient,
  { token, now, purpose }: { token: string; now: Date; purpose: 'first-administrator' | 'account' },
): Promise<number | null> {
  const spent = await tx.$queryRaw<{ account_no: number | null }[]>`
    delete from invitation where token_hash = ${hashSecret(token)} and expires_at > ${now}
      and (account_no is null) = ${purpose === 'first-administrator'} returning account_no`;
  const [row] = spent;
  if (row) return row.account_no;
  throw new Problem(
    'invitation.not-valid',
    'It was used, replaced by a newer one, or is too old. Ask for a new link.',
  );
}
