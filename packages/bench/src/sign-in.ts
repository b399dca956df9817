import { addAccount } from '@countersign/api/accounts/accounts';
import { startSession } from '@countersign/api/accounts/sessions';
import { systemActor } from '@countersign/api/actor';
import type { PrismaClient } from '@countersign/api/generated/prisma/client';

/** An administrator, and the cookie of a session. */
export async function signIn(db: PrismaClient): Promise<string> {
  const now = new Date();
  const fields = { email: 'reader@example.org', displayName: 'A reader', roles: ['administrator' as const] };
  return db.$transaction(async (tx) => {
    const { no, id, displayName } = await addAccount(tx, { actor: systemActor('Bench'), now, fields });
    const { secret } = await startSession(tx, {
      account: { no, id, name: displayName },
      now,
      origin: { address: '127.0.0.1', requestId: null },
      userAgent: 'bench',
    });
    return `__Host-countersign=${secret}`;
  });
}
