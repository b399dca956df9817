import type { Session } from '@countersign/contract/sessions';
import { v7 as uuidv7 } from 'uuid';
import type { AccountActor, Origin } from '../actor.ts';
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';
import { hashSecret, makeSecret } from '../secrets/secret-token.ts';
import { idleLasts, sessionLasts } from './session-life.ts';

type NewSession = {
  account: { no: number; id: string; name: string };
  now: Date;
  origin: Origin;
  userAgent: string;
};

/** The secret goes into the cookie; only its hash stays here. */
export async function startSession(
  tx: Prisma.TransactionClient,
  { account, now, origin, userAgent }: NewSession,
): Promise<{ id: string; secret: string; expiresAt: Date }> {
  const secret = makeSecret();
  const id = uuidv7();
  const expiresAt = new Date(now.getTime() + sessionLasts);
  await tx.session.create({
    data: {
      id,
      tokenHash: hashSecret(secret),
      accountNo: account.no,
      createdAt: now,
      authenticatedAt: now,
      lastSeenAt: now,
      expiresAt,
      address: origin.address ?? '',
      userAgent: userAgent.slice(0, 300),
    },
  });
  return { id, secret, expiresAt };
}

export async function listSessions(
  db: PrismaClient,
  { actor, now }: { actor: AccountActor; now: Date },
): Promise<Session[]> {
  const rows = await db.session.findMany({
    where: {
      accountNo: actor.no,
      expiresAt: { gt: now },
      lastSeenAt: { gt: new Date(now.getTime() - idleLasts) },
    },
    orderBy: { lastSeenAt: 'desc' },
    take: 100,
  });
  return rows.map((row) => ({
    id: row.id,
    current: row.id === actor.session.id,
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    expiresAt: row.expiresAt,
    address: row.address,
    userAgent: row.userAgent,
  }));
}
