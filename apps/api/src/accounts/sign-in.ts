import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { AccountActor, Origin } from '../actor.ts';
import { recordAudit } from '../audit/record.ts';
import type { PrismaClient } from '../generated/prisma/client.ts';
import { fold } from '@countersign/targeting/fold';
import { Problem } from '../problem.ts';
import { hashPassword, verifyPassword } from '../secrets/password.ts';
import { actorFrom } from './actor-from.ts';
import { startSession } from './sessions.ts';
import { forgiveAttempt, takeAttempt } from './throttle.ts';

type Deps = { pool: pg.Pool; db: PrismaClient; now: () => Date };
type Credentials = { email: string; password: string };
type From = { origin: Origin; userAgent: string };

/** What an unknown address is compared with, so that it takes as long as a known one. */
const nobody = hashPassword(randomBytes(16).toString('hex'));

/** One answer for an unknown address, a wrong password, an account without password and one that is disabled. */
export async function signIn(
  { pool, db, now }: Deps,
  { email, password }: Credentials,
  { origin, userAgent }: From,
): Promise<{ secret: string; actor: AccountActor }> {
  const at = now();
  const attempt = { pool, now: at, address: origin.address ?? '', email };
  await takeAttempt(attempt);
  const account = await db.account.findUnique({ where: { emailKey: fold(email) }, include: { roles: true } });
  const right = await verifyPassword(password, account?.passwordHash ?? (await nobody));
  if (!account || account.passwordHash === null || account.disabledAt || !right) {
    throw new Problem('sign-in.refused', 'Check both and try again.');
  }
  await forgiveAttempt(attempt);
  return db.$transaction(async (tx) => {
    const session = await startSession(tx, {
      account: { no: account.no, id: account.id, name: account.displayName },
      now: at,
      origin,
      userAgent,
    });
    await tx.account.update({ where: { no: account.no }, data: { lastSignInAt: at }, select: { no: true } });
    const actor = actorFrom(account, { ...session, now: at, origin });
    await recordAudit(tx, {
      actor,
      now: at,
      entry: {
        action: 'session.start',
        subject: { kind: 'account', id: account.id, name: account.displayName },
      },
    });
    return { secret: session.secret, actor };
  });
}

/** The password again, for what is dangerous; the wait of failed tries applies here too. */
export async function confirmPassword(
  { pool, db, now }: Deps,
  { actor, password }: { actor: AccountActor; password: string },
): Promise<void> {
  const account = await db.account.findUniqueOrThrow({ where: { no: actor.no } });
  const attempt = { pool, now: now(), address: actor.origin.address ?? '', email: account.email };
  await takeAttempt(attempt);
  if (account.passwordHash === null || !(await verifyPassword(password, account.passwordHash))) {
    throw new Problem('sign-in.refused', 'This is not your password.');
  }
  await forgiveAttempt(attempt);
}

export async function reauthenticate(
  deps: Deps,
  given: { actor: AccountActor; password: string },
): Promise<AccountActor> {
  await confirmPassword(deps, given);
  const { actor } = given;
  const authenticatedAt = deps.now();
  await deps.db.session.update({
    where: { id: actor.session.id },
    data: { authenticatedAt },
    select: { id: true },
  });
  return { ...actor, session: { ...actor.session, authenticatedAt } };
}
